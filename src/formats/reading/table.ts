import { type Block, block, type Piece } from './block.ts';
import { MAX_CELLS, MAX_COLUMNS } from './limits.ts';
import { Refusal } from './read-fault.ts';

export type GridCell = {
  readonly column: number;
  /** Columns that it covers. */
  readonly span: number;
  readonly pieces: readonly Piece[];
  /** It is the lower part of the cell above it. */
  readonly continues: boolean;
  readonly page: number | null;
  readonly address: string | null;
};

export type GridRow = {
  /** The file says that it is a row of heads. */
  readonly head: boolean;
  readonly cells: readonly GridCell[];
};

/** The passages of a table, row by row, each with the heads of its row and column. */
export function tableBlocks(table: number, rows: readonly GridRow[]): readonly Block[] {
  const texts = coveredTexts(rows);
  const heads = headRows(rows, texts);
  const columnHeads = columnHeadsOf(texts.slice(0, heads));
  const firstFigures = firstFigureColumn(texts.slice(heads));
  return rows.flatMap(({ cells }, row) =>
    cells
      .filter((cell) => !cell.continues && textOf(cell.pieces) !== '')
      .map(({ column, pieces, page, address }) => {
        const isHead = row < heads;
        const left = isHead ? [] : rowHeads(texts[row], Math.min(column, firstFigures));
        const above = isHead ? [] : (columnHeads.get(column) ?? []);
        return block('cell', pieces, {
          page,
          cell: { table, row, column, rowHead: left, columnHead: above, address },
        });
      }),
  );
}

type Texts = ReadonlyMap<number, string>;

/** For each row the text that stands over each column, spans and merged cells filled in. */
function coveredTexts(rows: readonly GridRow[]): readonly Texts[] {
  let covered = 0;
  let above: Texts = new Map();
  return rows.map(({ cells }) => {
    const texts = new Map<number, string>();
    for (const { column, span, pieces, continues } of cells) {
      const text = continues ? (above.get(column) ?? '') : textOf(pieces);
      const end = Math.min(column + span, MAX_COLUMNS);
      for (let at = column; at < end; at += 1) texts.set(at, text);
      covered += Math.max(1, end - column);
      if (covered > MAX_CELLS) {
        throw new Refusal({
          code: 'file.too-much',
          where: 'ô bảng, table cells',
          limit: MAX_CELLS,
        });
      }
    }
    above = texts;
    return texts;
  });
}

export const textOf = (pieces: readonly Piece[]): string =>
  pieces
    .map((piece) => (piece.kind === 'words' ? piece.words : ''))
    .join('')
    .normalize('NFC')
    .replace(/\s+/g, ' ')
    .trim();

const FIGURE = /^[-+−–]?\d[\d.,\s]*%?$/;
const YEAR = /^(19|20)\d\d$/;
const ORDINAL = /^(\d{1,3}(\.\d{1,3})*[.)]?|[IVXLC]+[.)]?|\p{L}[.)]?|[-+*•–])$/u;
/** "1", "(2)", "A", "3=2/1": the row under the heads that numbers the columns. */
const COLUMN_NUMBER = /^(\(?\d{1,2}\)?(\s*=.{1,20})?|\(?[A-EĐ]\)?)$/;

const isFigure = (text: string): boolean => FIGURE.test(text) && !YEAR.test(text);

function isColumnNumbers(texts: Texts): boolean {
  const filled = [...texts.values()].filter((text) => text !== '');
  return (
    filled.length > 1 &&
    filled.every((text) => COLUMN_NUMBER.test(text)) &&
    filled.some((text) => /^\(?1\)?$/.test(text)) &&
    filled.some((text) => /^\(?2\)?/.test(text))
  );
}

const MAX_HEADS = 12;

/** Rows that the file calls heads; where it calls none so, those before the first row with figures. */
function headRows(rows: readonly GridRow[], texts: readonly Texts[]): number {
  const firstBody = rows.findIndex(({ head }) => !head);
  const declared = firstBody < 0 ? rows.length : firstBody;
  const numbered = texts.slice(0, MAX_HEADS).findLastIndex(isColumnNumbers) + 1;
  if (declared > 0 && declared < rows.length) return Math.max(declared, numbered);
  if (numbered > 0) return numbered;
  const figures = texts.findIndex((row) => [...row.values()].some(isFigure));
  const heads = texts.findIndex(
    (row) => [...row.values()].filter((text) => text !== '').length > 1,
  );
  return figures > 0 && figures <= MAX_HEADS
    ? Math.min(figures, heads < 0 ? figures : lastHead(texts, figures))
    : 0;
}

/** A row of words alone right above the figures may be the name of a group; heads reach over several columns. */
function lastHead(texts: readonly Texts[], figures: number): number {
  let last = figures;
  while (last > 1 && filledColumns(texts[last - 1]) <= 2 && filledColumns(texts[last - 2]) > 2)
    last -= 1;
  return last;
}

const filledColumns = (texts: Texts | undefined): number =>
  [...(texts ?? new Map<number, string>()).values()].filter((text) => text !== '').length;

function columnHeadsOf(heads: readonly Texts[]): ReadonlyMap<number, readonly string[]> {
  const found = new Map<number, readonly string[]>();
  for (const row of heads.filter((texts) => !isColumnNumbers(texts))) {
    for (const [column, text] of row) {
      const outer = found.get(column) ?? [];
      if (text !== '' && outer.at(-1) !== text) found.set(column, [...outer, text]);
    }
  }
  return found;
}

/** The first column whose cells are mostly figures, the running number of the rows not counted. */
function firstFigureColumn(body: readonly Texts[]): number {
  const filled = new Map<number, string[]>();
  for (const row of body) {
    for (const [column, text] of row) {
      if (text === '') continue;
      const list = filled.get(column);
      if (list) list.push(text);
      else filled.set(column, [text]);
    }
  }
  const columns = [...filled].filter(([, texts]) => {
    const figures = texts.filter(isFigure).length;
    return (
      figures * 2 > texts.length && !texts.every((text) => ORDINAL.test(text) && isCounting(texts))
    );
  });
  return Math.min(Number.MAX_SAFE_INTEGER, ...columns.map(([column]) => column));
}

const isCounting = (texts: readonly string[]): boolean =>
  texts[0] === '1' &&
  texts.filter((text) => /^\d+$/.test(text)).every((text, at) => Number(text) === at + 1);

function rowHeads(texts: Texts | undefined, before: number): readonly string[] {
  const heads: string[] = [];
  for (const [column, text] of [...(texts ?? [])].sort(([a], [b]) => a - b)) {
    if (column >= before) break;
    if (text !== '' && !ORDINAL.test(text) && heads.at(-1) !== text) heads.push(text);
  }
  return heads;
}
