import { expect, test } from 'vitest';
import { changedFields, columnsOf, lanesOf } from './register-model.ts';

const field = (code: string, kind: string) => ({
  code,
  kind,
  label: { vi: code },
  unit: null,
  required: false,
  options: null,
});

test('the table shows the first short fields that the title does not say', () => {
  const kinds = ['text', 'place', 'point', 'money', 'day', 'choice', 'number'];
  const fields = kinds.map((kind) => field(`a-${kind}`, kind));
  const columns = columnsOf({ fields, title: ['a-place'] });
  expect(columns.map(({ code, isNumber }) => [code, isNumber])).toEqual([
    ['a-money', true],
    ['a-day', false],
    ['a-choice', false],
    ['a-number', true],
  ]);
});

test('a board has the lanes that are not empty, in the order of the states', () => {
  const state = (code: string, records: number) => ({
    code,
    records,
    label: { vi: code },
    phase: 'open',
  });
  const record = (id: string, of: string) => ({
    id,
    title: id,
    state: of,
    opened: '',
    since: '',
    cells: [],
  });
  const lanes = lanesOf({
    states: [state('a', 3), state('b', 0), state('c', 1)],
    records: [record('1', 'c'), record('2', 'a')],
  });
  expect(
    lanes.map(({ code, records, cards }) => [code, records, cards.map(({ id }) => id)]),
  ).toEqual([
    ['a', 3, ['2']],
    ['c', 1, ['1']],
  ]);
});

test('only what is another than before is sent, also what was emptied', () => {
  const before = { a: '1', b: 'x', c: '' };
  expect(changedFields(before, { a: '1 ', b: '', c: '', d: '2' })).toEqual({ b: '', d: '2' });
});
