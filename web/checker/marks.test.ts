import fc from 'fast-check';
import { expect, test } from 'vitest';
import { judged } from './judged.ts';
import { layoutOf } from './layout.ts';
import { checkPasted } from './local-check.ts';
import { type Mark, marksByPassage, pressed, segments } from './marks.ts';

const mark = (
  start: number,
  end: number,
  number = 0,
  severity: 'error' | 'question' | 'style' = 'error',
  lead = true,
): Mark => ({ range: [start, end], of: { number, severity, lead } });

test('a passage is cut where a mark begins and ends and where a note is marked', () => {
  expect(segments('Có 12 xã.', [mark(3, 8)], [{ at: 8, note: '4' }])).toEqual([
    { kind: 'words', text: 'Có ' },
    { kind: 'mark', text: '12 xã', findings: [0], severity: 'error', leads: [0] },
    { kind: 'note', note: '4' },
    { kind: 'words', text: '.' },
  ]);
});

test('where findings meet the gravest gives the looks, and each begins once', () => {
  const made = segments('abcdef', [
    mark(0, 6, 3, 'style'),
    mark(2, 4, 5, 'error'),
    mark(2, 4, 1, 'question', false),
  ]);
  expect(
    made.map((one) => one.kind === 'mark' && [one.text, one.severity, one.findings, one.leads]),
  ).toEqual([
    ['ab', 'style', [3], [3]],
    ['cd', 'error', [5, 1, 3], [5]],
    ['ef', 'style', [3], []],
  ]);
});

test('a number that was merely read is told apart from words and from marks', () => {
  expect(segments('a 1 b', [{ range: [2, 3], of: null }]).map(({ kind }) => kind)).toEqual([
    'words',
    'read',
    'words',
  ]);
});

test('whatever is marked, the words of a passage stay as they are', () => {
  const range = fc.tuple(fc.nat({ max: 30 }), fc.nat({ max: 30 }));
  fc.assert(
    fc.property(
      fc.string({ maxLength: 25 }),
      fc.array(range),
      fc.array(fc.nat({ max: 40 })),
      (text, ranges, notes) => {
        const marks = ranges.map(([a, b], number) => mark(Math.min(a, b), Math.max(a, b), number));
        const made = segments(
          text,
          marks,
          notes.map((at) => ({ at, note: '1' })),
        );
        const said = made.map((one) => (one.kind === 'note' ? '' : one.text)).join('');
        expect(said).toBe(text);
        expect(made.filter(({ kind }) => kind === 'note')).toHaveLength(notes.length);
      },
    ),
  );
});

test.each<[readonly number[], number | null, number | null]>([
  [[4, 2], null, 4],
  [[4, 2], 4, 2],
  [[4, 2], 2, 4],
  [[4], 7, 4],
])('a press on %j while %s is open opens %s', (findings, current, expected) => {
  expect(pressed(findings, current)).toBe(expected);
});

test('operands are marked in their passages; every number too when asked for', () => {
  const answer = checkPasted(
    'Toàn tỉnh có 12 xã, gồm: 5 xã vùng cao, 6 xã vùng thấp.\n\nCó 7 chợ.',
    null,
  );
  const found = marksByPassage(answer, judged(answer, []), 'findings');
  expect(found.get(0)?.map(({ of }) => of?.lead)).toEqual([true, false, false]);
  expect(found.has(1)).toBe(false);
  const all = marksByPassage(answer, judged(answer, []), 'all numbers');
  expect(all.get(1)?.map(({ of }) => of)).toEqual([null]);
});

test('cells of a row stand together, notes and furniture at the end', () => {
  const passage = (
    kind: 'paragraph' | 'cell' | 'note' | 'furniture',
    row: number | null = null,
  ) => ({
    kind,
    text: kind,
    stretches: [],
    marks: [],
    note: kind === 'note' ? '1' : null,
    depth: null,
    page: null,
    cell:
      row === null
        ? null
        : { table: 1, row, column: 0, rowHead: [], columnHead: [], address: null },
  });
  const { body, notes, furniture } = layoutOf([
    passage('paragraph'),
    passage('cell', 0),
    passage('cell', 0),
    passage('cell', 1),
    passage('note'),
    passage('paragraph'),
    passage('furniture'),
  ]);
  expect(
    body.map((block) =>
      block.kind === 'table' ? block.rows.map((row) => row.length) : block.laid.number,
    ),
  ).toEqual([0, [2, 1], 5]);
  expect([notes.map(({ number }) => number), furniture.map(({ number }) => number)]).toEqual([
    [4],
    [6],
  ]);
});
