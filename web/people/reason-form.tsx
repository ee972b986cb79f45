import { useState } from 'react';
import { send } from '../api.ts';
import { ShortForm } from '../session/short-form.tsx';
import { useSend } from '../session/use-send.ts';
import { ReasonField } from './person-fields.tsx';
import { refreshPeople } from './refresh-people.ts';

/** What is done with no more than a reason, after it was said what comes of it. */
export function ReasonForm<Answer = null>({
  address,
  about,
  submit,
  onDone,
  onCancel,
}: {
  readonly address: string;
  readonly about: string | null;
  readonly submit: string;
  readonly onDone: (answer: Answer) => void;
  readonly onCancel: () => void;
}) {
  const [reason, setReason] = useState('');
  const { isSending, refusal, run } = useSend(['reason']);
  const act = (): Promise<unknown> =>
    run(
      async () => {
        const answer = await send<Answer>('POST', address, { reason });
        onDone(answer);
        await refreshPeople();
      },
      { reason },
    );
  return (
    <ShortForm {...{ isSending, refusal, onCancel, submit }} onSubmit={act}>
      {about === null ? null : <p className="soft about">{about}</p>}
      <ReasonField value={reason} onType={setReason} error={refusal?.at.reason} />
    </ShortForm>
  );
}
