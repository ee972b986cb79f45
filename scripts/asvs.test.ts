import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

/* docs/security-asvs.md is a promise line by line: each number once, and each test that is named is there. */

const page = readFileSync('docs/security-asvs.md', 'utf8');
const rows = [
  ...page.matchAll(/^\| ([\d.]+) \| ([12]) \| ([^|]+) \| ([^|]+) \| ([^|]+) \|$/gm),
].map(([, number = '', level = '', about = '', state = '', by = '']) => ({
  number,
  level,
  about,
  state,
  by,
}));

test('every requirement of levels 1 and 2 has one row, in its order, with its level', () => {
  const wanted = readFileSync('fixtures/asvs-5.0-level-2.txt', 'utf8').trim().split('\n');
  expect(rows.map(({ number, level }) => `${number} ${level}`)).toEqual(wanted);
});

test('every row says how it stands and by what, and the sums above are those of the rows', () => {
  const states = ['met', 'partly', 'not met', 'n/a'];
  const count = (state: string): number => rows.filter((row) => row.state === state).length;
  expect(rows.filter(({ state, by }) => !states.includes(state) || by.trim().length < 4)).toEqual(
    [],
  );
  const [met, partly, not, none] = states.map(count);
  expect(page).toContain(`${met} met, ${partly} partly, ${not} not met, ${none} not applicable.`);
});

test('every file that a row names is there, and has the test that is named', () => {
  const lost = rows.flatMap(({ number, by }) => {
    const files = [...by.matchAll(/`((?:src|web|docs|scripts|e2e)\/[^`]+)`(?: “([^”]+)”)?/g)];
    return files
      .filter(([, file = '', title]) => !existsSync(file) || (title && !hasTitle(file, title)))
      .map(([named]) => `${number}: ${named}`);
  });
  expect(lost).toEqual([]);
  expect(rows.filter(({ by }) => by.includes('“')).length).toBeGreaterThan(100);
});

/** A title stands in quotes in the source, of a test or of one of its cases. */
const hasTitle = (file: string, title: string): boolean => {
  const source = readFileSync(file, 'utf8').replaceAll("\\'", "'");
  return ["'", '"', '`'].some((quote) =>
    new RegExp(`${quote}(%s )?${escaped(title)}${quote}`).test(source),
  );
};

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
