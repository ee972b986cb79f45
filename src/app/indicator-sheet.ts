import type { Decimal } from '#core/decimal.ts';
import { decimalText } from '#core/decimal.ts';
import type { Fact } from '#core/fact.ts';
import { factKeyText } from '#core/fact.ts';
import { unitOf } from '#core/implied.ts';
import { inLanguage, type Language } from '#core/label.ts';
import { periodLabel } from '#core/period-label.ts';
import { STATUS_LABELS, valueText } from '#core/vi/value.ts';
import type { Sheet, SheetCell } from '#formats/sheet.ts';
import type { IndicatorView } from './indicator.ts';

/** What the table is handed on as, to whoever writes the file. */
export type IndicatorSheet = Sheet;

const CSV_COLUMNS = [
  'period',
  'series',
  'source',
  'kind',
  'value',
  'unit',
  'lo',
  'hi',
  'printed',
  'status',
  'definition',
  'known_from',
  'fact',
] as const;

/** All figures of an indicator at a place as rows of text, the head first; figures in wire form. */
export function indicatorRows(view: IndicatorView): readonly (readonly string[])[] {
  return [CSV_COLUMNS, ...factsOf(view).map(rowOf)];
}

function rowOf(fact: Fact): readonly string[] {
  const { key, value } = fact;
  const number = numberOf(fact);
  const range = value.kind === 'interval' ? value.interval : null;
  return [
    key.period,
    key.series,
    key.source,
    value.kind,
    number ? decimalText(number) : '',
    unitOf(value)?.text ?? '',
    range?.lo ? decimalText(range.lo.at) : '',
    range?.hi ? decimalText(range.hi.at) : '',
    valueText(value),
    fact.status,
    String(fact.definition),
    fact.knownFrom,
    factKeyText(key),
  ];
}

const WORDS = {
  vi: {
    place: 'Địa bàn',
    period: 'Kỳ',
    status: 'Trạng thái',
    source: 'Nguồn',
    unit: 'Đơn vị tính',
    known: 'Cập nhật',
    knownOn: 'Biết đến',
    series: 'Dãy số liệu',
    actual: 'Thực hiện',
    value: 'Giá trị',
    printed: 'Như đã in',
    definition: 'Bản nội dung',
  },
  en: {
    place: 'Place',
    period: 'Period',
    status: 'Status',
    source: 'Source',
    unit: 'Unit',
    known: 'Updated',
    knownOn: 'As known on',
    series: 'Series',
    actual: 'Actual',
    value: 'Value',
    printed: 'As printed',
    definition: 'Definition',
  },
} as const;

/** The same as a workbook's table under what it is about: a number is a number, all else is words. */
export function indicatorSheet(view: IndicatorView, language: Language): IndicatorSheet {
  const { book, indicator, place, period, fact } = view;
  const words = WORDS[language];
  const sourceOf = ({ key }: Fact): string => {
    const name = book.sources.get(key.source)?.name;
    return name ? inLanguage(name, language) : key.source;
  };
  const rows = factsOf(view);
  const latest = rows.map(({ knownFrom }) => knownFrom).reduce((a, b) => (a > b ? a : b), '');
  return {
    name: indicator.code,
    title: inLanguage(indicator.name, language),
    about: [
      [words.place, inLanguage(place.name, language)],
      [words.period, periodLabel(period, language)],
      [words.status, fact ? inLanguage(STATUS_LABELS[fact.status], language) : ''],
      [words.source, fact ? sourceOf(fact) : ''],
      [words.unit, indicator.unit.text],
      [words.known, latest],
      ...(book.knownOn === null ? [] : [[words.knownOn, book.knownOn] as const]),
    ],
    columns: [
      { title: words.period, width: 26 },
      { title: words.series, width: 30 },
      { title: words.value, width: 16 },
      { title: words.unit, width: 14 },
      { title: words.printed, width: 28 },
      { title: words.status, width: 14 },
      { title: words.source, width: 40 },
      { title: words.definition, width: 14 },
      { title: words.known, width: 26 },
    ],
    rows: rows.map((row): readonly SheetCell[] => {
      const number = numberOf(row);
      const named = view.rows.find((r) => r.period.code === row.key.period)?.period;
      const baseline = book.baselines.get(row.key.series)?.name;
      return [
        text(named ? periodLabel(named, language) : row.key.period),
        text(baseline ? inLanguage(baseline, language) : words.actual),
        number ? { kind: 'number', value: number } : { kind: 'empty' },
        text(unitOf(row.value)?.text ?? ''),
        text(valueText(row.value)),
        text(inLanguage(STATUS_LABELS[row.status], language)),
        text(sourceOf(row)),
        { kind: 'number', value: { unscaled: BigInt(row.definition), scale: 0 } },
        text(row.knownFrom),
      ];
    }),
  };
}

const text = (words: string): SheetCell =>
  words === '' ? { kind: 'empty' } : { kind: 'text', text: words };

/** Every figure once, in the order of time: what came about, then the plans of its year. */
function factsOf({ rows }: IndicatorView): readonly Fact[] {
  return [
    ...new Set(
      rows.flatMap(({ actual, others, baselines }) => [
        ...(actual ? [actual] : []),
        ...others,
        ...baselines,
      ]),
    ),
  ];
}

/** A bounded number is no number to calculate with: it stands as it was printed. */
const numberOf = ({ value }: Fact): Decimal | null =>
  value.kind === 'exact' ? value.quantity.value : null;
