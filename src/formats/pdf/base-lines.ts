import type { Printed } from './printed-pages.ts';

/** Words on one base line, which is that of the first of them. */
type Group = { readonly base: number; readonly size: number; readonly words: Printed[] };

/** Words of a line may dance a little, as a scanner saw them; those of the next column may stand between two lines. */
const DANCE = 0.4;
/** How far above its line a raised sign stands, how far below it a lowered one. */
const RAISE = 0.65;
const LOWER = 0.3;
const SMALL = 0.8;
/** Lines above that a word may still belong to. */
const LOOK_BACK = 6;
/** Beyond this many words on a line nobody looks whether they overlap. */
const MANY = 400;

/** The lines of a page from the top, each from the left; raised and lowered signs are on the line of their words. */
export function baseLines(page: readonly Printed[]): readonly (readonly Printed[])[] {
  const groups: Group[] = [];
  const sorted = page.toSorted((a, b) => a.y - b.y || a.x - b.x);
  for (const word of sorted.filter(({ text }) => text.trim() !== '')) {
    const near = groups.slice(-LOOK_BACK).filter((group) => isOnLine(group, word));
    const group = nearest(near, word);
    if (group) group.words.push(word);
    else groups.push({ base: word.y, size: word.size, words: [word] });
  }
  return withSigns(groups).map(({ words }) => words.toSorted((a, b) => a.x - b.x));
}

function isOnLine({ base, size, words }: Group, word: Printed): boolean {
  const distance = Math.abs(word.y - base);
  const isAlike = Math.min(size, word.size) >= Math.max(size, word.size) * SMALL;
  if (distance < size * 0.02 && isAlike) return true;
  if (!isAlike || distance > Math.max(size, word.size) * DANCE) return false;
  return words.length > MANY || !words.some((other) => isOver(other, word));
}

const isOver = (a: Printed, b: Printed): boolean =>
  a.x < b.x + b.width - 1 && b.x < a.x + a.width - 1;

const nearest = (groups: readonly Group[], word: Printed): Group | undefined =>
  groups.toSorted((a, b) => Math.abs(a.base - word.y) - Math.abs(b.base - word.y))[0];

/** A small sign goes to the larger words that it touches, above or below their base line. */
function withSigns(groups: readonly Group[]): readonly Group[] {
  const kept = groups.map((group): Group => ({ ...group, words: [] }));
  for (const [index, group] of groups.entries()) {
    const first = Math.max(0, index - LOOK_BACK);
    const around = groups.slice(first, index + LOOK_BACK + 1);
    for (const word of group.words) {
      const owner = around.findIndex((other) => isSignOf(word, other));
      kept[owner < 0 ? index : first + owner]?.words.push(word);
    }
  }
  return kept.filter(({ words }) => words.length > 0).toSorted((a, b) => a.base - b.base);
}

function isSignOf(word: Printed, { base, size, words }: Group): boolean {
  const above = base - word.y;
  if (word.size >= size * SMALL || above > size * RAISE || above < -size * LOWER) return false;
  return words.some(
    ({ x, width }) =>
      Math.abs(word.x - x - width) < size || Math.abs(x - word.x - word.width) < size,
  );
}
