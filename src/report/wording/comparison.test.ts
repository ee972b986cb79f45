import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Comparison } from '#core/comparison.ts';
import { saidDirection } from '#core/comparison-forms.ts';
import { type Decimal, fromBigInt, signOf } from '#core/decimal.ts';
import { fact, said } from '#core/testing/builders.ts';
import { type ChangeVerb, FALL_VERBS, PLAINLY, RISE_VERBS } from '../outline/insertion.ts';
import { type ChangeWay, changePhrase } from './change.ts';
import { phraseText, words } from './phrase.ts';
import { type PlanWay, planPhrase } from './plan.ts';

type Made = Extract<Comparison, { kind: 'made' }>;

/** A comparison as a document prints it: "55,7%", "+1.677 tấn". */
function made(
  printed: string,
  series: 'plan:province' | 'actual',
  parts: Partial<Made> = {},
): Made {
  const { form, figure, reading, against } = said(printed, series, '2023-9M');
  return {
    kind: 'made',
    form,
    figure,
    direction: saidDirection({ form, figure }),
    interval: null,
    approximate: false,
    basis: 'reported',
    reading,
    operands: [fact('agr.x', { value: '1 ha' }).key, null],
    against,
    ...parts,
  };
}

describe('against a plan', () => {
  const PLAN: PlanWay = { verb: null, extent: 'clause', tail: words('kế hoạch') };

  test.each<[printed: string, way: Partial<PlanWay>, expected: string]>([
    ['55,7%', {}, 'bằng 55,7% kế hoạch'],
    ['vượt 18,3%', {}, 'vượt 18,3% kế hoạch'],
    ['118,3%', {}, 'vượt 18,3% kế hoạch'],
    ['100%', {}, 'đạt 100% kế hoạch'],
    ['0%', {}, 'bằng 0% kế hoạch'],
    ['46,2%', { verb: 'đạt' }, 'đạt 46,2% kế hoạch'],
    ['46,2%', { verb: 'vượt' }, 'bằng 46,2% kế hoạch'],
    ['118,3%', { verb: 'đạt' }, 'vượt 18,3% kế hoạch'],
    ['55,7%', { extent: 'figure' }, '55,7%'],
    ['vượt 18,3%', { extent: 'figure' }, '118,3%'],
    ['4,9%', { tail: null }, 'bằng 4,9%'],
    ['vượt 1,9 lần', {}, 'vượt 1,9 lần kế hoạch'],
  ])('%s, %j: %s', (printed, way, expected) => {
    expect(phraseText(planPhrase(made(printed, 'plan:province'), { ...PLAN, ...way }))).toBe(
      expected,
    );
  });

  test.each([
    ['55,7%', 'bằng khoảng 55,7% kế hoạch'],
    ['118,3%', 'vượt khoảng 18,3% kế hoạch'],
  ])('%s that is not pinned down: %s', (printed, expected) => {
    const about = made(printed, 'plan:province', { approximate: true, basis: 'computed' });
    expect(phraseText(planPhrase(about, PLAN))).toBe(expected);
  });
});

describe('against another period', () => {
  const PRIOR: ChangeWay = {
    verb: null,
    extent: 'clause',
    way: PLAINLY,
    base: [words('cùng kỳ năm trước')],
    tail: null,
  };

  test.each<[printed: string, way: Partial<ChangeWay>, expected: string]>([
    ['+5,4%', {}, 'tăng 5,4% so với cùng kỳ năm trước'],
    ['−17,5%', {}, 'giảm 17,5% so với cùng kỳ năm trước'],
    ['+1.677 tấn', {}, 'tăng 1.677 tấn so với cùng kỳ năm trước'],
    ['+9 doanh nghiệp', {}, 'tăng 09 doanh nghiệp so với cùng kỳ năm trước'],
    ['−1 hợp tác xã', {}, 'giảm 01 hợp tác xã so với cùng kỳ năm trước'],
    [
      '−3 người',
      { base: null, way: { ...PLAINLY, noun: 'người chết', pad: 'none' } },
      'giảm 3 người chết',
    ],
    ['+5,4%', { way: { ...PLAINLY, noun: 'con' }, base: null }, 'tăng 5,4%'],
    ['+0,67 điểm %', {}, 'tăng 0,67 điểm % so với cùng kỳ năm trước'],
    ['−0,34 điểm %', { verb: 'thấp hơn' }, 'thấp hơn 0,34 điểm % so với cùng kỳ năm trước'],
    ['−0,34 điểm %', { verb: 'cao hơn' }, 'thấp hơn 0,34 điểm % so với cùng kỳ năm trước'],
    ['+5 ha', { verb: 'ít hơn', base: null }, 'nhiều hơn 5 ha'],
    ['+5 ha', { verb: 'giảm', base: null }, 'tăng 5 ha'],
    ['tăng 1,5 lần', { base: null }, 'tăng 1,5 lần'],
    ['+22 bậc', { base: [words('năm trước')] }, 'tăng 22 bậc so với năm trước'],
    ['+9 bậc', { base: null }, 'tăng 09 bậc'],
    ['+5,4%', { extent: 'figure' }, '5,4%'],
    ['−5,4%', { extent: 'figure' }, '5,4%'],
    ['+144 giải', { tail: 'so với năm học trước' }, 'tăng 144 giải so với năm học trước'],
    ['+0%', {}, 'bằng cùng kỳ năm trước'],
    ['+0%', { base: null }, 'không đổi'],
    ['+0%', { tail: 'so với năm học trước' }, 'không đổi so với năm học trước'],
    ['+0%', { extent: 'figure' }, '0%'],
  ])('%s, %j: %s', (printed, way, expected) => {
    expect(phraseText(changePhrase(made(printed, 'actual'), { ...PRIOR, ...way }))).toBe(expected);
  });

  test.each([
    ['+5,4%', 'tăng khoảng 5,4% so với cùng kỳ năm trước'],
    ['+0%', 'xấp xỉ cùng kỳ năm trước'],
    ['tăng 1,5 lần', 'bằng khoảng 1,5 lần so với cùng kỳ năm trước'],
  ])('%s that is computed and not pinned down: %s', (printed, expected) => {
    const about = made(printed, 'actual', { approximate: true, basis: 'computed' });
    expect(phraseText(changePhrase(about, PRIOR))).toBe(expected);
  });

  test('the direction word is that of the figure, whatever word was asked for', () => {
    const verb = fc.constantFrom<ChangeVerb | null>(null, ...RISE_VERBS, ...FALL_VERBS);
    const agrees = fc.property(fc.bigInt({ min: -999n, max: 999n }), verb, (unscaled, wanted) => {
      const value: Decimal = fromBigInt(unscaled, 1);
      const of = made('+1%', 'actual');
      const direction = signOf(value) > 0 ? 'up' : signOf(value) < 0 ? 'down' : 'same';
      const text = phraseText(
        changePhrase(
          { ...of, figure: { ...of.figure, value }, direction },
          { ...PRIOR, verb: wanted },
        ),
      );
      const starts = (list: readonly string[]) => list.some((one) => text.startsWith(`${one} `));
      expect(starts(RISE_VERBS)).toBe(direction === 'up');
      expect(starts(FALL_VERBS)).toBe(direction === 'down');
    });
    fc.assert(agrees);
  });
});
