import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** A bookmark and those under it. */
export type Bookmark = { readonly title: string; readonly items: readonly Bookmark[] };

export type PdfPage = {
  /** The number at the top; '' on the first page. */
  readonly header: string;
  /** As it is read out, a line a line; numbers of notes in brackets. */
  readonly body: string;
  /** The notes at its foot; the rest of one from the page before comes first, without a number. */
  readonly notes: string;
  /** Numbers of notes marked in the body, and of those that begin at the foot. */
  readonly marks: readonly number[];
  readonly begun: readonly number[];
  /** Right ends of all lines, in points from the left of the paper. */
  readonly ends: readonly number[];
};

export type Pdf = {
  readonly pages: readonly PdfPage[];
  readonly bookmarks: readonly Bookmark[];
  readonly properties: ReadonlyMap<string, unknown>;
};

/** Reads a PDF as a viewer does that looks for words. */
export async function openPdf(bytes: Uint8Array): Promise<Pdf> {
  const task = getDocument({ data: new Uint8Array(bytes), verbosity: 0 });
  const file = await task.promise;
  try {
    const pages: PdfPage[] = [];
    for (let number = 1; number <= file.numPages; number += 1) {
      const page = await file.getPage(number);
      const { items } = await page.getTextContent({ disableNormalization: true });
      pages.push(pageOf(items.flatMap((item) => ('str' in item ? [printOf(item)] : []))));
    }
    const { info } = await file.getMetadata();
    const bookmarks: readonly Bookmark[] = (await file.getOutline()) ?? [];
    return { pages, bookmarks, properties: new Map(Object.entries(info)) };
  } finally {
    await task.destroy();
  }
}

/** All words of the body, and all of the notes, over the pages. */
export const bodyOf = ({ pages }: Pdf): string => pages.map(({ body }) => body).join('\n');
export const notesOf = ({ pages }: Pdf): string => pages.map(({ notes }) => notes).join('\n');

/** What is left to compare where lines end at other places. */
export const unspaced = (text: string): string => text.replace(/\s+/g, '');

type Item = {
  readonly str: string;
  readonly transform: readonly number[];
  readonly width: number;
  readonly hasEOL: boolean;
};
type Print = {
  readonly text: string;
  readonly size: number;
  readonly left: number;
  readonly up: number;
  readonly end: number;
};

const printOf = ({ str, transform, width, hasEOL }: Item): Print => {
  const [, , , size = 0, left = 0, up = 0] = transform;
  return { text: hasEOL ? `${str}\n` : str, size, left, up, end: left + width };
};

/** Sizes of letters and the top of the text, in points, tell the parts of a page apart. */
const TOP = 785;
const isHeader = ({ up }: Print): boolean => up > TOP;
const isNote = ({ size }: Print): boolean =>
  (size > 5.5 && size < 6.5) || (size > 9.5 && size < 10.5);
const isMark = ({ size, text }: Print): boolean => size < 9 && text.trim() !== '';
const LEFT = 86;

function pageOf(prints: readonly Print[]): PdfPage {
  const running = prints.filter((print) => !isHeader(print));
  const body = running.filter((print) => !isNote(print));
  const notes = running.filter(isNote);
  const number = ({ text }: Print): number => Number(text);
  return {
    header: prints
      .filter(isHeader)
      .map(({ text }) => text)
      .join('')
      .trim(),
    body: body.map(shown).join(''),
    notes: notes.map(shown).join(''),
    marks: body.filter(isMark).map(number),
    begun: notes.filter((print) => isMark(print) && print.left < LEFT).map(number),
    ends: running.map(({ end }) => end),
  };
}

const shown = (print: Print): string =>
  isMark(print) ? `[${print.text.trim()}]${print.text.endsWith('\n') ? '\n' : ''}` : print.text;
