import { Button } from '@mantine/core';
import { useState } from 'react';
import type { TotpOfferAnswer } from '../../src/server/wire/account.ts';
import { queryKeys } from '../api.ts';
import { useReader } from '../language.tsx';
import { queries } from '../queries.ts';
import { askSession, useSignedIn } from '../session/use-session.ts';
import { RecoveryCodes } from './recovery-codes.tsx';
import { SESSIONS_ADDRESS } from './sessions-panel.tsx';
import { TotpAsk } from './totp-ask.tsx';
import { TotpProof } from './totp-proof.tsx';
import { TotpStop } from './totp-stop.tsx';

type Step =
  | { readonly kind: 'still' | 'ask' | 'stop' | 'stopped' }
  | { readonly kind: 'prove'; readonly offer: TotpOfferAnswer }
  | { readonly kind: 'codes'; readonly codes: readonly string[] };

/** The second factor, from its password over its picture to its recovery codes, one step at a time. */
export function SecondFactorPanel() {
  const { messages } = useReader();
  const words = messages.account;
  const isOn = useSignedIn()?.hasTotp ?? false;
  const [step, setStep] = useState<Step>({ kind: 'still' });
  const rest = (): void => setStep({ kind: 'still' });
  return (
    <section className="panel" aria-labelledby="account-second">
      <div className="panel-head">
        <h2 id="account-second">{words.second}</h2>
        <span className={isOn ? 'tag is-on' : 'tag'}>{isOn ? words.on : words.off}</span>
      </div>
      <div className="account-body">
        {step.kind === 'codes' ? (
          <RecoveryCodes codes={step.codes} onKept={rest} />
        ) : (
          <p>{isOn ? words.onLine : words.offLine}</p>
        )}
        <p role="status">{step.kind === 'stopped' ? words.stopped : null}</p>
        {step.kind === 'still' || step.kind === 'stopped' ? (
          <Button
            variant="default"
            size="xs"
            onClick={() => setStep({ kind: isOn ? 'stop' : 'ask' })}
          >
            {isOn ? words.stop : words.start}
          </Button>
        ) : null}
        {step.kind === 'ask' ? (
          <TotpAsk onOffer={(offer) => setStep({ kind: 'prove', offer })} onCancel={rest} />
        ) : null}
        {step.kind === 'prove' ? (
          <TotpProof
            offer={step.offer}
            onProven={(codes) => {
              setStep({ kind: 'codes', codes });
              void askSession();
              void queries.invalidateQueries({ queryKey: queryKeys.read(SESSIONS_ADDRESS) });
            }}
            onCancel={rest}
          />
        ) : null}
        {step.kind === 'stop' ? (
          <TotpStop
            onStopped={() => {
              setStep({ kind: 'stopped' });
              void askSession();
            }}
            onCancel={rest}
          />
        ) : null}
      </div>
    </section>
  );
}
