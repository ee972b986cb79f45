import type { Label } from '#core/label.ts';
import type { CellPlace, Passage, Span, TextDocument } from './document.ts';

/** A place in the passage that holds it. */
export type PassagePlace = {
  readonly passage: Passage;
  readonly index: number;
  readonly at: number;
};

/** Finds its way in a document; made once, asked often. */
export type Locator = {
  /** The passage that an offset of the plain text lies in, or the next one after it. */
  readonly placeOf: (offset: number) => PassagePlace | null;
  /** Where a span is, in words for people: trang 3, đoạn 2; mục 1.6, đoạn 2; chú thích 12; Sheet1!D14. */
  readonly whereabouts: (span: Span) => Label;
};

type Reach = { readonly from: Span; readonly at: number; readonly index: number };

export function locator(document: TextDocument): Locator {
  const reaches = reachesOf(document);
  const labels = labelsOf(document.passages);
  const placeOf = (offset: number): PassagePlace | null => {
    const reach = reachAt(reaches, offset);
    const passage = reach && document.passages[reach.index];
    if (!reach || !passage) return null;
    const inside = Math.min(Math.max(0, offset - reach.from[0]), reach.from[1] - reach.from[0]);
    return { passage, index: reach.index, at: Math.min(reach.at + inside, passage.text.length) };
  };
  return {
    placeOf,
    whereabouts: ([start]) => {
      const reach = reachAt(reaches, start);
      return (reach && labels[reach.index]) ?? EMPTY;
    },
  };
}

/** For a single question; who has many makes a locator. */
export const whereabouts = (document: TextDocument, span: Span): Label =>
  locator(document).whereabouts(span);

const EMPTY: Label = { vi: 'cả văn bản', en: 'the whole text' };

function reachesOf({ passages }: TextDocument): readonly Reach[] {
  return passages
    .flatMap(({ stretches }, index) =>
      stretches.map(({ at, from }): Reach => ({ at, from, index })),
    )
    .toSorted((a, b) => a.from[0] - b.from[0]);
}

/** The last one that begins at or before an offset, unless it ended before and another follows. */
function reachAt(reaches: readonly Reach[], offset: number): Reach | null {
  let low = 0;
  let high = reaches.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((reaches[middle]?.from[0] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  const found = reaches[low];
  if (!found) return null;
  return offset < found.from[1] ? found : (reaches[low + 1] ?? found);
}

type Words = { readonly vi: string; readonly en: string };

/** Paragraphs are counted on their page, or without pages under the last heading that has a number. */
function labelsOf(passages: readonly Passage[]): readonly Label[] {
  let above: Words | null = null;
  let section: Words | null = null;
  let counted = 0;
  let counting: number | null = null;
  return passages.map((passage) => {
    const { kind, page, cell, note } = passage;
    if (note !== null)
      return under(onPage(page), { vi: `chú thích ${note}`, en: `footnote ${note}` });
    if (cell)
      return cell.address === null ? under(onPage(page), cellWords(cell)) : address(cell.address);
    if (kind === 'furniture') {
      return under(onPage(page), { vi: 'đầu hoặc chân trang', en: 'head or foot of the page' });
    }
    const number = kind === 'heading' && page === null ? headingNumber(passage.text) : null;
    if (number !== null) {
      const isPoint = /^[a-zđ]$/.test(number);
      if (!isPoint) above = { vi: `mục ${number}`, en: `section ${number}` };
      section = isPoint ? under(above, { vi: `điểm ${number}`, en: `point ${number}` }) : above;
    }
    counted = counting === page && number === null ? counted + 1 : 1;
    counting = page;
    if (number !== null) {
      counted = 0;
      return under(section, { vi: 'tiêu đề', en: 'heading' });
    }
    return under(onPage(page) ?? section, { vi: `đoạn ${counted}`, en: `paragraph ${counted}` });
  });
}

const onPage = (page: number | null): Words | null =>
  page === null ? null : { vi: `trang ${page}`, en: `page ${page}` };

const address = (text: string): Words => ({ vi: text, en: text });

const cellWords = ({ table, row, column }: CellPlace): Words => ({
  vi: `bảng ${table}, dòng ${row + 1}, cột ${column + 1}`,
  en: `table ${table}, row ${row + 1}, column ${column + 1}`,
});

/** What a heading is called by: 1.6, II, B, a. */
function headingNumber(text: string): string | null {
  const [, number] =
    /^(?:#{1,6}\s+)?(\d{1,2}(?:\.\d{1,2}){0,3}|[IVXLC]{1,6}|[A-ZĐ]|[a-zđ])[.)/]?\s/u.exec(text) ??
    [];
  return number ?? null;
}

const under = (around: Words | null, place: Words): Words =>
  around === null ? place : { vi: `${around.vi}, ${place.vi}`, en: `${around.en}, ${place.en}` };
