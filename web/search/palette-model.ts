import type { HitAnswer } from '../../src/server/wire/search.ts';

/** One further down or up, around the ends; none where there is nothing. */
export const stepped = (count: number, active: number, by: 1 | -1): number =>
  count === 0 ? -1 : (active + by + count) % count;

/** The identity of what was found; the same thing has it again tomorrow. */
export function hitKey(hit: HitAnswer): string {
  switch (hit.kind) {
    case 'place':
      return `place ${hit.id}`;
    case 'indicator':
    case 'agency':
    case 'directive':
      return `${hit.kind} ${hit.code}`;
    case 'sentence': {
      const { outline, block, note, text } = hit.sentence;
      return `sentence ${outline} ${block ?? ''} ${note ?? ''} ${text}`;
    }
  }
}

export type Piece = { readonly text: string; readonly met: boolean; readonly from: number };

/** A text in pieces, those that were met apart from the others. */
export function pieces(
  text: string,
  marks: readonly (readonly [from: number, to: number] | readonly number[])[],
): readonly Piece[] {
  const cut: Piece[] = [];
  let at = 0;
  const add = (to: number, met: boolean): void => {
    if (to > at) cut.push({ text: text.slice(at, to), met, from: at });
    at = Math.max(at, to);
  };
  for (const [from = 0, to = 0] of marks) {
    add(from, false);
    add(to, true);
  }
  add(text.length, false);
  return cut;
}

const ROOM = 60;

/** A long sentence from a little before what was met, so that it is seen. */
export function withinReach(
  text: string,
  marks: readonly (readonly [from: number, to: number] | readonly number[])[],
): { readonly text: string; readonly marks: readonly (readonly number[])[] } {
  const first = marks[0]?.[0] ?? 0;
  if (first <= ROOM) return { text, marks };
  const edge = text.indexOf(' ', first - ROOM);
  const cut = edge < 0 || edge >= first ? first : edge + 1;
  const moved = marks.map(([from = 0, to = 0]) => [from - cut + 1, to - cut + 1]);
  return { text: `…${text.slice(cut)}`, marks: moved };
}
