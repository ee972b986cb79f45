import { sql } from 'kysely';
import type { Fact } from '#core/fact.ts';
import { figureColumns, keyColumns } from './rows/fact-row.ts';
import type { WriteTx } from './transaction.ts';

/** A revision to be added, under the identity of its fact. */
export type Appended = { readonly id: string; readonly fact: Fact };

const COLUMNS = sql.raw(
  'revision, kind, value, scale, unit, power, word, lo, lo_closed, hi, hi_closed, absence, absence_reason, ' +
    'printed, status, definition, window_from, window_to, window_basis, provenance, said, questions, known_from',
);

const RECORD = sql.raw(
  't (id uuid, indicator text, place text, period text, series text, source text, revision integer, kind text, ' +
    'value numeric, scale smallint, unit text, power smallint, word text, lo numeric, lo_closed boolean, ' +
    'hi numeric, hi_closed boolean, absence text, absence_reason text, printed text, status text, ' +
    'definition integer, window_from date, window_to date, window_basis text, provenance jsonb, said jsonb, ' +
    'questions jsonb, known_from timestamptz)',
);

/** So many rows go in one statement. */
const BATCH = 2_000;

/**
 * Adds revisions and brings the projection of the last ones up to date. Which of several sources is
 * shown is for `rechoose` to mark.
 */
export async function appendRevisions(
  tx: WriteTx,
  revisions: readonly Appended[],
  by: { readonly actor: string; readonly reason: string },
): Promise<void> {
  for (let from = 0; from < revisions.length; from += BATCH) {
    await appendBatch(tx, revisions.slice(from, from + BATCH), by);
  }
}

async function appendBatch(
  { db, province }: WriteTx,
  revisions: readonly Appended[],
  { actor, reason }: { readonly actor: string; readonly reason: string },
): Promise<void> {
  const rows = revisions.map(({ id, fact }) => ({
    id,
    ...keyColumns(fact.key),
    ...figureColumns(fact),
  }));
  await sql`
    with given as (
      select * from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as ${RECORD}
    ), made as (
      insert into fact (province, id, indicator, place, period, series, source)
      select ${province}, id, indicator, place, period, series, source from given where revision = 1
    ), appended as (
      insert into fact_revision (province, id, ${COLUMNS}, actor, reason)
      select ${province}, id, ${COLUMNS}, ${actor}, ${reason} from given
    )
    insert into fact_current (province, id, indicator, place, period, series, source, chosen, ${COLUMNS}, actor, reason)
    select ${province}, id, indicator, place, period, series, source, false, ${COLUMNS}, ${actor}, ${reason}
    from given
    on conflict (province, id) do update set
      revision = excluded.revision, kind = excluded.kind, value = excluded.value, scale = excluded.scale,
      unit = excluded.unit, power = excluded.power, word = excluded.word, lo = excluded.lo,
      lo_closed = excluded.lo_closed, hi = excluded.hi, hi_closed = excluded.hi_closed,
      absence = excluded.absence, absence_reason = excluded.absence_reason, printed = excluded.printed,
      status = excluded.status, definition = excluded.definition, window_from = excluded.window_from,
      window_to = excluded.window_to, window_basis = excluded.window_basis, provenance = excluded.provenance,
      said = excluded.said, questions = excluded.questions, known_from = excluded.known_from,
      actor = excluded.actor, reason = excluded.reason`.execute(db);
}
