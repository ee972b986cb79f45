import { edgeText, type TextFault } from '#core/edge-text.ts';
import {
  type Fact,
  type FactKey,
  type FactValue,
  factKeyText,
  type Question,
  type Status,
} from '#core/fact.ts';
import { type Catalogue, type FactBook, periodOf } from '#core/fact-book.ts';
import { ownerOn } from '#core/indicator.ts';
import { samePeriodLastYear, yearPeriod } from '#core/period.ts';
import { withWholes } from '#core/place.ts';
import { ok, type Result, refused } from '#core/result.ts';
import { type FactFault, readValue } from '#core/vi/read-value.ts';
import { valueText } from '#core/vi/value.ts';
import { may, type Thing } from '#process/rights.ts';
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
  figures: Pick<Figures, 'catalogue' | 'book' | 'history'>,
  _actor: Actor,
  request: { readonly key: FactKey; readonly knownOn: string | null },
): Promise<FactView | null> {
  const { key, knownOn } = request;
  const around = periodsAround(await figures.catalogue(knownOn), key.period);
  const near = await figures.book({ periods: around, places: [key.place], knownOn });
  const fact = near.byKey.get(factKeyText(key));
  if (!fact) return null;
  const history = await figures.history(key);
  const known = knownOn === null ? history : history.filter((r) => r.fact.knownFrom <= knownOn);
  const told = known.flatMap((revision) => revision.fact.said.map(({ against }) => against.period));
  const periods = [...new Set([...around, ...told])];
  const book =
    periods.length === around.length
      ? near
      : await figures.book({ periods, places: [key.place], knownOn });
  return { fact, book, history: known };
}

export type ReviseRequest = {
  readonly key: FactKey;
  /** As a person types it: "125.797 tấn". */
  readonly value: string;
  readonly status: Exclude<Status, 'implied'>;
  readonly seen: number;
  readonly reason: string;
  /** The day in Vietnam, on which what was granted is in force. */
  readonly today: string;
};

export type ReviseFault =
  | FactFault
  | TextFault
  | { readonly code: 'fact.unknown' }
  | { readonly code: 'fact.implied' }
  | { readonly code: 'reason.empty' }
  | { readonly code: 'right.missing' };

/** A new revision of a figure. What is refused changes nothing; who was faster is answered, not overwritten. */
export async function reviseFact(
  figures: Pick<Figures, 'book' | 'save'>,
  actor: Actor,
  request: ReviseRequest,
): Promise<Result<SaveOutcome, ReviseFault>> {
  const { key } = request;
  const reason = edgeText(request.reason);
  if (!reason.ok) return reason;
  if (reason.value === '') return refused({ code: 'reason.empty' });
  const written = edgeText(request.value);
  if (!written.ok) return written;
  const book = await figures.book({ periods: [key.period], places: [key.place], knownOn: null });
  const before = book.byKey.get(factKeyText(key));
  const indicator = book.indicators.get(key.indicator);
  if (!before || !indicator) return refused({ code: 'fact.unknown' });
  if (before.status === 'implied') return refused({ code: 'fact.implied' });
  if (!mayRevise(actor, { before, book }, request)) return refused({ code: 'right.missing' });
  const value = readValue(written.value, indicator.unit);
  if (!value.ok) return value;
  const { revision: _revision, knownFrom: _knownFrom, ...standing } = before;
  const kept = sameValue(before.value, value.value)
    ? standing
    : { ...standing, said: [], questions: stillOpen(before.questions) };
  const saved = await figures.save(
    {
      fact: {
        ...kept,
        value: value.value,
        status: request.status,
        provenance: { kind: 'entry', by: actor.id, reason: reason.value },
      },
      seen: request.seen,
      reason: reason.value,
    },
    actor,
  );
  return ok(saved);
}

/** Whether the figure is his to revise, and whether he may call it official or take that back. */
function mayRevise(
  actor: Actor,
  { before, book }: { readonly before: Fact; readonly book: FactBook },
  { status, today }: Pick<ReviseRequest, 'status' | 'today'>,
): boolean {
  const indicator = book.indicators.get(before.key.indicator);
  const thing: Thing = {
    agency: indicator ? ownerOn(indicator, today) : null,
    sector: indicator?.sector ?? null,
    places: withWholes(book.places, before.key.place),
    state: before.status,
  };
  const asked = { thing, on: today };
  if (!may(actor, 'figure.revise', asked)) return false;
  const isOfficial = status === 'official' || before.status === 'official';
  return !isOfficial || may(actor, 'figure.make-official', asked);
}

/**
 * The same claim: the value, its last digit, its unit and its word. What was printed beside it, and what
 * was asked of it, then still holds; of another value it says nothing.
 */
const sameValue = (a: FactValue, b: FactValue): boolean =>
  valueText(a) === valueText(b) && a.kind === b.kind;

/** Questions about the figure itself or its comparisons end with it; those about its parts and words stay. */
const stillOpen = (questions: readonly Question[]): readonly Question[] =>
  questions.filter(({ code }) => code === 'parts.do-not-reach-total' || code === 'text.unclear');

/** The period itself, the year its plans are of, and the one it is compared with. */
export function periodsAround(catalogue: Catalogue, code: string): readonly string[] {
  const period = periodOf(catalogue, code);
  if (!period) return [code];
  const prior = samePeriodLastYear(period, catalogue.periods)?.code;
  return [...new Set([code, yearPeriod(period).code, ...(prior ? [prior] : [])])];
}
