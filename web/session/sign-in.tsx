import { Button, TextInput } from '@mantine/core';
import { useEffect, useReducer, useRef } from 'react';
import { useReader } from '../language.tsx';
import type { Messages } from '../messages/vi.ts';
import { cameBack } from './came-back.ts';
import { CodeFields } from './code-fields.tsx';
import { DoorFoot } from './door-foot.tsx';
import { PasswordField } from './password-field.tsx';
import { refusalOf } from './refusal.ts';
import { SampleDoors } from './sample-doors.tsx';
import type { Session } from './session-model.ts';
import { AT_FIRST, signedIn } from './sign-in-model.ts';
import { SignOnDoor } from './sign-on-door.tsx';
import { signIn } from './use-session.ts';

/** The way in: login and password, then the code where a second factor is in use. */
export function SignIn({
  sample,
  signOn,
  ended,
}: Pick<Session, 'sample' | 'signOn'> & {
  /** Whose session has ended, where his page still stands. */
  readonly ended: string | null;
}) {
  const { messages, read } = useReader();
  const words = messages.session;
  const [state, happen] = useReducer(signedIn, {
    ...AT_FIRST,
    login: ended ?? '',
    // Nobody stands beneath whoever comes back from another house.
    said: ended === null ? saidOf(words, signOn) : null,
  });
  const first = useRef<HTMLInputElement>(null);
  const password = useRef<HTMLInputElement>(null);
  const { step, by, said, isSending } = state;
  // The hand is led to what is to be typed next: after a step, and after a refusal.
  // biome-ignore lint/correctness/useExhaustiveDependencies: each step and each refusal leads there once
  useEffect(() => {
    const isKnown = step === 'password' && first.current?.value !== '';
    (isKnown ? password : first).current?.focus();
  }, [step, by, said]);
  const refuse = (error: unknown): void => {
    const { code, whole } = refusalOf(error, { read, offline: messages.shell.offline });
    happen({ kind: 'refuse', code, message: whole ?? '' });
  };
  const send = (): void => {
    if (isSending) return;
    const { login, password: typed, code } = state;
    const missing =
      login.trim() === '' || (step === 'code' && code.trim() === '')
        ? first
        : typed === ''
          ? password
          : null;
    if (missing !== null) {
      missing.current?.focus();
      return;
    }
    happen({ kind: 'send' });
    const proof = step === 'code' ? { code: code.trim() } : {};
    signIn({ login, password: typed, ...proof }).catch(refuse);
  };
  const title = step === 'code' ? words.codeTitle : ended === null ? words.title : words.ended;
  return (
    <div className="door">
      <p className="door-brand">
        <b>{messages.shell.brand}</b>
        <span>{words.about}</span>
      </p>
      <form
        className="door-form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          send();
        }}
      >
        <h1 id="door-title">{title}</h1>
        {ended !== null && step === 'password' ? <p className="soft">{words.endedHint}</p> : null}
        {said === null ? null : (
          <p className="refusal" role="alert">
            {said}
          </p>
        )}
        {step === 'password' ? (
          <>
            <TextInput
              ref={first}
              label={words.login}
              name="username"
              value={state.login}
              onChange={(event) =>
                happen({ kind: 'type', part: { login: event.currentTarget.value } })
              }
              autoComplete="username"
              autoCapitalize="none"
              spellCheck={false}
              maxLength={100}
            />
            <PasswordField
              ref={password}
              label={words.password}
              name="password"
              value={state.password}
              onType={(value) => happen({ kind: 'type', part: { password: value } })}
              autoComplete="current-password"
            />
          </>
        ) : (
          <CodeFields ref={first} state={state} happen={happen} />
        )}
        <Button type="submit" fullWidth loading={isSending}>
          {step === 'code' ? words.confirm : words.enter}
        </Button>
        {step === 'code' ? (
          <button type="button" className="linklike" onClick={() => happen({ kind: 'back' })}>
            {words.back}
          </button>
        ) : (
          <p className="soft">{words.forgotten}</p>
        )}
      </form>
      {step === 'password' && signOn !== null ? (
        <SignOnDoor name={signOn.name} beside={ended === null ? 'in place' : 'beside'} />
      ) : null}
      {step === 'password' && sample.length > 0 ? (
        <SampleDoors sample={sample} refuse={refuse} />
      ) : null}
      <DoorFoot />
    </div>
  );
}

/** What another house has said of whoever came back from it, or that nobody here is who he is there. */
function saidOf(words: Messages['session'], signOn: Session['signOn']): string | null {
  if (cameBack === null || signOn === null) return null;
  const { said, subject } = cameBack;
  return said === 'sign-on.unknown'
    ? words.signOnUnknown(signOn.name, subject ?? '–')
    : (words.signOnSaid[said as keyof Messages['session']['signOnSaid']]?.(signOn.name) ?? null);
}
