import type {
  FigureAnswer,
  FigureRowAnswer,
  IndicatorAnswer,
} from '../../src/server/wire/indicator.ts';

type Label = IndicatorAnswer['name'];

/** What stands beside the chart: a row a period, a column a plan. */
export type FiguresTable = {
  readonly plans: readonly { readonly series: string; readonly name: Label }[];
  readonly rows: readonly {
    readonly period: Label;
    readonly code: string;
    readonly comparable: boolean;
    readonly current: boolean;
    readonly actual: FigureAnswer | null;
    readonly others: readonly FigureAnswer[];
    /** One a plan, in the order of the columns. */
    readonly plans: readonly (FigureAnswer | null)[];
  }[];
};

/** The latest period first, as one looks for it. */
export function tableOf(answer: {
  readonly rows: readonly FigureRowAnswer[];
  readonly period: { readonly code: string };
}): FiguresTable {
  const named = answer.rows.flatMap(({ baselines }) => baselines);
  const names = new Map(named.map(({ series, name }) => [series, name]));
  const plans = [...names].map(([series, name]) => ({ series, name }));
  return {
    plans,
    rows: answer.rows.toReversed().map(({ period, comparable, actual, others, baselines }) => ({
      period: period.label,
      code: period.code,
      comparable,
      current: period.code === answer.period.code,
      actual,
      others,
      plans: plans.map(
        ({ series }) => baselines.find((one) => one.series === series)?.figure ?? null,
      ),
    })),
  };
}

export type TableWords = {
  readonly period: string;
  readonly actual: string;
  readonly status: string;
  readonly source: string;
  readonly updated: string;
  readonly read: (label: Label) => string;
  readonly figure: (printed: string) => string;
  readonly instant: (at: string) => string;
};

/** The table as a spreadsheet takes it from the clipboard, with the source and the date of each figure. */
export function tsvOf(table: FiguresTable, words: TableWords): string {
  const { read } = words;
  const head = [
    words.period,
    words.actual,
    words.status,
    ...table.plans.map(({ name }) => read(name)),
    words.source,
    words.updated,
  ];
  const lines = table.rows.flatMap(({ period, actual, others, plans }) =>
    [actual, ...others].map((figure, n) => [
      read(period),
      figure ? words.figure(figure.printed) : '',
      figure ? read(figure.status) : '',
      ...plans.map((plan) => (n === 0 && plan ? words.figure(plan.printed) : '')),
      figure ? read(figure.origin) : '',
      figure ? words.instant(figure.knownFrom) : '',
    ]),
  );
  return [head, ...lines].map((line) => line.map(cell).join('\t')).join('\n');
}

/** A cell holds no mark that would end it, and nothing that a spreadsheet would run. */
function cell(text: string): string {
  const plain = text.replace(/[\t\r\n]+/g, ' ');
  return /^[=+\-@]/.test(plain) ? `'${plain}` : plain;
}
