import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decimalText, fromBigInt } from './decimal.ts';
import type { Interval } from './interval.ts';
import { checkParts } from './parts-check.ts';
import { orThrow } from './result.ts';
import { value } from './testing/builders.ts';
import { parseUnit } from './unit.ts';

const unit = (text: string) => orThrow(parseUnit(text));
const values = (printed: readonly (string | null)[]) =>
  printed.map((text) => (text === null ? null : value(text)));
const ends = ({ lo, hi }: Interval) =>
  [lo, hi].map((end) => (end ? decimalText(end.at) : null)).join('..');

describe('closed parts', () => {
  test.each([
    ['1.053 thiết chế', ['1 thiết chế', '7 thiết chế', '97 thiết chế', '947 thiết chế'], 'differs'],
    ['1.052 thiết chế', ['1 thiết chế', '7 thiết chế', '97 thiết chế', '947 thiết chế'], 'adds-up'],
    ['10,0 ha', ['3,3 ha', '3,3 ha', '3,3 ha'], 'adds-up'],
    ['10,0 ha', ['3,3 ha', '3,3 ha', '3,2 ha'], 'adds-up'],
    ['10,0 ha', ['3,3 ha', '3,3 ha', '3,0 ha'], 'differs'],
    ['2 tỷ đồng', ['1.500 triệu đồng', '-'], 'adds-up'],
    ['12 huy chương', ['5 HCV', '7 HCB'], 'adds-up'],
    ['10 ha', ['trên 8 ha', '1 ha'], 'only-bounds'],
    ['10 ha', ['trên 12 ha', '1 ha'], 'differs'],
    ['10 ha', ['5 ha', null], 'part-missing'],
    ['10 ha', ['5 ha', '...'], 'part-missing'],
    ['...', ['5 ha'], 'no-whole'],
    [null, ['5 ha'], 'no-whole'],
    ['10 ha', ['5 tấn'], 'units-differ'],
  ] as const)('%s of %j: %s', (whole, parts, said) => {
    const [total = null] = values([whole]);
    const unitText = whole === null || whole === '...' ? 'ha' : whole.replace(/^[\d.,]+ /, '');
    const { check } = checkParts(total, values(parts), { closed: true, unit: unit(unitText) });
    expect(check.kind === 'unsaid' ? check.because : check.kind).toBe(said);
  });

  test('say by how much they miss the whole, as a person would subtract it', () => {
    const { sum, check } = checkParts(
      value('3.270.928 triệu đồng'),
      values(['2.472.293 triệu đồng', '676.878 triệu đồng']),
      { closed: true, unit: unit('triệu đồng') },
    );
    expect(sum && ends(sum)).toBe('3149171..3149171');
    expect(check.kind === 'differs' && ends(check.by)).toBe('121757..121757');
  });

  test('note where the digits must have been cut off', () => {
    const parts = Array.from({ length: 4 }, () => '1,0 ha');
    const { check } = checkParts(value('4,3 ha'), values(parts), {
      closed: true,
      unit: unit('ha'),
    });
    expect(check).toEqual({ kind: 'adds-up', only: 'truncated' });
  });

  test('whole counts add up exactly when their sum is the whole', () => {
    const counts = fc.array(fc.nat({ max: 10_000 }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(counts, fc.integer({ min: -2, max: 2 }), (parts, off) => {
        const count = (n: number) =>
          ({
            kind: 'exact',
            quantity: { value: fromBigInt(BigInt(n)), unit: unit('vụ') },
          }) as const;
        const total = parts.reduce((a, b) => a + b, 0) + off;
        const { check } = checkParts(count(total), parts.map(count), {
          closed: true,
          unit: unit('vụ'),
        });
        expect(check.kind).toBe(off === 0 ? 'adds-up' : 'differs');
      }),
    );
  });
});

describe('open parts', () => {
  test.each([
    ['10 ha', ['4 ha', null], 'within'],
    ['10 ha', ['10 ha', '3 ha'], 'within'],
    ['10 ha', ['11 ha'], 'within'], // 10 and 11 ha may both be near 10,5
    ['10 ha', ['4 ha', '12 ha'], 'exceeds'],
    ['10 vụ', ['11 vụ'], 'exceeds'],
    ['10 ha', ['trên 3 ha'], 'only-bounds'],
    ['10 ha', ['gần 9 ha'], 'within'],
    ['10 ha', [null], 'part-missing'],
  ] as const)('%s with %j: %s', (whole, parts, said) => {
    const { check } = checkParts(value(whole), values(parts), {
      closed: false,
      unit: unit(whole.replace(/^\S+ /, '')),
    });
    expect(check.kind === 'unsaid' ? check.because : check.kind).toBe(said);
  });
});
