import { type Fact, type FactKeyText, factKeyText, type Question } from '#core/fact.ts';
import type { Indicator } from '#core/indicator.ts';
import { type Period, samePeriodLastYear, yearPeriod } from '#core/period.ts';
import type { Against, ReportedComparison } from '#core/reported-comparison.ts';
import { sameDimension } from '#core/unit.ts';
import { readComparison } from '#core/vi/comparison.ts';
import type { Cell } from './cell.ts';
import type { Refuse, Spot } from './fault.ts';
import { complete, type Fields, must, type Shape } from './fields.ts';
import { type Known, knownPeriods, type Measured, measuredOf, periodIn } from './measured.ts';
import {
  againstItself,
  againstUnknown,
  comparisonMalformed,
  comparisonTwice,
  comparisonUnit,
  noFact,
  noPrior,
} from './messages/figure.ts';
import type { Wording } from './messages/wording.ts';
import { nearestFew } from './nearest.ts';
import type { Print } from './pack.ts';
import { type Reading, tableEntries } from './parts.ts';
import { questionsOf } from './questions.ts';
import { type FactDrafts, keyOf } from './read-facts.ts';
import { calendarCode } from './scalars.ts';
import { toItems, toSection } from './section.ts';

/** What a source prints beside one figure. */
type Beside = {
  readonly said: readonly ReportedComparison[];
  readonly questions: readonly Question[];
  readonly prints: readonly Print[];
};

type Row = Beside & { readonly key: FactKeyText; readonly at: Spot };

const SHAPE: Shape = {
  required: ['indicator', 'period', 'against', 'printed', 'source', 'section', 'item'],
  optional: ['place', 'question', 'question_en'],
};

/** comparisons/<period>/<name>.csv, by the actual figure they are printed beside. */
export function readComparisons(
  reading: Reading,
  known: Known,
  facts: FactDrafts,
): ReadonlyMap<FactKeyText, Beside> {
  const beside = new Map<FactKeyText, Beside>();
  const seen = new Map<string, Spot>();
  const read = (fields: Fields): Row | null => rowOf(fields, known);
  for (const row of tableEntries(reading, 'comparisons', { shape: SHAPE, read })) {
    if (!row) continue;
    const { key, at } = row;
    if (facts.whole && !facts.byKey.has(key)) reading.refuse(at, noFact(key));
    for (const { against, form } of row.said) {
      const identity = [key, against.series, against.period, form].join(' ');
      const first = seen.get(identity);
      if (first) reading.refuse(at, comparisonTwice(first));
      else seen.set(identity, at);
    }
    const others = beside.get(key);
    beside.set(key, {
      said: [...(others?.said ?? []), ...row.said],
      questions: [...(others?.questions ?? []), ...row.questions],
      prints: [...(others?.prints ?? []), ...row.prints],
    });
  }
  return beside;
}

/** The fact with the comparisons and the questions that go with it. */
export function withBeside(fact: Fact, beside: Beside | undefined): Fact {
  if (!beside) return fact;
  return { ...fact, said: beside.said, questions: [...fact.questions, ...beside.questions] };
}

function rowOf(fields: Fields, known: Known): Row | null {
  const { refuse } = fields;
  const measured = measuredOf(fields, known);
  const questions = questionsOf(fields);
  const against = must(
    fields,
    'against',
    (cell) => measured && againstOf(cell, measured.period, { known, refuse }),
  );
  const parts = complete({
    against,
    said: must(
      fields,
      'printed',
      (cell) => measured && against && saidOf(cell, { ...measured, against }, refuse),
    ),
    section: must(fields, 'section', toSection),
    items: must(fields, 'item', toItems),
  });
  if (!measured || !parts) return null;
  const { said, section } = parts;
  const key = factKeyText(keyOf(measured, 'actual'));
  const of = { kind: 'comparison', against: said.against, form: said.form } as const;
  const doubted = questions.some((question) => question.code === 'comparison.ambiguous');
  const own = said.reading === 'ambiguous' && !doubted ? [twoReadings(fields)] : [];
  return {
    key,
    at: fields.at,
    said: [said],
    questions: [...questions, ...own],
    prints: parts.items.map((item) => ({ fact: key, of, section, note: null, item })),
  };
}

type Context = { readonly known: Known; readonly refuse: Refuse };

function againstOf(cell: Cell, period: Period, { known, refuse }: Context): Against | null {
  const baseline = known.baselines.byCode.get(cell.text);
  if (baseline) {
    const series = baseline.value?.code;
    return series ? { series, period: yearPeriod(period).code } : null;
  }
  if (cell.text === 'prior') {
    const prior = samePeriodLastYear(period, knownPeriods(known.periods));
    if (prior) return { series: 'actual', period: prior.code };
    const named = period.kind === 'named' && period.previous !== undefined;
    return named ? null : refuse(cell.at(), noPrior(period.code)); // named and unknown: said in periods.yaml
  }
  if (calendarCode(cell.text) === null && !known.periods.byCode.has(cell.text)) {
    const judged = known.baselines.whole && known.periods.whole;
    return judged ? refuse(cell.at(), () => unknownAgainst(cell.text, known)) : null;
  }
  const other = periodIn(known.periods)(cell, 'against', refuse);
  if (other?.code === period.code) return refuse(cell.at(), againstItself());
  return other && { series: 'actual', period: other.code };
}

function unknownAgainst(text: string, known: Known): Wording {
  const codes = [...known.baselines.byCode.keys(), ...known.periods.byCode.keys()];
  return againstUnknown(text, nearestFew(text, codes, 3));
}

type About = Measured & { readonly against: Against };

function saidOf(cell: Cell, about: About, refuse: Refuse): ReportedComparison | null {
  const side = about.against.series === 'actual' ? 'period' : 'baseline';
  const read = readComparison(cell.text, side, about.indicator.kind);
  if (!read.ok) {
    const at = 'at' in read.error ? read.error.at : 0;
    return refuse(
      cell.at(at),
      comparisonMalformed(cell.text, side, at === 0 ? '' : cell.text.slice(at)),
    );
  }
  const said = { ...read.value, against: about.against };
  const wanted = unitWanted(said, about.indicator);
  return wanted === null ? said : refuse(cell.at(), comparisonUnit(cell.text, wanted));
}

/** What the comparison should have been in, where its unit does not fit the indicator; null where it does. */
function unitWanted(said: ReportedComparison, { unit, kind }: Indicator): string | null {
  switch (said.form) {
    case 'percent-of':
    case 'times-over':
    case 'change-percent':
    case 'change-times':
      return null;
    case 'change-absolute':
      return sameDimension(said.figure.unit, unit) ? null : unit.text;
    case 'change-points':
      return unit.dimension === '%' ? null : `%, ${unit.text}`;
    case 'change-rank':
      return kind === 'rank' ? null : `%, ${unit.text}`;
  }
}

function twoReadings(fields: Fields): Question {
  const printed = fields.cell('printed')?.text ?? '';
  return {
    code: 'comparison.ambiguous',
    text: {
      vi: `"${printed}" có hai cách hiểu; cả hai được giữ lại cho đến khi có người xác nhận`,
      en: `"${printed}" has two readings; both are kept until somebody confirms one`,
    },
  };
}
