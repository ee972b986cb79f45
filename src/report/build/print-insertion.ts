import { type Insertion, PLAINLY } from '../outline/insertion.ts';
import type { At } from '../outline/outline.ts';
import type { Inline } from '../report.ts';
import { periodWords } from '../wording/period-words.ts';
import { words } from '../wording/phrase.ts';
import { referenceWords } from '../wording/reference-words.ts';
import { type Desk, lookUp, periodFor } from './desk.ts';
import { inlineOf } from './ledger.ts';
import {
  comparisonsOf,
  printChange,
  printChangeOf,
  printPlan,
  printPlanOf,
} from './print-comparison.ts';
import { printRatio, printShare } from './print-pair.ts';
import { printParts } from './print-parts.ts';
import { printFact, printValue } from './print-value.ts';

type Of<K extends Insertion['kind']> = Extract<Insertion, { kind: K }>;

/** What a directive of the outline prints, with every figure bound. */
export function printInsertion(desk: Desk, asked: Insertion, at: At): readonly Inline[] {
  desk.ledger.begin(at);
  switch (asked.kind) {
    case 'value':
    case 'achieved':
      return printValue(desk, asked, at);
    case 'plan':
      return printPlan(desk, asked, at);
    case 'change':
      return printChange(desk, asked, at);
    case 'result':
      return printResult(desk, asked, at);
    case 'ratio':
      return printRatio(desk, asked, at);
    case 'parts':
      return printParts(desk, asked, at);
    case 'share':
      return printShare(desk, asked, at);
    case 'period':
      return [printPeriod(desk, asked, at)];
    case 'reference':
      return [printReference(desk, asked, at)];
    case 'plain':
      return [{ kind: 'plain', text: asked.text, as: asked.as }];
  }
}

/** ước đạt 125.797 tấn, bằng 55,7% kế hoạch, tăng 1.677 tấn so với cùng kỳ năm trước. */
function printResult(desk: Desk, asked: Of<'result'>, at: At): readonly Inline[] {
  const found = lookUp(desk, asked.code, asked.where, at);
  if (found.kind === 'missing') return [found.inline];
  const { fact } = found;
  const value = printFact(desk, fact, { verb: 'achieved', way: asked.way, at });
  // Nothing is set beside a figure that there is not.
  const isThere = fact.value.kind !== 'absent' && fact.value.kind !== 'unreadable';
  const clauses = (isThere ? comparisonsOf(desk, found) : []).map((against) =>
    against.series === 'actual'
      ? printChangeOf(desk, found, {
          asked: {
            against: null,
            verb: null,
            extent: 'clause',
            tail: { kind: asked.tail },
            way: { ...PLAINLY, noun: asked.way.noun, pad: asked.way.pad },
          },
          at,
        })
      : printPlanOf(desk, found, {
          asked: {
            against: against.series,
            as: null,
            verb: null,
            extent: 'clause',
            tail: 'printed',
          },
          at,
        }),
  );
  return [...value, ...clauses.flatMap((clause) => [inlineOf(words(', ')), ...clause])];
}

function printPeriod(desk: Desk, { form, of }: Of<'period'>, at: At): Inline {
  const period = periodFor(desk, of);
  const text = period && periodWords(period, form);
  if (period && text) return { kind: 'period', text, period: period.code };
  const code = of ?? desk.period.code;
  return desk.ledger.miss(code, 'no-period', at, `[không có kỳ: ${code}]`);
}

function printReference(desk: Desk, { number, form, date }: Of<'reference'>, at: At): Inline {
  const directive = desk.directives.get(number);
  if (!directive) {
    return desk.ledger.miss(number, 'no-directive', at, `[chưa có văn bản: ${number}]`);
  }
  return {
    kind: 'reference',
    text: referenceWords(directive, form, date),
    directive: directive.code,
  };
}
