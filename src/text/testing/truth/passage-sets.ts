import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { GoldPassage } from './gold.ts';
import { readPassages } from './read-passages.ts';

/** All are read by whoever works on the checker; the second was held out once, the third and half of the fourth written by strangers. */
export const SETS = ['development', 'opened', 'opened-again', 'opened-half'] as const;

/** Read by nobody who works on the checker, and in no written score, until it has been scored once. */
export const HELD_OUT = ['unseen'] as const;

export type SetName = (typeof SETS)[number] | (typeof HELD_OUT)[number];

/** Run from the root of the project, as tests and scripts are. */
export function passagesOf(set: SetName): readonly GoldPassage[] {
  const folder = path.join('fixtures/text', set);
  return readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .flatMap((name) => readPassages(readFileSync(path.join(folder, name), 'utf8')));
}
