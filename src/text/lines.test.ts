import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { checkText } from './check-text.ts';
import type { Finding } from './checked.ts';
import { plainDocument } from './plain-document.ts';

const linesOf = (name: string): readonly string[] =>
  readFileSync(`fixtures/text/lines/${name}.txt`, 'utf8').split('\n').filter(Boolean);

const found = (text: string): readonly Finding[] =>
  checkText(plainDocument(text)).findings.filter(({ severity }) => severity !== 'style');

const isError = ({ severity }: Finding): boolean => severity === 'error';

// Each line is a passage of its own; its numbers are not marked, so only what is said of the whole of it is looked at.
test('no error is said of lines in which everything can be right, and few questions are asked', () => {
  const said = linesOf('right').map((line) => [line, found(line)] as const);
  expect(said.filter(([, findings]) => findings.some(isError))).toEqual([]);
  expect(said.filter(([, findings]) => findings.length > 0).length).toBeLessThanOrEqual(8);
});

test('of lines with one error each, nine in ten are spoken of and eight in ten called wrong', () => {
  const lines = linesOf('wrong');
  const spoken = lines.filter((line) => found(line).length > 0);
  const errors = lines.filter((line) => found(line).some(isError));
  expect(spoken.length / lines.length).toBeGreaterThanOrEqual(0.9);
  expect(errors.length / lines.length).toBeGreaterThanOrEqual(0.8);
});
