import { TextInput } from '@mantine/core';
import { useEffect, useMemo, useRef, useState } from 'react';
import { encode } from 'uqr';
import type { TotpOfferAnswer } from '../../src/server/wire/account.ts';
import { apiAddress, send } from '../api.ts';
import { useReader } from '../language.tsx';
import { CopyButton } from '../page/copy-button.tsx';
import { ShortForm } from '../session/short-form.tsx';
import { useSend } from '../session/use-send.ts';
import { squaresPath } from './squares.ts';

/** Light all around, so that a camera finds the edge. */
const QUIET = 4;

/** The secret as a picture and as text, and the code by which the authenticator shows that it has it. */
export function TotpProof({
  offer,
  onProven,
  onCancel,
}: {
  readonly offer: TotpOfferAnswer;
  readonly onProven: (codes: readonly string[]) => void;
  readonly onCancel: () => void;
}) {
  const { messages } = useReader();
  const words = messages.account;
  const [code, setCode] = useState('');
  const { isSending, refusal, run } = useSend(['code']);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  const { data, size } = useMemo(
    () => encode(offer.address, { ecc: 'M', border: QUIET }),
    [offer.address],
  );
  const prove = (): Promise<unknown> =>
    run(
      async () => {
        const address = apiAddress(['account', 'totp', 'proof']);
        const { codes } = await send<{ codes: readonly string[] }>('POST', address, {
          code: code.trim(),
        });
        onProven(codes);
      },
      { code },
    );
  return (
    <ShortForm {...{ isSending, refusal, onCancel }} submit={words.prove} onSubmit={prove}>
      <div className="totp-offer">
        <svg
          className="totp-picture"
          viewBox={`0 0 ${size} ${size}`}
          role="img"
          aria-label={words.picture}
          shapeRendering="crispEdges"
        >
          <rect width={size} height={size} />
          <path d={squaresPath(data)} />
        </svg>
        <div className="totp-words">
          <p>{words.scan}.</p>
          <p className="soft">{words.orType}</p>
          <p>
            <code className="secret">{offer.secret.replace(/(.{4})(?=.)/g, '$1 ')}</code>{' '}
            <CopyButton text={offer.secret} />
          </p>
        </div>
      </div>
      <TextInput
        ref={field}
        label={words.proof}
        name="code"
        value={code}
        onChange={(event) => setCode(event.currentTarget.value)}
        autoComplete="one-time-code"
        inputMode="numeric"
        maxLength={40}
        error={refusal?.at.code}
        classNames={{ input: 'code-input' }}
      />
    </ShortForm>
  );
}
