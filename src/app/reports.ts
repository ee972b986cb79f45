import type { Fact } from '#core/fact.ts';
import type { FactBook } from '#core/fact-book.ts';
import type { Period } from '#core/period.ts';
import { buildReport } from '#report/build/build-report.ts';
import { periodsOf, placesOf } from '#report/outline/needs.ts';
import type { Outline } from '#report/outline/outline.ts';
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
  figures: Pick<Figures, 'book' | 'catalogue'>,
  _actor: Actor,
  request: ReportRequest,
): Promise<BuiltReport> {
  const { outline, period, knownOn } = request;
  const { periods } = await figures.catalogue(knownOn);
  const book = await figures.book({
    periods: periodsOf(outline, period, periods),
    places: placesOf(outline),
    knownOn,
  });
  return buildFromBook(book, request);
}

/** The same from a book at hand, such as that of a pack. */
export function buildFromBook(book: FactBook, request: ReportRequest): BuiltReport {
  const known = { ...book, knownOn: request.knownOn };
  const report = buildReport(request.outline, known, { period: request.period.code });
  return { report, book: known };
}

/** The period most actual figures are of: what a report is about unless somebody asks for another. */
export function mainPeriodOf(facts: readonly Fact[]): string | null {
  const counts = new Map<string, number>();
  for (const { key } of facts) {
    if (key.series === 'actual') counts.set(key.period, (counts.get(key.period) ?? 0) + 1);
  }
  const [first] = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? 1 : -1));
  return first?.[0] ?? null;
}
