import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { GoldPassage } from './gold.ts';
import { readPassages } from './read-passages.ts';

/** Both are read by whoever works on the checker; the second was held out once. */
export const SETS = ['development', 'opened'] as const;

/** Written by somebody who knows neither the rules nor the other sets; nothing is measured on it while rules are written. */
export const UNSEEN = 'unseen';

export type SetName = (typeof SETS)[number] | typeof UNSEEN;

/** Run from the root of the project, as tests and scripts are. */
export function passagesOf(set: SetName): readonly GoldPassage[] {
  const folder = path.join('fixtures/text', set);
  return readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .flatMap((name) => readPassages(readFileSync(path.join(folder, name), 'utf8')));
}
