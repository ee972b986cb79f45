import { readable } from '../legacy/readable.ts';
import { type Piece, words } from '../reading/block.ts';
import { raisedFigure } from '../reading/raised-figure.ts';
import { withoutStart } from '../reading/trimmed.ts';
import { typedNote } from '../reading/typed-marks.ts';
import { baseLines } from './base-lines.ts';
import type { Printed, PrintedPage } from './printed-pages.ts';

/** Words that stand together on one base line. */
export type Segment = {
  readonly x: number;
  readonly end: number;
  readonly y: number;
  /** Of its largest words. */
  readonly size: number;
  /** The raised number or sign that it begins with: it is a note's own. */
  readonly label: string | null;
  readonly pieces: readonly Piece[];
  readonly text: string;
};

/** What stands on one base line of a page, from the left. */
export type Line = {
  readonly page: number;
  readonly y: number;
  readonly size: number;
  readonly segments: readonly Segment[];
  /** Its words as they were placed, from the left. */
  readonly printed: readonly Printed[];
};

/** A gap of this many sizes parts columns; justified words stand closer. */
const WIDE_GAP = 1.6;
const WORD_GAP = 0.18;

/** The lines of a page from the top. */
export function linesOf(page: PrintedPage, number: number): readonly Line[] {
  const printed = page.printed
    .map((printed) => ({ ...printed, text: readable(printed.text, printed.font) }))
    .filter(({ size, width }) => size > 0 && width >= 0);
  return baseLines(printed).map((line) => {
    const segments = segmentsOf(line);
    const size = Math.max(...segments.map((segment) => segment.size));
    return { page: number, y: baseOf(line), size, segments, printed: line };
  });
}

/** The base line of the largest words. */
function baseOf(printed: readonly Printed[]): number {
  const size = Math.max(...printed.map((one) => one.size));
  return printed.find((one) => one.size === size)?.y ?? 0;
}

function segmentsOf(line: readonly Printed[]): readonly Segment[] {
  const groups: Printed[][] = [];
  let end = Number.NEGATIVE_INFINITY;
  for (const printed of line) {
    const group = groups.at(-1);
    if (group && printed.x - end < WIDE_GAP * Math.max(printed.size, group.at(-1)?.size ?? 0)) {
      group.push(printed);
    } else groups.push([printed]);
    end = Math.max(end, printed.x + printed.width);
  }
  return groups.map(segmentOf);
}

/** Words from the left as one. */
export function segmentOf(group: readonly Printed[]): Segment {
  const size = Math.max(...group.map((printed) => printed.size));
  const base = baseOf(group);
  const pieces: Piece[] = [];
  let text = '';
  let label: string | null = null;
  let end = Number.NEGATIVE_INFINITY;
  const add = (shown: string): void => {
    pieces.push(words(shown));
    text += shown;
  };
  for (const printed of group) {
    const trimmed = printed.text.trim();
    const isRaised = printed.size < size * 0.8 && base - printed.y > size * 0.15;
    const gap = printed.x - end;
    const isApart =
      text !== '' && gap > WORD_GAP * size && !/\s$/.test(text) && !/^\s/.test(printed.text);
    end = Math.max(end, printed.x + printed.width);
    if (isRaised && text === '' && pieces.length === 0 && /^(\d{1,3}|[*†‡]{1,3})$/.test(trimmed)) {
      label = trimmed;
      continue;
    }
    const figure = isRaised ? raisedFigure(text, trimmed) : null;
    if (figure?.kind === 'mark') pieces.push({ kind: 'mark', note: trimmed });
    else if (figure?.kind === 'power') add(figure.sign);
    else add(isApart ? ` ${printed.text}` : printed.text);
  }
  const typed = label === null ? typedNote(text.trim()) : null;
  return {
    x: group[0]?.x ?? 0,
    end,
    y: base,
    size,
    label: typed?.note ?? label,
    pieces: typed ? withoutStart(pieces, typed.length) : pieces,
    text: text.trim().slice(typed?.length ?? 0),
  };
}
