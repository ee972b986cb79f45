import { useEffect, useRef, useState } from 'react';
import type { TotpOfferAnswer } from '../../src/server/wire/account.ts';
import { apiAddress, send } from '../api.ts';
import { useReader } from '../language.tsx';
import { PasswordField } from '../session/password-field.tsx';
import { ShortForm } from '../session/short-form.tsx';
import { useSend } from '../session/use-send.ts';

/** Whoever found the page open cannot bind his own phone to the account: the password is asked for again. */
export function TotpAsk({
  onOffer,
  onCancel,
}: {
  readonly onOffer: (offer: TotpOfferAnswer) => void;
  readonly onCancel: () => void;
}) {
  const { messages } = useReader();
  const words = messages.account;
  const [password, setPassword] = useState('');
  const { isSending, refusal, run } = useSend(['current']);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  const ask = (): Promise<unknown> =>
    run(async () => onOffer(await send('POST', apiAddress(['account', 'totp']), { password })), {
      current: password,
    });
  return (
    <ShortForm {...{ isSending, refusal, onCancel }} submit={words.go} onSubmit={ask}>
      <PasswordField
        ref={field}
        label={words.current}
        name="password"
        value={password}
        onType={setPassword}
        autoComplete="current-password"
        error={refusal?.at.current}
      />
    </ShortForm>
  );
}
