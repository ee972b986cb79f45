import { Button } from '@mantine/core';
import { useState } from 'react';
import type { ChainAnswer } from '../../src/server/wire/audit.ts';
import { send } from '../api.ts';
import { useReader } from '../language.tsx';
import { useSend } from '../session/use-send.ts';
import { CHAIN_ADDRESS } from './audit-address.ts';

/** Whether the chain was whole when it was last computed; it can be computed again at once. */
export function ChainLine({ chain }: { readonly chain: ChainAnswer | null }) {
  const { messages, instant, count } = useReader();
  const words = messages.audit;
  const [found, setFound] = useState<ChainAnswer | null>(null);
  const { isSending, refusal, run } = useSend();
  const last = found ?? chain;
  const verify = (): Promise<unknown> =>
    run(async () => setFound(await send<ChainAnswer>('POST', CHAIN_ADDRESS)));
  const state = last === null ? 'unknown' : last.faults === 0 ? 'whole' : 'broken';
  return (
    <section className="chain-line" data-state={state} aria-live="polite">
      <p>
        <b>
          {last === null
            ? words.chainUnknown
            : last.faults === 0
              ? `✓ ${words.chainWhole(instant(last.at))}`
              : `✕ ${words.chainBroken(count(last.faults), instant(last.at))}`}
        </b>
        {last?.head ? (
          <small>
            {words.head}: <code>{last.head}</code>
          </small>
        ) : null}
        {refusal?.whole ? <small role="alert">{refusal.whole}</small> : null}
      </p>
      <Button size="xs" variant="default" loading={isSending} onClick={() => void verify()}>
        {words.verify}
      </Button>
    </section>
  );
}
