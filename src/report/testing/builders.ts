import type { Breakdown } from '#core/breakdown.ts';
import type { Directive } from '#core/directive.ts';
import type { Fact } from '#core/fact.ts';
import { type FactBook, factBook } from '#core/fact-book.ts';
import type { Indicator } from '#core/indicator.ts';
import type { NamedPeriod } from '#core/period.ts';
import { catalogue } from '#core/testing/builders.ts';
import { buildReport } from '../build/build-report.ts';
import type { Outline } from '../outline/outline.ts';
import { parseOutline } from '../outline/parse-outline.ts';
import { plainOf } from '../plain.ts';
import type { Report } from '../report.ts';

/* A small vocabulary for tests of reports: one line a case. */

export const FRONT = `---
title: Tình hình kinh tế - xã hội
issuer:
  name: ỦY BAN NHÂN DÂN
symbol: BC-UBND
place: Lai Châu
intro: Ủy ban nhân dân tỉnh báo cáo như sau
signature:
  on_behalf: TM. ỦY BAN NHÂN DÂN
  position: CHỦ TỊCH
---
`;

/** Lines that the front matter takes, so that a test counts those of its own text. */
export const FRONT_LINES = FRONT.split('\n').length - 1;

export function outline(body: string): Outline {
  const read = parseOutline('test', FRONT + body);
  if (read.ok) return read.value;
  throw new Error(`refused: ${JSON.stringify(read.error)}`);
}

/** "code line:column" of each fault, lines counted from the first after the front matter. */
export function faultsIn(body: string): readonly string[] {
  const read = parseOutline('test', FRONT + body);
  if (read.ok) return [];
  return read.error.map(
    ({ code, line, column }) => `${code} ${Math.max(0, line - FRONT_LINES)}:${column}`,
  );
}

export type World = {
  readonly indicators: readonly Indicator[];
  readonly facts: readonly Fact[];
  readonly breakdowns?: readonly Breakdown[];
  readonly directives?: readonly Directive[];
  readonly periods?: readonly NamedPeriod[];
};

export function world({ indicators, facts, ...more }: World): FactBook {
  const known = catalogue(indicators);
  return factBook(
    {
      ...known,
      baselines: new Map([
        ...known.baselines,
        [
          'plan:central',
          {
            code: 'plan:central',
            name: { vi: 'Dự toán Trung ương' },
            phrase: { vi: 'dự toán Trung ương giao' },
          },
        ],
      ]),
      breakdowns: more.breakdowns ?? [],
      directives: new Map((more.directives ?? []).map((one) => [one.code, one])),
      periods: new Map((more.periods ?? []).map((one) => [one.code, one])),
    },
    facts,
  );
}

export const report = (body: string, book: FactBook, period = '2024-9M'): Report =>
  buildReport(outline(body), book, { period });

/** The words of the first block. */
export const written = (body: string, book: FactBook, period?: string): string =>
  plainOf(report(body, book, period).blocks[0]?.content ?? []);
