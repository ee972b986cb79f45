import { describe, expect, test } from 'vitest';
import { decimal } from '#core/decimal.ts';
import { OUTBREAKS } from '../testing/outbreaks.ts';
import { choice, day, number, record } from '../testing/records.ts';
import { evaluate } from './evaluate.ts';
import type { Condition, Term } from './expression.ts';

const RECORD = record(
  [
    ['2024-08-01', 'suspected'],
    ['2024-08-03', 'fighting', 'confirm'],
    ['2024-08-20', 'fighting', 'new-case'],
  ],
  {
    head: number('30'),
    weight: number('1.5'),
    households: number('4'),
    disease: choice('asf'),
    'first-case': day('2024-08-01'),
  },
);

const said = (condition: Condition, on = '2024-09-10') => {
  const asked = { definition: OUTBREAKS, record: RECORD, ground: { day: on, calendar: null } };
  const verdict = evaluate(condition, asked);
  return verdict.kind === 'open' ? verdict.because.kind : verdict.kind;
};

const field = (code: string): Term => ({ kind: 'field', field: code });
const n = (text: string): Term => ({ kind: 'number', value: decimal(text) });
const compare = (left: Term, how: 'eq' | 'lt' | 'ge', right: Term): Condition => ({
  kind: 'compare',
  how,
  left,
  right,
});

const TRUE: Condition = { kind: 'phase', phase: 'open' };
const FALSE: Condition = { kind: 'state', states: ['over'] };
const OPEN: Condition = compare(field('susceptible'), 'lt', n('5'));

describe('terms', () => {
  test.each<[string, Condition, string]>([
    ['a sum', compare({ kind: 'sum', of: [field('head'), n('5')] }, 'eq', n('35')), 'holds'],
    [
      'a difference',
      compare({ kind: 'difference', of: [n('50'), field('head')] }, 'eq', n('20')),
      'holds',
    ],
    [
      'a product',
      compare({ kind: 'product', of: [field('head'), n('0.5')] }, 'eq', n('15')),
      'holds',
    ],
    [
      'a sum with what is not filled',
      compare({ kind: 'sum', of: [field('head'), field('susceptible')] }, 'eq', n('35')),
      'not-filled',
    ],
    [
      'days after',
      compare({ kind: 'days-after', day: field('first-case'), days: 40 }, 'eq', {
        kind: 'today',
      }),
      'holds',
    ],
    [
      'days between',
      compare(
        { kind: 'days-between', from: field('first-case'), to: { kind: 'today' } },
        'eq',
        n('40'),
      ),
      'holds',
    ],
    [
      'since it came into its state, whatever happened in it',
      compare({ kind: 'since', transition: null }, 'eq', { kind: 'day', day: '2024-08-03' }),
      'holds',
    ],
    [
      'since a transition',
      compare({ kind: 'since', transition: 'new-case' }, 'eq', { kind: 'day', day: '2024-08-20' }),
      'holds',
    ],
    [
      'since what did not happen',
      compare({ kind: 'since', transition: 'return' }, 'lt', { kind: 'today' }),
      'not-filled',
    ],
    ['things that are counted', compare(field('households'), 'lt', field('head')), 'holds'],
    ['a day beside a number', compare(field('first-case'), 'lt', field('head')), 'not-comparable'],
    ['tons beside animals', compare(field('weight'), 'lt', field('head')), 'not-comparable'],
    ['a text', compare(field('disease'), 'lt', n('3')), 'not-comparable'],
  ])('%s', (_, condition, verdict) => {
    expect(said(condition)).toBe(verdict);
  });
});

describe('what is open is decided only by the rest', () => {
  test.each<[readonly Condition[], string, string]>([
    [[TRUE, TRUE], 'holds', 'holds'],
    [[TRUE, FALSE], 'fails', 'holds'],
    [[FALSE, FALSE], 'fails', 'fails'],
    [[TRUE, OPEN], 'not-filled', 'holds'],
    [[OPEN, FALSE], 'fails', 'not-filled'],
    [[OPEN, OPEN], 'not-filled', 'not-filled'],
  ])('case %#', (of, all, any) => {
    expect(said({ kind: 'all', of })).toBe(all);
    expect(said({ kind: 'any', of })).toBe(any);
    const turned = { holds: 'fails', fails: 'holds' };
    // not all is any of not
    const none = of.map((one): Condition => ({ kind: 'not', of: one }));
    expect(said({ kind: 'any', of: none })).toBe(turned[all as 'holds'] ?? all);
  });
});

test.each([
  ['2024-08-02', 'not-started', 'holds'],
  ['2024-09-09', 'within', 'holds'],
  ['2024-09-09', 'reached', 'fails'],
  ['2024-09-10', 'reached', 'holds'],
  ['2024-09-11', 'late', 'holds'],
  ['2024-09-11', 'running', 'holds'],
  ['2024-09-11', 'paused', 'fails'],
] as const)('on %s the clock is %s: %s', (on, is, verdict) => {
  expect(said({ kind: 'clock', clock: 'quiet', is }, on)).toBe(verdict);
});

test('filled, and one of several words', () => {
  expect(said({ kind: 'filled', fields: ['head', 'weight'] })).toBe('holds');
  expect(said({ kind: 'filled', fields: ['head', 'decision'] })).toBe('fails');
  expect(said({ kind: 'is', field: 'disease', words: ['fmd', 'asf'] })).toBe('holds');
  expect(said({ kind: 'is', field: 'decision', words: ['753/QĐ-UBND'] })).toBe('not-filled');
  expect(said({ kind: 'clock', clock: 'other', is: 'late' })).toBe('not-comparable');
});
