import type { WordFlow } from './word-flow.ts';

export type NamedNote = {
  readonly of: 'footnote' | 'endnote';
  readonly id: string;
  /** As it is printed: 12, iv, or a sign of the author's. */
  readonly name: string;
};

export type NoteNames = {
  readonly inOrder: readonly NamedNote[];
  readonly nameOf: (of: 'footnote' | 'endnote', id: string) => string | null;
};

/**
 * Notes are numbered in the order of their marks. Endnotes take small Roman numerals, as Word does unless told
 * otherwise, so that the two never share a name.
 */
export function noteNames(body: readonly WordFlow[]): NoteNames {
  const names = new Map<string, NamedNote>();
  const counted = { footnote: 0, endnote: 0 };
  for (const { piece, next } of marksIn(body)) {
    const key = `${piece.of} ${piece.id}`;
    if (names.has(key)) continue;
    const sign = piece.custom && next?.kind === 'words' ? next.words.trim() : '';
    if (sign === '') counted[piece.of] += 1;
    const number = counted[piece.of];
    const name = sign || (piece.of === 'footnote' ? String(number) : roman(number));
    names.set(key, { of: piece.of, id: piece.id, name });
  }
  return {
    inOrder: [...names.values()],
    nameOf: (of, id) => names.get(`${of} ${id}`)?.name ?? null,
  };
}

type Mark = {
  readonly piece: Extract<WordFlow, { kind: 'paragraph' }>['pieces'][number] & {
    readonly kind: 'note';
  };
  readonly next: Extract<WordFlow, { kind: 'paragraph' }>['pieces'][number] | undefined;
};

function* marksIn(flows: readonly WordFlow[]): Generator<Mark> {
  for (const flow of flows) {
    if (flow.kind === 'table') {
      for (const { cells } of flow.rows) for (const { content } of cells) yield* marksIn(content);
      continue;
    }
    for (const [at, piece] of flow.pieces.entries()) {
      if (piece.kind === 'note') yield { piece, next: flow.pieces[at + 1] };
    }
  }
}

const ROMAN = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
] as const;

function roman(number: number): string {
  let rest = number;
  return ROMAN.map(([value, letters]) => {
    const times = Math.floor(rest / value);
    rest -= times * value;
    return letters.repeat(times);
  }).join('');
}
