import { type Piece, words } from '../reading/block.ts';
import type { Line, Segment } from './lines.ts';

/** A line of running text within the margins of its column. */
export type FlowLine = Segment & {
  readonly page: number;
  readonly left: number;
  readonly right: number;
  /** It is the first one of a column or page. */
  readonly turned: boolean;
};

/** A whole base line as one segment. */
export const wholeLine = ({ segments }: Line): Segment => joinedSegments(segments);

/** Words of one base line that wide gaps part, as one segment. */
export function joinedSegments(segments: readonly Segment[]): Segment {
  const [first] = segments;
  if (!first || segments.length === 1) return first ?? EMPTY;
  return {
    ...first,
    end: segments.at(-1)?.end ?? first.end,
    pieces: segments.flatMap(({ pieces }, at) => (at === 0 ? pieces : [words(' '), ...pieces])),
    text: segments.map(({ text }) => text).join(' '),
  };
}

const EMPTY: Segment = { x: 0, end: 0, y: 0, size: 0, label: null, pieces: [], text: '' };

/** Lines as one passage: a blank between them, but where a number of a document or a pair of years was broken. */
export function joinedLines(lines: readonly Segment[]): readonly Piece[] {
  return lines.flatMap(({ pieces }, at) => {
    const before = lines[at - 1];
    if (!before) return pieces;
    return /\S[-–/]$/.test(before.text) && !/\s[-–/]$/.test(before.text)
      ? pieces
      : [words(' '), ...pieces];
  });
}
