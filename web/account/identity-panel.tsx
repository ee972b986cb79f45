import { Button } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import type { IdentityAnswer } from '../../src/server/wire/account.ts';
import { apiAddress, queryKeys, send } from '../api.ts';
import { useReader } from '../language.tsx';
import { Failed, Loading } from '../page/states.tsx';
import { queries } from '../queries.ts';
import { cameBack } from '../session/came-back.ts';
import { PasswordField } from '../session/password-field.tsx';
import { ShortForm } from '../session/short-form.tsx';
import { useSend } from '../session/use-send.ts';
import { useRead } from '../use-read.ts';
import { SESSIONS_ADDRESS } from './sessions-panel.tsx';

const ADDRESS = apiAddress(['account', 'identity']);

type Step = 'still' | 'bind' | 'unbind' | 'unbound';

/** Whether the account is bound to somebody with the house that vouches for people; to bind or unbind takes the password. */
export function IdentityPanel({ name }: { readonly name: string }) {
  const { messages, day } = useReader();
  const words = messages.account;
  const answer = useRead<IdentityAnswer>(ADDRESS);
  const [step, setStep] = useState<Step>('still');
  const bound = answer.data?.bound ?? null;
  const rest = (): void => setStep('still');
  const unbound = (): void => {
    setStep('unbound');
    void answer.refetch();
    void queries.invalidateQueries({ queryKey: queryKeys.read(SESSIONS_ADDRESS) });
  };
  // What came of the way there is said until something else is done here.
  const isUntrue = cameBack?.said === 'sign-on.bound' && bound === null;
  const failed =
    step === 'still' && cameBack !== null && !isUntrue ? words.said[cameBack.said](name) : null;
  return (
    <section className="panel" aria-labelledby="account-identity">
      <div className="panel-head">
        <h2 id="account-identity">{words.identity(name)}</h2>
        {answer.data ? (
          <span className={bound ? 'tag is-on' : 'tag'}>
            {bound ? words.bound : words.notBound}
          </span>
        ) : null}
      </div>
      <div className="account-body">
        {answer.data ? (
          <p>
            {bound ? (
              <>
                {words.boundLine(day(bound.boundAt))} <code>{bound.subject}</code>
              </>
            ) : (
              words.notBoundLine(name)
            )}
          </p>
        ) : answer.isError ? (
          <Failed error={answer.error} retry={() => void answer.refetch()} />
        ) : (
          <Loading lines={2} />
        )}
        <p role={cameBack?.said === 'sign-on.bound' ? 'status' : 'alert'}>{failed}</p>
        <p role="status">{step === 'unbound' ? words.unbound : null}</p>
        {answer.data && (step === 'still' || step === 'unbound') ? (
          <Button variant="default" size="xs" onClick={() => setStep(bound ? 'unbind' : 'bind')}>
            {bound ? words.unbind : words.bind(name)}
          </Button>
        ) : null}
        {step === 'bind' ? (
          <Ask
            submit={words.go}
            onGiven={async (password) => {
              const { goTo } = await send<{ goTo: string }>('POST', ADDRESS, { password });
              window.location.assign(goTo);
            }}
            onCancel={rest}
          />
        ) : null}
        {step === 'unbind' ? (
          <Ask
            submit={words.unbind}
            onGiven={async (password) => {
              await send('POST', apiAddress(['account', 'identity', 'end']), { password });
              unbound();
            }}
            onCancel={rest}
          />
        ) : null}
      </div>
    </section>
  );
}

function Ask({
  submit,
  onGiven,
  onCancel,
}: {
  readonly submit: string;
  readonly onGiven: (password: string) => Promise<void>;
  readonly onCancel: () => void;
}) {
  const { messages } = useReader();
  const [password, setPassword] = useState('');
  const { isSending, refusal, run } = useSend(['current']);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  return (
    <ShortForm
      {...{ isSending, refusal, onCancel, submit }}
      onSubmit={() => run(() => onGiven(password), { current: password })}
    >
      <PasswordField
        ref={field}
        label={messages.account.current}
        name="password"
        value={password}
        onType={setPassword}
        autoComplete="current-password"
        error={refusal?.at.current}
      />
    </ShortForm>
  );
}
