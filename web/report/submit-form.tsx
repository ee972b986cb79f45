import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { queryKeys, send } from '../api.ts';
import { useReader } from '../language.tsx';
import { queries } from '../queries.ts';
import { ShortForm } from '../session/short-form.tsx';
import { useSend } from '../session/use-send.ts';
import { editionsAddress } from './edition-address.ts';

/** Puts the report forward as it stands on the page: what is sent along says which one that is. */
export function SubmitForm({
  outline,
  period,
  hash,
  onClose,
}: {
  readonly outline: string;
  readonly period: string;
  readonly hash: string;
  readonly onClose: () => void;
}) {
  const { messages } = useReader();
  const words = messages.edition;
  const [note, setNote] = useState('');
  const { isSending, refusal, run } = useSend(['note']);
  const submit = (): Promise<unknown> =>
    run(async () => {
      await send('POST', editionsAddress(outline, null), { period, seen: hash, note });
      await queries.invalidateQueries({ queryKey: queryKeys.all });
      onClose();
    });
  return (
    <ShortForm
      {...{ isSending, refusal }}
      submit={words.submit}
      onSubmit={submit}
      onCancel={onClose}
    >
      <p className="soft about">{words.submitLine}</p>
      <TextInput
        label={words.note}
        description={words.noteHint}
        inputWrapperOrder={['label', 'input', 'error', 'description']}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
        maxLength={500}
        error={refusal?.at.note}
        data-autofocus
      />
    </ShortForm>
  );
}
