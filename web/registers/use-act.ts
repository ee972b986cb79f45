import { useState } from 'react';
import type { ActBody, ActedAnswer, FieldAnswer } from '../../src/server/wire/register.ts';
import { queryKeys, send } from '../api.ts';
import { queries } from '../queries.ts';
import { useSend } from '../session/use-send.ts';
import { recordAddress } from './registers-address.ts';

/** A form over some fields of a record: what is typed, from which day and why, and what is against it. */
export function useAct({
  code,
  id,
  fields,
  before,
  today,
}: {
  readonly code: string;
  readonly id: string;
  readonly fields: readonly FieldAnswer[];
  readonly before: Readonly<Record<string, string>>;
  readonly today: string;
}) {
  const [typed, setTyped] = useState(before);
  const [when, setWhen] = useState({ effective: today, why: '' });
  const sending = useSend([...fields.map((field) => field.code), 'effective', 'why']);
  const act = (body: Pick<ActBody, 'seen' | 'act'>): Promise<boolean> =>
    sending.run(async () => {
      await send<ActedAnswer>('POST', recordAddress(code, id), { ...when, ...body });
      // what it changed may be counted anywhere
      await queries.invalidateQueries({ queryKey: queryKeys.all });
    });
  return {
    ...sending,
    typed,
    type: (field: string, text: string) => setTyped((all) => ({ ...all, [field]: text })),
    when,
    changeWhen: (part: Partial<typeof when>) => setWhen((all) => ({ ...all, ...part })),
    act,
  };
}
