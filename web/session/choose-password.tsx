import { Button } from '@mantine/core';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { apiAddress, send } from '../api.ts';
import { useReader } from '../language.tsx';
import { PasswordField } from './password-field.tsx';
import { useFirstFault } from './use-first-fault.ts';
import { useSend } from './use-send.ts';
import { useSignedIn } from './use-session.ts';

const EMPTY = { current: '', next: '', again: '' };

/** The password in use, another one twice; the server says what is against it, at its field. */
export function ChoosePassword({
  current,
  focus,
  onDone,
  children,
}: {
  /** What the one in use is called here. */
  readonly current: string;
  readonly focus: 'at once' | 'when asked';
  readonly onDone: () => Promise<void> | void;
  /** Beside the button. */
  readonly children?: ReactNode;
}) {
  const { messages } = useReader();
  const words = messages.session;
  const login = useSignedIn()?.login ?? '';
  const [typed, setTyped] = useState(EMPTY);
  const { isSending, refusal, run, complain } = useSend(['current', 'next']);
  const first = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (focus === 'at once') first.current?.focus();
  }, [focus]);
  const set = (part: Partial<typeof EMPTY>): void => setTyped((before) => ({ ...before, ...part }));
  const choose = async (): Promise<void> => {
    if (typed.next !== typed.again) {
      complain({ again: words.different });
      return;
    }
    const body = { current: typed.current, next: typed.next };
    const done = await run(() => send('POST', apiAddress(['account', 'password']), body), body);
    if (!done) return;
    setTyped(EMPTY);
    await onDone();
  };
  const form = useFirstFault(refusal);
  return (
    <form
      ref={form}
      className="fields"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void choose();
      }}
    >
      {/* A password manager has to know whose password changes. */}
      <input
        className="sr"
        type="text"
        autoComplete="username"
        value={login}
        readOnly
        tabIndex={-1}
        aria-hidden
      />
      <PasswordField
        ref={first}
        label={current}
        name="current"
        value={typed.current}
        onType={(value) => set({ current: value })}
        autoComplete="current-password"
        error={refusal?.at.current}
      />
      <PasswordField
        label={words.next}
        name="next"
        value={typed.next}
        onType={(value) => set({ next: value })}
        autoComplete="new-password"
        description={words.nextHint}
        error={refusal?.at.next}
      />
      <PasswordField
        label={words.again}
        name="again"
        value={typed.again}
        onType={(value) => set({ again: value })}
        autoComplete="new-password"
        error={refusal?.at.again}
      />
      {refusal?.whole ? (
        <p className="refusal" role="alert">
          {refusal.whole}
        </p>
      ) : null}
      <div className="field-actions">
        <Button type="submit" size="xs" loading={isSending}>
          {words.choose}
        </Button>
        {children}
      </div>
    </form>
  );
}
