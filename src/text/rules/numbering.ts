import type { Finding } from '../checked.ts';
import type { Figure, Scene } from '../claims/figure.ts';
import type { Sight, Tie } from '../relations/tie.ts';
import { findingAt, spanIn } from './place.ts';

/** A label at the start of a passage, as a place in a row. */
type Label = {
  readonly passage: number;
  /** Labels of one family at one place of the outline form a row. */
  readonly family: string;
  readonly order: number;
  readonly written: string;
  readonly length: number;
};

const ROMAN: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10 };
const ALPHABET = 'abcdđeghiklmnopqrstuvxy';
const LATIN = 'abcdefghijklmnopqrstuvwxyz';

/** Rows of labels over the passages: a number that is left out or stands twice, a part without the one before. */
export function numbering(sight: Sight): readonly Finding[] {
  return rowsOf(sight).flatMap((row) => faultsIn(sight, row));
}

/** The rows whose labels are digits, as relations of their mentions. */
export function sequences(sight: Sight): readonly Tie[] {
  const firsts = new Map(sight.scenes.map((scene) => [scene.passage, firstOrdinal(scene)]));
  const overPassages = rowsOf(sight).flatMap((row) => {
    const members = row.flatMap(({ passage }) => firsts.get(passage) ?? []);
    return members.length === row.length && row.length > 1 && /^\d/.test(row[0]?.written ?? '')
      ? [
          sequence(
            members,
            row.map(({ order }) => order),
          ),
        ]
      : [];
  });
  return [...overPassages, ...sight.scenes.flatMap(inside)];
}

const firstOrdinal = (scene: Scene): Figure | null => {
  const first = scene.figures[0];
  return first?.role === 'ordinal' && first.start <= 1 ? first : null;
};

/** "(1) …; (2) …; (3) …" in one passage. */
function inside(scene: Scene): readonly Tie[] {
  const labels = scene.figures.filter(
    (figure) =>
      figure.role === 'ordinal' &&
      scene.text.charAt(figure.start - 1) === '(' &&
      scene.text.charAt(figure.end) === ')',
  );
  if (labels.length < 2 || labels[0]?.written !== '1') return [];
  const tie = sequence(
    labels,
    labels.map(({ written }) => Number(written)),
  );
  if (tie.holds) return [tie];
  const message = {
    vi: `Số thứ tự không liên tục: ${tie.explain.vi}.`,
    en: `The numbering is broken: ${tie.explain.en}.`,
  };
  return [{ ...tie, fault: { rule: 'sequence.gap', severity: 'question', message, repairs: [] } }];
}

function sequence(members: readonly Figure[], orders: readonly number[]): Tie {
  const holds = orders.every(
    (order, index) => index === 0 || order === (orders[index - 1] ?? 0) + 1,
  );
  const shown = orders.join(', ');
  return { kind: 'sequence', members, holds, explain: { vi: shown, en: shown }, fault: null };
}

/** The labels of a document, row by row; a deeper row ends when a shallower label comes. */
function rowsOf({ document }: Sight): readonly (readonly Label[])[] {
  const rows: Label[][] = [];
  const open: Label[][] = [];
  document.passages.forEach((passage, index) => {
    if (passage.kind === 'note' || passage.kind === 'furniture' || passage.kind === 'cell') return;
    const label = labelOf(passage.text, index);
    if (!label) return;
    const at = open.findIndex((row) => row[0]?.family === label.family);
    const row = open[at];
    if (row && label.order !== 1) {
      row.push(label);
      open.length = at + 1;
      return;
    }
    const fresh = [label];
    rows.push(fresh);
    if (at >= 0) open.length = at;
    open.push(fresh);
  });
  return rows;
}

function labelOf(text: string, passage: number): Label | null {
  const part = /^(?:Phần|PHẦN)\s+(?:thứ\s+|THỨ\s+)?([IVX]{1,5}|\d{1,2})(?![\p{L}\d])/u.exec(text);
  if (part)
    return {
      passage,
      family: 'Phần',
      order: numberOf(part[1] ?? ''),
      written: part[0],
      length: part[0].length,
    };
  const roman = /^([IVX]{1,5})[.)/]\s/.exec(text);
  if (roman)
    return {
      passage,
      family: 'I',
      order: numberOf(roman[1] ?? ''),
      written: roman[1] ?? '',
      length: (roman[1] ?? '').length + 1,
    };
  const nested = /^(\d{1,2}(?:\.\d{1,2}){1,3})\.?\s/.exec(text);
  if (nested) {
    const parts = (nested[1] ?? '').split('.');
    const last = Number(parts.at(-1));
    return {
      passage,
      family: `${parts.slice(0, -1).join('.')}.`,
      order: last,
      written: nested[1] ?? '',
      length: (nested[1] ?? '').length,
    };
  }
  const plain = /^(\d{1,2})([.)])\s/.exec(text);
  if (plain)
    return {
      passage,
      family: `#${plain[2]}`,
      order: Number(plain[1]),
      written: plain[1] ?? '',
      length: plain[0].length - 1,
    };
  const bracketed = /^\((\d{1,2})\)\s/.exec(text);
  if (bracketed)
    return {
      passage,
      family: '(1)',
      order: Number(bracketed[1]),
      written: bracketed[1] ?? '',
      length: bracketed[0].length - 1,
    };
  const letter = /^([a-zđ])\)\s*(?=\S)/u.exec(text);
  const order = letter ? ALPHABET.indexOf(letter[1] ?? '?') + 1 : 0;
  if (letter && order > 0)
    return { passage, family: 'a)', order, written: `${letter[1]})`, length: 2 };
  return null;
}

function numberOf(written: string): number {
  if (/^\d+$/.test(written)) return Number(written);
  const values = [...written].map((letter) => ROMAN[letter] ?? 0);
  return values.reduce(
    (sum, value, index) => sum + (value < (values[index + 1] ?? 0) ? -value : value),
    0,
  );
}

function faultsIn(sight: Sight, row: readonly Label[]): readonly Finding[] {
  const [first, ...rest] = row;
  if (!first) return [];
  const alone = first.family === 'Phần' && first.order > 1 ? [noPredecessor(sight, first)] : [];
  const withoutD = isLatinRow(row);
  const gaps = rest.flatMap((label, index) => {
    const before = row[index];
    if (!before || label.order === before.order + 1) return [];
    const skipsD = before.written === 'c)' && label.written === 'đ)';
    const latin = withoutD && before.written === 'd)';
    return [gap(sight, before, label, latin ? 'style' : skipsD ? 'question' : 'error')];
  });
  return [...alone, ...gaps];
}

/** a) b) c) d) e): every letter in Latin order, so đ was not forgotten but unknown. */
const isLatinRow = (row: readonly Label[]): boolean =>
  row[0]?.family === 'a)' &&
  row.length > 4 &&
  row.every(({ written }, index) => written.charAt(0) === LATIN.charAt(index));

const labelSpan = (sight: Sight, label: Label) => spanIn(sight, label.passage, 0, label.length);

const noPredecessor = (sight: Sight, label: Label): Finding =>
  findingAt([labelSpan(sight, label)], {
    rule: 'sequence.no-predecessor',
    severity: 'question',
    message: {
      vi: `Có “${label.written}” nhưng không có phần trước nó.`,
      en: `There is “${label.written}” and no part before it.`,
    },
  });

const gap = (
  sight: Sight,
  before: Label,
  label: Label,
  severity: 'error' | 'question' | 'style',
): Finding =>
  findingAt([labelSpan(sight, before), labelSpan(sight, label)], {
    rule: 'sequence.gap',
    severity,
    message: {
      vi:
        label.order === before.order
          ? `“${label.written}” đánh số hai lần.`
          : `Sau “${before.written}” là “${label.written}”: đánh số không liên tục.`,
      en:
        label.order === before.order
          ? `“${label.written}” stands twice.`
          : `“${label.written}” follows “${before.written}”: the row is broken.`,
    },
  });
