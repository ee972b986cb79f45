import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Aggregate, aggregate } from './aggregate.ts';
import { decimalText, fromBigInt } from './decimal.ts';
import { contains } from './interval.ts';
import { fact, indicator } from './testing/builders.ts';

const part = (value: string, weight?: string) => ({
  fact: fact('t.x', { value }),
  ...(weight === undefined ? {} : { weight: fact('t.w', { value: weight }) }),
});

const shown = (made: Aggregate): string =>
  made.kind === 'made'
    ? `${made.interval.lo ? decimalText(made.interval.lo.at).slice(0, 6) : ''}..${made.interval.hi ? decimalText(made.interval.hi.at).slice(0, 6) : ''} ${made.complete ? 'complete' : 'so far'}`
    : made.because;

describe('aggregation follows the rule of the indicator', () => {
  const cases = indicator('t.x', 'vụ');
  const rate = indicator('t.x', '%', 'rate');

  test('counts add up, and what did not occur counts as zero', () => {
    const parts = [part('05 vụ'), part('-'), part('12 vụ')];
    expect(shown(aggregate(cases, { kind: 'sum' }, parts))).toBe('17..17 complete');
  });

  test('a part that is not collected yet leaves the whole incomplete', () => {
    const made = aggregate(cases, { kind: 'sum' }, [part('05 vụ'), part('...')]);
    expect(shown(made)).toBe('5..5 so far');
  });

  test('a rate is never summed', () => {
    expect(shown(aggregate(rate, { kind: 'never' }, [part('90%'), part('80%')]))).toBe(
      'never-aggregated',
    );
  });

  test('a rate is re-weighted by its denominator', () => {
    const parts = [part('90%', '300 người'), part('80%', '100 người')];
    expect(shown(aggregate(rate, { kind: 'weighted', by: 't.w' }, parts))).toBe(
      '87.000..88.500 complete',
    );
  });

  test('a stock over time is that of the last period', () => {
    const stock = indicator('t.x', 'con', 'stock');
    expect(shown(aggregate(stock, { kind: 'last' }, [part('10 con'), part('12 con')]))).toBe(
      '12..12 complete',
    );
  });

  test('the sum of exact counts is exact', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 1_000_000 }), { minLength: 1 }), (counts) => {
        const parts = counts.map((n) => part(`${n} vụ`));
        const made = aggregate(cases, { kind: 'sum' }, parts);
        const total = fromBigInt(BigInt(counts.reduce((a, b) => a + b, 0)));
        expect(made.kind === 'made' && contains(made.interval, total)).toBe(true);
      }),
    );
  });
});
