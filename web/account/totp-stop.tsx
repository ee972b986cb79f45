import { TextInput } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { apiAddress, send } from '../api.ts';
import { useReader } from '../language.tsx';
import { PasswordField } from '../session/password-field.tsx';
import { ShortForm } from '../session/short-form.tsx';
import { useSend } from '../session/use-send.ts';

/** To give the second factor up, both are needed once more. */
export function TotpStop({
  onStopped,
  onCancel,
}: {
  readonly onStopped: () => void;
  readonly onCancel: () => void;
}) {
  const { messages } = useReader();
  const words = messages.account;
  const [password, setPassword] = useState('');
  const [code, setCode] = useState('');
  const { isSending, refusal, run } = useSend(['current', 'code']);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  const stop = (): Promise<unknown> =>
    run(
      async () => {
        const body = { password, code: code.trim() };
        await send('POST', apiAddress(['account', 'totp', 'stop']), body);
        onStopped();
      },
      { current: password, code },
    );
  return (
    <ShortForm {...{ isSending, refusal, onCancel }} submit={words.stop} onSubmit={stop}>
      <PasswordField
        ref={field}
        label={words.current}
        name="password"
        value={password}
        onType={setPassword}
        autoComplete="current-password"
        error={refusal?.at.current}
      />
      <TextInput
        label={words.stopCode}
        name="code"
        value={code}
        onChange={(event) => setCode(event.currentTarget.value)}
        autoComplete="one-time-code"
        autoCapitalize="none"
        maxLength={40}
        error={refusal?.at.code}
      />
    </ShortForm>
  );
}
