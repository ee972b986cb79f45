import { Button, Radio } from '@mantine/core';
import { useState } from 'react';
import type { EditionAnswer } from '../../src/server/wire/edition.ts';
import { queryKeys, send } from '../api.ts';
import { useReader } from '../language.tsx';
import { ReasonField } from '../people/person-fields.tsx';
import { queries } from '../queries.ts';
import { ShortForm } from '../session/short-form.tsx';
import { useSend } from '../session/use-send.ts';
import { useSignedIn } from '../session/use-session.ts';
import { editionAddress } from './edition-address.ts';

const done = (): Promise<void> => queries.invalidateQueries({ queryKey: queryKeys.all });

/** Signing or sending back, for whoever may: one at a time, each with what comes of it said before. */
export function Decide({ answer }: { readonly answer: EditionAnswer }) {
  const { messages } = useReader();
  const words = messages.edition;
  const [doing, setDoing] = useState<'nothing' | 'sign' | 'return'>('nothing');
  const close = (): void => setDoing('nothing');
  const maySign = answer.signatures.length > 0;
  if (!maySign && !answer.mayReturn) return null;
  if (doing === 'sign') return <SignForm answer={answer} onClose={close} />;
  if (doing === 'return') return <ReturnForm id={answer.edition.id} onClose={close} />;
  return (
    <div className="field-actions">
      {maySign ? (
        <Button size="xs" onClick={() => setDoing('sign')}>
          {words.sign}
        </Button>
      ) : null}
      {answer.mayReturn ? (
        <Button size="xs" variant="default" onClick={() => setDoing('return')}>
          {words.giveBack}
        </Button>
      ) : null}
    </div>
  );
}

/** Shows the block as it will stand under the report; of several the person chooses. */
function SignForm({
  answer: { edition, signatures },
  onClose,
}: {
  readonly answer: EditionAnswer;
  readonly onClose: () => void;
}) {
  const { messages } = useReader();
  const words = messages.edition;
  const name = useSignedIn()?.name ?? '';
  const [chosen, setChosen] = useState(signatures[0] ?? '');
  const { isSending, refusal, run } = useSend();
  const sign = (): Promise<unknown> =>
    run(async () => {
      await send('POST', `${editionAddress(edition.id)}/signature`, {
        seen: edition.hash,
        as: chosen,
      });
      await done();
    });
  return (
    <ShortForm
      {...{ isSending, refusal }}
      submit={words.confirm}
      onSubmit={sign}
      onCancel={onClose}
    >
      <p className="soft about">{words.signLine}</p>
      {signatures.length > 1 ? (
        <Radio.Group label={words.signAs} value={chosen} onChange={setChosen}>
          {signatures.map((lines) => (
            <Radio key={lines} value={lines} label={lines.split('\n').join(' · ')} size="xs" />
          ))}
        </Radio.Group>
      ) : null}
      <section className="signature-block" aria-label={words.signTitle} lang="vi">
        {chosen.split('\n').map((line) => (
          <b key={line}>{line}</b>
        ))}
        <b className="signer">{name}</b>
      </section>
    </ShortForm>
  );
}

function ReturnForm({ id, onClose }: { readonly id: string; readonly onClose: () => void }) {
  const { messages } = useReader();
  const words = messages.edition;
  const [reason, setReason] = useState('');
  const { isSending, refusal, run } = useSend(['reason']);
  const giveBack = (): Promise<unknown> =>
    run(
      async () => {
        await send('POST', `${editionAddress(id)}/return`, { reason });
        await done();
      },
      { reason },
    );
  return (
    <ShortForm
      {...{ isSending, refusal }}
      submit={words.giveBack}
      onSubmit={giveBack}
      onCancel={onClose}
    >
      <p className="soft about">{words.giveBackLine}</p>
      <ReasonField value={reason} onType={setReason} error={refusal?.at.reason} />
    </ShortForm>
  );
}
