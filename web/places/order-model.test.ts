import { expect, test } from 'vitest';
import type { UnitAnswer } from '../../src/server/wire/places.ts';
import { FIRST_ORDER, inOrder, ordered } from './order-model.ts';

const unit = (short: string, rank: number | null): UnitAnswer => ({
  id: short,
  name: { vi: `Xã ${short}` },
  short,
  kind: 'xã',
  parent: null,
  cell: null,
  into: null,
  figure: {
    state: rank === null ? 'none' : 'figure',
    printed: null,
    why: null,
    status: null,
    fact: null,
    parts: null,
    step: null,
    rank,
    questions: [],
  },
});

const units = [unit('Đoàn Kết', 1), unit('Nậm Sỏ', null), unit('Dào San', 2), unit('Bum Tở', 1)];
const names = (order: Parameters<typeof inOrder>[1]) => inOrder(units, order).map((u) => u.short);

test('the greatest come first, equal ones by name, those without a value last', () => {
  expect(names(FIRST_ORDER)).toEqual(['Dào San', 'Bum Tở', 'Đoàn Kết', 'Nậm Sỏ']);
  expect(names({ by: 'value', way: 'up' })).toEqual(['Bum Tở', 'Đoàn Kết', 'Dào San', 'Nậm Sỏ']);
});

test('names go by the Vietnamese alphabet: D before Đ', () => {
  expect(names({ by: 'name', way: 'up' })).toEqual(['Bum Tở', 'Dào San', 'Đoàn Kết', 'Nậm Sỏ']);
});

test('a second click turns a column round, a first one starts it at its usual end', () => {
  expect(ordered(FIRST_ORDER, 'value')).toEqual({ by: 'value', way: 'up' });
  expect(ordered(FIRST_ORDER, 'name')).toEqual({ by: 'name', way: 'up' });
});
