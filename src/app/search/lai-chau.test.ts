import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { orThrow } from '#core/result.ts';
import { fold, foldedWords } from '#core/vi/fold.ts';
import { readPack } from '#pack/read-pack.ts';
import { dice, fingerSlips } from '../testing/finger-slips.ts';
import { entriesOf } from './entries.ts';
import { find } from './find.ts';
import { groupsOf } from './search.ts';
import type { Subject } from './subject.ts';
import { wordIndex } from './word-index.ts';

const folder = fileURLToPath(new URL('../../../packs/lai-chau', import.meta.url));
const { catalogue } = orThrow(readPack(folder, '2024-10-01T00:00:00Z'));
const entries = entriesOf(catalogue, []);
const index = wordIndex(entries);

const nameOf = (of: Subject): string | null =>
  of.kind === 'indicator' ? of.indicator.name.vi : of.kind === 'place' ? of.place.name.vi : null;

/** Where something of that kind and name (but for its marks) stands among the answers; -1 where it does not. */
function rankOf(of: Subject, question: string): number {
  const groups = groupsOf(find(index, question).hits, 30);
  const hits = groups.find(({ kind }) => kind === of.kind)?.hits ?? [];
  const folded = fold(nameOf(of) ?? '');
  return hits.findIndex(({ found }) => fold(nameOf(found.entry.of) ?? '') === folded);
}

test('every indicator and place is found first by its own name without marks', () => {
  const late = entries.flatMap(({ of }) => {
    const name = nameOf(of);
    return name !== null && rankOf(of, fold(name)) !== 0 ? [name] : [];
  });
  expect(late).toEqual([]);
});

/** One in `EVERY` of all slips is tried here; SLIPS=all tries each. */
const EVERY = process.env.SLIPS === 'all' ? 1 : 29;

test('one slip in a word of four letters or more leaves the name among the first five', () => {
  const roll = dice(7);
  const ranks: number[] = [];
  const lost: string[] = [];
  let n = 0;
  for (const { of } of entries) {
    const words = foldedWords(nameOf(of) ?? '').map(({ word }) => word);
    for (const [k, word] of words.entries()) {
      if (word.length < 4) continue;
      for (const slip of fingerSlips(word, roll)) {
        n += 1;
        if (n % EVERY !== 0) continue;
        const question = words.with(k, slip).join(' ');
        const rank = rankOf(of, question);
        ranks.push(rank);
        if (rank < 0 || rank > 4) lost.push(`${nameOf(of)}: ${question} (${rank})`);
      }
    }
  }
  if (EVERY === 1) {
    const first = ranks.filter((rank) => rank === 0).length;
    console.info(`${ranks.length} slips: ${first} first, ${ranks.length - lost.length} in five`);
    console.info(lost.join('\n'));
  }
  expect(ranks.length).toBeGreaterThan(100);
  expect(lost.length / ranks.length).toBeLessThan(0.005);
}, 600_000);
