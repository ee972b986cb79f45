/*
 * Slips of the finger, made by a rule that always makes the same: for tests and for measuring what the
 * search forgives.
 */

const NEIGHBOURS: Readonly<Record<string, string>> = {
  ...{
    a: 's',
    b: 'v',
    c: 'v',
    d: 'f',
    e: 'r',
    f: 'd',
    g: 'h',
    h: 'g',
    i: 'o',
    j: 'k',
    k: 'l',
    l: 'k',
  },
  ...{ m: 'n', n: 'm', o: 'i', p: 'o', q: 'w', r: 't', s: 'd', t: 'y', u: 'i', v: 'c', w: 'q' },
  ...{ x: 'z', y: 't', z: 'x' },
};

/** Numbers below a bound, the same ones each time. */
export function dice(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff;
    return (state >> 8) % below;
  };
}

/** One of each kind: a letter left out, swapped, doubled, of the next key, of any key, and one too many. */
export function fingerSlips(word: string, roll: (below: number) => number): readonly string[] {
  const at = (): number => roll(word.length);
  const put = (i: number, letters: string, skipped: number): string =>
    word.slice(0, i) + letters + word.slice(i + skipped);
  const any = (): string => String.fromCharCode(97 + roll(26));
  const letter = (i: number): string => word[i] ?? '';
  const [swapped, doubled, beside] = [roll(word.length - 1), at(), at()];
  return [
    put(at(), '', 1),
    put(swapped, letter(swapped + 1) + letter(swapped), 2),
    put(doubled, letter(doubled), 0),
    put(beside, NEIGHBOURS[letter(beside)] ?? 'z', 1),
    put(at(), any(), 1),
    put(at(), any(), 0),
  ];
}
