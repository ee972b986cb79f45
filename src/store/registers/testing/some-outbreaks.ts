import { v7 as uuid } from 'uuid';
import type { FieldValue, RecordAct } from '#process/register/record.ts';
import { choice, day, moves, number, opens, revises, text } from '#process/testing/records.ts';
import { A1, A2, B1 } from '../../testing/small-province.ts';
import type { Appending, EventDraft } from '../append-events.ts';

/* Outbreaks for tests, made from a seed: opened, moved, revised, some of them voided. */

export const draft = (effective: string, act: RecordAct): EventDraft => ({
  id: uuid(),
  effective,
  act,
  why: null,
});

export const opening = (
  effective: string,
  given: Readonly<Record<string, FieldValue>>,
  record = uuid(),
): Appending => ({ record, seen: 0, events: [draft(effective, opens('fighting', given))] });

/** The same rows for the same seed, but for their ids. */
export function someOutbreaks(many: number): readonly Appending[] {
  const next = numbers(20_24);
  const among = <T>(list: readonly T[]): T => list[next() % list.length] as T; // within the list
  const september = (): string => `2024-09-${String(1 + (next() % 28)).padStart(2, '0')}`;
  const absent = { kind: 'absent', absence: { kind: 'nothing-occurred' } } as const;
  const pending = { kind: 'absent', absence: { kind: 'not-collected-yet' } } as const;
  return Array.from({ length: many }, (_, n) => {
    const given: Record<string, FieldValue> = { name: text(`Ổ dịch số ${n}`) };
    if (next() % 5) given.place = { kind: 'place', place: among([A1, A2, B1]) };
    if (next() % 4) given.disease = choice(among(['asf', 'rabies', 'fmd']));
    if (next() % 4) given.head = among([number(String(next() % 40)), absent, pending]);
    if (next() % 3) given.weight = number(`${next() % 9}.${next() % 900}`);
    if (next() % 3) given['first-case'] = day(september());
    if (next() % 3) given['last-case'] = day(september());
    const events = [draft(september(), opens(among(['suspected', 'fighting']), given))];
    if (next() % 2) events.push(draft(september(), moves('confirm', 'fighting', {})));
    if (next() % 3 === 0)
      events.push(draft(september(), revises({ head: number(String(next() % 9)) })));
    if (next() % 3 === 0) events.push(draft('2024-10-02', moves('declare-over', 'over', {})));
    if (next() % 9 === 0)
      events.push(draft('2024-10-03', { kind: 'void', event: events[0]?.id ?? '' }));
    return { record: uuid(), seen: 0, events };
  });
}

/** Numbers that look like chance and are the same each time. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return state >> 8;
  };
}
