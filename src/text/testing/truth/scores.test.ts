import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { checkText } from '../../check-text.ts';
import { plainDocument } from '../../plain-document.ts';
import { fallenBehind, type NamedScore, scorePage } from './score-page.ts';
import { scoresOf } from './scores.ts';

const page = readFileSync('docs/checker-scores.md', 'utf8');
const scores = scoresOf((text) => checkText(plainDocument(text)));

test('no score falls below the one that is written', () => {
  expect(fallenBehind(page, scores)).toEqual([]);
});

test('the page has every row, and the measured sets as its columns', () => {
  const first = (text: string) => [...text.matchAll(/^\| ([^|]+) \|/gmu)].map(([, name]) => name);
  expect(first(page)).toEqual(first(scorePage(scores)));
});

test('a share that falls and an alarm more are seen', () => {
  const now = scorePage(scores);
  const better = now
    .replace(
      /^(\| value: recall \|.*?)\((\d+)\//mu,
      (_, head, right) => `${head}(${Number(right) + 9}/`,
    )
    .replace(
      /^(\| injected errors found \|.*?)\((\d+)\//mu,
      (_, head, right) => `${head}(${Number(right) + 99}/`,
    );
  const fallen = fallenBehind(better, scores);
  expect(fallen.map((line) => line.split(',')[0])).toEqual([
    'value: recall',
    'injected errors found',
  ]);
  const louder: NamedScore[] = scores.map(({ name, score }) => ({
    name,
    score: { ...score, falseErrors: score.falseErrors + 1 },
  }));
  expect(fallenBehind(now, louder).length).toBe(scores.length);
});
