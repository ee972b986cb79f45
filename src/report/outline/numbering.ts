import type { HeadingDepth } from './outline.ts';

/** The Vietnamese alphabet as points are lettered by it: đ follows d, and there is no f, j, w or z. */
export const LETTERS = 'abcdđeghiklmnopqrstuvxy';

const ROMAN: readonly (readonly [value: number, letters: string])[] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

type Heading = { readonly depth: HeadingDepth; readonly numbering: 'counted' | 'none' };

/**
 * The printed numbers of headings in their order: A. → I. → 1. → 1.1. → a). Counting starts anew under
 * each heading above; one without a number is not counted.
 */
export function numbersOf(headings: readonly Heading[]): readonly (string | null)[] {
  const counts = new Map<HeadingDepth, number>();
  return headings.map(({ depth, numbering }) => {
    for (const deeper of [...counts.keys()]) if (deeper > depth) counts.delete(deeper);
    if (numbering === 'none') return null;
    const count = (counts.get(depth) ?? 0) + 1;
    counts.set(depth, count);
    return written(depth, count, counts.get(3) ?? null);
  });
}

function written(depth: HeadingDepth, count: number, parent: number | null): string {
  switch (depth) {
    case 1:
      return `${letter(count).toUpperCase()}.`;
    case 2:
      return `${roman(count)}.`;
    case 3:
      return `${count}.`;
    case 4:
      return parent === null ? `${count}.` : `${parent}.${count}.`;
    case 5:
      return `${letter(count)})`;
  }
}

const letter = (count: number): string => LETTERS[count - 1] ?? String(count);

function roman(count: number): string {
  let rest = count;
  let letters = '';
  for (const [value, sign] of ROMAN) {
    while (rest >= value) {
      letters += sign;
      rest -= value;
    }
  }
  return letters;
}
