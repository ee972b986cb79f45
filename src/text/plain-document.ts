import type { NoteMark, Passage, PassageKind, TextDocument } from './document.ts';
import { goesOn, openingOf } from './plain/labels.ts';
import { isPageNumber, type Line, linesOf } from './plain/lines.ts';
import { marksIn, type NoteStyle, noteStart, noteStyle } from './plain/note-marks.ts';
import { type PlainCell, plainTables } from './plain/tables.ts';
import { joinPieces, type Piece } from './positions.ts';

/** Lines that are one paragraph or one note; `skip` is what the first gives to the number of the note. */
type Gathered = {
  readonly kind: PassageKind | null;
  readonly note: string | null;
  readonly skip: number;
  readonly lines: Line[];
  readonly cell: PlainCell | null;
};

/** Emphasis of Markdown, which a scanner leaves in plain text too; a star between digits is no emphasis. */
const STARS = /(?<!\d)\*{1,3}|\*{1,3}(?!\d)/g;

/**
 * Reads plain text as it stands, also as a scanner left it: lines of a paragraph are joined, also over
 * page ends; blocks of footnotes are taken out of the body and kept as notes; page numbers are
 * furniture. A fragment before a block of notes goes on with the last note of the page before it.
 */
export function plainDocument(text: string): TextDocument {
  const plain = text;
  const lines = linesOf(plain);
  const style = noteStyle(lines);
  return {
    plain,
    passages: gather(lines, style).map((gathered) => toPassage(plain, gathered, style)),
  };
}

function gather(lines: readonly Line[], style: NoteStyle): readonly Gathered[] {
  const all: Gathered[] = [];
  let body = -1;
  let note = -1;
  let parted = false;
  let sinceNotes = 0;
  let inNotes = false;
  const extend = (index: number, line: Line): void => {
    all[index]?.lines.push(line);
  };
  const tables = plainTables(lines);
  let nextTable = 0;
  lines.forEach((line, index) => {
    const table = tables[nextTable];
    if (table && index >= table.from) {
      if (index === table.from) {
        for (const cell of table.cells) {
          all.push({ kind: 'cell', note: null, skip: 0, lines: [line], cell });
        }
      }
      if (index === table.to - 1) nextTable += 1;
      body = -1;
      return;
    }
    if (isPageNumber(lines, index)) {
      all.push({ kind: 'furniture', note: null, skip: 0, lines: [line], cell: null });
      parted = true;
      return;
    }
    const start = noteStart(line.text, style);
    if (start) {
      all.push({ kind: 'note', note: start.note, skip: start.length, lines: [line], cell: null });
      note = all.length - 1;
      inNotes = true;
      sinceNotes = 0;
      return;
    }
    const lastNote = textOf(all[note]);
    if (inNotes && !line.blankBefore && goesOn(lastNote, line.text, 'none')) {
      extend(note, line);
      return;
    }
    const beforeNotes = sinceNotes > 0 && noteStart(lines[index + 1]?.text ?? '', style) !== null;
    if (beforeNotes && goesOn(lastNote, line.text, 'page')) {
      extend(note, line);
      return;
    }
    const parting =
      parted || inNotes || line.pageBefore ? 'page' : line.blankBefore ? 'blank' : 'none';
    inNotes = false;
    parted = false;
    sinceNotes += 1;
    if (body >= 0 && goesOn(textOf(all[body]), line.text, parting)) {
      extend(body, line);
      return;
    }
    all.push({ kind: null, note: null, skip: 0, lines: [line], cell: null });
    body = all.length - 1;
  });
  return all;
}

/** The end of what was gathered is what a next line is held against; its first line tells a heading. */
const textOf = (gathered: Gathered | undefined): string => gathered?.lines.at(-1)?.text ?? '.';

function toPassage(plain: string, gathered: Gathered, style: NoteStyle): Passage {
  if (gathered.cell) return cellPassage(plain, gathered.cell);
  const pieces: Piece[] = [];
  const printed: { readonly piece: number; readonly note: string }[] = [];
  gathered.lines.forEach((line, index) => {
    let from = index === 0 ? gathered.skip : 0;
    let glue: Piece['glue'] = pieces.length > 0 ? ' ' : '';
    for (const cut of cutsIn(line.text, gathered, style)) {
      if (cut.from < from) continue;
      pieces.push({ span: [line.span[0] + from, line.span[0] + cut.from], glue });
      if (cut.note !== null) printed.push({ piece: pieces.length - 1, note: cut.note });
      from = cut.to;
      glue = '';
    }
    const rest = line.text.slice(from);
    const blank = pieces.length === 0 ? rest.length - rest.trimStart().length : 0;
    pieces.push({ span: [line.span[0] + from + blank, line.span[1]], glue });
  });
  const { text, stretches, ends } = joinPieces(plain, pieces);
  const opening = openingOf(text);
  const kind = gathered.kind ?? opening.kind;
  return {
    kind,
    text,
    stretches,
    marks: printed.map(({ piece, note }): NoteMark => ({ at: ends[piece] ?? 0, note })),
    note: gathered.note,
    depth: kind === 'heading' || kind === 'item' ? opening.depth : null,
    page: null,
    cell: null,
  };
}

function cellPassage(plain: string, { span, place }: PlainCell): Passage {
  const { text, stretches } = joinPieces(plain, [{ span, glue: '' }]);
  return {
    kind: 'cell',
    text,
    stretches,
    marks: [],
    note: null,
    depth: null,
    page: null,
    cell: place,
  };
}

type Cut = { readonly from: number; readonly to: number; readonly note: string | null };

/** What a line prints and does not say: marks of notes, and the stars of emphasis. */
function cutsIn(text: string, gathered: Gathered, style: NoteStyle): readonly Cut[] {
  const marks: readonly Cut[] = gathered.note === null ? marksIn(text, style) : [];
  if (!text.includes('*')) return marks;
  const stars = [...text.matchAll(STARS)]
    .map(({ 0: star, index }): Cut => ({ from: index, to: index + star.length, note: null }))
    .filter(({ from, to }) => from > 0 || !/\s/.test(text.charAt(to)));
  return [...marks, ...stars].sort((a, b) => a.from - b.from);
}
