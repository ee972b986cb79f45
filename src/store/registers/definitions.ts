import { sql } from 'kysely';
import type { WorkingCalendar } from '#process/calendar/working-calendar.ts';
import type { RegisterDefinition } from '#process/register/definition.ts';
import { type Doing, writeChanges } from '../changes.ts';
import type { ReadTx, WriteTx } from '../transaction.ts';
import { fromTagged, toTaggedJson } from './tagged-json.ts';

/** What a pack says of its registers, with the working days of their clocks. */
export type Definitions = {
  readonly registers: ReadonlyMap<string, RegisterDefinition>;
  readonly calendars: ReadonlyMap<string, WorkingCalendar>;
};

type Entry = { readonly kind: string; readonly code: string; readonly body: unknown };

/** Takes definitions in: one that changed gets a new revision, nothing is overwritten. */
export async function writeDefinitions(
  tx: WriteTx,
  { registers, calendars }: Definitions,
  by: Doing,
): Promise<void> {
  const { db, province } = tx;
  const of = (kind: string, entries: Iterable<readonly [string, unknown]>) =>
    [...entries].map(
      ([code, body]) =>
        `{"kind":"${kind}","code":${JSON.stringify(code)},"body":${toTaggedJson(body)}}`,
    );
  const entries = `[${[...of('register', registers), ...of('calendar', calendars)].join(',')}]`;
  const { rows } = await sql<Entry & { readonly before: unknown }>`
    with different as materialized (
      select t.kind, t.code, t.body, t.position::integer as position,
        coalesce(last.revision, 0) + 1 as revision, last.body as before
      from (
        select e ->> 'kind' as kind, e ->> 'code' as code, e -> 'body' as body, position
        from jsonb_array_elements(${entries}::jsonb) with ordinality a (e, position)
      ) t
      left join lateral (
        select revision, body from register_definition d
        where d.province = ${province} and d.kind = t.kind and d.code = t.code
        order by revision desc limit 1
      ) last on true
      where last.body is distinct from t.body
    ), projected as (
      insert into register (province, code, publicity)
      select ${province}, code, body ->> 'publicity' from different where kind = 'register'
      on conflict (province, code) do update set publicity = excluded.publicity
    ), added as (
      insert into register_definition (province, kind, code, revision, position, body, known_from, actor)
      select ${province}, kind, code, revision, position, body, ${by.at}::timestamptz, ${by.actor}
      from different
    )
    select kind, code, body, before from different order by position`.execute(db);
  const changes = rows.map(({ kind, code, before, body }) => ({
    action: 'load' as const,
    entity: kind,
    key: code,
    before,
    after: body,
  }));
  await writeChanges(tx, changes, by);
}

/** Registers and calendars as they are defined now, in the order of the pack. */
export async function readDefinitions({ db, province }: ReadTx): Promise<Definitions> {
  const { rows } = await sql<Entry>`
    select kind, code, body from (
      select distinct on (kind, code) kind, code, body, position from register_definition
      where province = ${province} order by kind, code, revision desc
    ) last order by position, code`.execute(db);
  const all = <T>(kind: string): ReadonlyMap<string, T> =>
    new Map(
      rows
        .filter((row) => row.kind === kind)
        .map(({ code, body }) => [code, fromTagged(body) as T]), // written from such a value by writeDefinitions
    );
  return {
    registers: all<RegisterDefinition>('register'),
    calendars: all<WorkingCalendar>('calendar'),
  };
}
