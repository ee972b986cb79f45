const LONGEST = 80;
const MOST_CANDIDATES = 5000;

/** The known word that a slip of the pen would most likely have meant; null if none is near. */
export function nearest(word: string, known: Iterable<string>): string | null {
  return nearestFew(word, known, 1)[0] ?? null;
}

/** The nearest known words, best first. */
export function nearestFew(word: string, known: Iterable<string>, most: number): readonly string[] {
  if (word.length > LONGEST) return [];
  const allowed = Math.max(1, Math.floor(word.length / 3));
  const near: { readonly word: string; readonly edits: number }[] = [];
  let seen = 0;
  for (const candidate of known) {
    seen += 1;
    if (seen > MOST_CANDIDATES) break;
    if (Math.abs(candidate.length - word.length) > allowed) continue;
    const edits = distance(word.toLowerCase(), candidate.toLowerCase());
    if (edits <= allowed) near.push({ word: candidate, edits });
  }
  near.sort((a, b) => a.edits - b.edits || (a.word < b.word ? -1 : 1));
  return near.slice(0, most).map((n) => n.word);
}

/** Insertions, deletions, changes and swaps of neighbours that turn one word into the other. */
function distance(a: string, b: string): number {
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const change = at(last, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      const swap = swapped ? at(before, j - 2) + 1 : Number.POSITIVE_INFINITY;
      row.push(Math.min(change, swap, at(last, j) + 1, at(row, j - 1) + 1));
    }
    before = last;
    last = row;
  }
  return at(last, b.length);
}

const at = (row: readonly number[], i: number): number => row[i] ?? Number.POSITIVE_INFINITY;
