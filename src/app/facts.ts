import { type FactFault, readValue } from '#core/vi/read-value.ts';
import { type Fact, type FactKey, factKeyText, type Status } from '#core/fact.ts';
import type { FactBook } from '#core/fact-book.ts';
import { parsePeriod, samePeriodLastYear, yearPeriod } from '#core/period.ts';
import { ok, type Result, refused } from '#core/result.ts';
import type { Actor } from './actor.ts';
import type { Figures, Revision, SaveOutcome } from './ports.ts';

export type FactView = {
  readonly fact: Fact;
  readonly book: FactBook;
  /** Latest first. */
  readonly history: readonly Revision[];
};

/** One figure with everything it is compared with, as known on a day or now; null where there is none. */
export async function readFact(
  figures: Pick<Figures, 'book' | 'history'>,
  _actor: Actor,
  request: { readonly key: FactKey; readonly knownOn: string | null },
): Promise<FactView | null> {
  const { key, knownOn } = request;
  const book = await figures.book({ periods: periodsAround(key.period), places: [key.place], knownOn });
  const fact = book.byKey.get(factKeyText(key));
  if (!fact) return null;
  // A second reading brings the periods that the source itself compared with.
  const told = fact.said.map(({ against }) => against.period);
  const periods = [...new Set([...periodsAround(key.period), ...told])];
  const whole = told.every((code) => periodsAround(key.period).includes(code))
    ? book
    : await figures.book({ periods, places: [key.place], knownOn });
  const history = await figures.history(key);
  const known = knownOn === null ? history : history.filter((r) => r.fact.knownFrom <= knownOn);
  return { fact, book: whole, history: known };
}

export type ReviseRequest = {
  readonly key: FactKey;
  /** As a person types it: "125.797 tấn". */
  readonly value: string;
  readonly status: Exclude<Status, 'implied'>;
  readonly seen: number;
  readonly reason: string;
};

export type ReviseFault =
  | FactFault
  | { readonly code: 'fact.unknown' }
  | { readonly code: 'fact.implied' }
  | { readonly code: 'reason.empty' };

/** A new revision of a figure. What is refused changes nothing; who was faster is answered, not overwritten. */
export async function reviseFact(
  figures: Pick<Figures, 'book' | 'save'>,
  actor: Actor,
  request: ReviseRequest,
): Promise<Result<SaveOutcome, ReviseFault>> {
  const { key } = request;
  if (request.reason.trim() === '') return refused({ code: 'reason.empty' });
  const book = await figures.book({ periods: [key.period], places: [key.place], knownOn: null });
  const before = book.byKey.get(factKeyText(key));
  const indicator = book.indicators.get(key.indicator);
  if (!before || !indicator) return refused({ code: 'fact.unknown' });
  if (before.status === 'implied') return refused({ code: 'fact.implied' });
  const value = readValue(request.value, indicator.unit);
  if (!value.ok) return value;
  const { revision: _revision, knownFrom: _knownFrom, ...kept } = before;
  const saved = await figures.save(
    {
      fact: {
        ...kept,
        value: value.value,
        status: request.status,
        provenance: { kind: 'entry', by: actor.id, reason: request.reason.trim() },
        // What was printed beside the old value says nothing of the new one.
        said: [],
        questions: [],
      },
      seen: request.seen,
      reason: request.reason.trim(),
    },
    actor,
  );
  return ok(saved);
}

function periodsAround(code: string): readonly string[] {
  const period = parsePeriod(code);
  if (!period.ok) return [code];
  const prior = samePeriodLastYear(period.value)?.code;
  return [...new Set([code, yearPeriod(period.value).code, ...(prior ? [prior] : [])])];
}
