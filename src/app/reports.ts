import type { FactBook } from '#core/fact-book.ts';
import { type Period, parsePeriod, samePeriodLastYear, yearPeriod } from '#core/period.ts';
import type { PlaceId } from '#core/place.ts';
import { buildReport } from '#report/build.ts';
import { type Outline, placesOf, periodsOf } from '#report/outline.ts';
import type { Report } from '#report/report.ts';
import type { Actor } from './actor.ts';
import type { Figures } from './ports.ts';

export type ReportRequest = {
  readonly outline: Outline;
  readonly period: Period;
  /** Build the edition that could have been built at that instant; null: now. */
  readonly knownOn: string | null;
};

export type BuiltReport = { readonly report: Report; readonly book: FactBook };

/** Writes a report from the figures as they are known. Reading is everybody's right here. */
export async function buildFromStore(
  figures: Pick<Figures, 'book'>,
  _actor: Actor,
  request: ReportRequest,
): Promise<BuiltReport> {
  const book = await figures.book({
    periods: periodsNeeded(request.outline, request.period),
    places: placesOf(request.outline) as readonly PlaceId[],
    knownOn: request.knownOn,
  });
  return buildFromBook(book, request);
}

/** The same from a book at hand, such as that of a pack. */
export function buildFromBook(book: FactBook, request: ReportRequest): BuiltReport {
  const known = { ...book, knownOn: request.knownOn };
  return { report: buildReport(request.outline, known, { period: request.period }), book: known };
}

/** The report's period, the year its plans are of, the periods it is compared with, and those it names. */
function periodsNeeded(outline: Outline, period: Period): readonly string[] {
  const codes = new Set<string>();
  const all = [period, ...periodsOf(outline, period)];
  for (const one of all) {
    codes.add(typeof one === 'string' ? one : one.code);
    const read = typeof one === 'string' ? parsePeriod(one) : { ok: true as const, value: one };
    if (!read.ok) continue;
    codes.add(yearPeriod(read.value).code);
    const prior = samePeriodLastYear(read.value);
    if (prior) codes.add(prior.code);
  }
  return [...codes];
}
