import { expect, test } from 'vitest';
import { type NamedPeriod, parsePeriod, samePeriodLastYear } from '#core/period.ts';
import { orThrow } from '#core/result.ts';
import type { PeriodForm, ReferenceForm } from '../outline/insertion.ts';
import { namedPhrase, priorPhrase } from './base-period.ts';
import { periodWords } from './period-words.ts';
import { phraseText } from './phrase.ts';
import { dayWords, referenceWords } from './reference-words.ts';

const period = (code: string) => orThrow(parsePeriod(code));

test.each<[code: string, form: PeriodForm, expected: string | null]>([
  ['2024-9M', 'full', '9 tháng năm 2024'],
  ['2024-9M', 'short', '9 tháng'],
  ['2024-9M', 'year', 'năm 2024'],
  ['2024-9M', 'year-number', '2024'],
  ['2024-9M', 'rest', '3 tháng cuối năm 2024'],
  ['2024-9M', 'rest-short', '3 tháng cuối năm'],
  ['2024-9M', 'quarter', 'quý III'],
  ['2024-9M', 'month', 'tháng 9'],
  ['2024-H1', 'quarter', 'quý II'],
  ['2024-H1', 'rest', '6 tháng cuối năm 2024'],
  ['2024-11M', 'quarter', 'quý IV'],
  ['2024', 'full', 'năm 2024'],
  ['2024', 'rest', null],
  ['2024-03', 'full', 'tháng 3 năm 2024'],
])('%s, %s: %s', (code, form, expected) => {
  expect(periodWords(period(code), form)).toBe(expected);
});

test.each([
  ['2024-9M', 'cùng kỳ năm trước'],
  ['2024-03', 'cùng kỳ năm trước'],
  ['2024', 'năm trước'],
  ['2021..2025', 'giai đoạn 2016-2020'],
])('what comes a year before %s is %s', (code, expected) => {
  const prior = samePeriodLastYear(period(code));
  expect(prior && phraseText(priorPhrase(period(code), prior))).toBe(expected);
});

test('a named period is called by its label, also as the base of a comparison', () => {
  const before: NamedPeriod = {
    kind: 'named',
    code: 'nh-2022-2023',
    label: { vi: 'năm học 2022-2023' },
    from: '2022-09-01',
    to: '2023-05-31',
  };
  const year: NamedPeriod = { ...before, code: 'nh-2023-2024', previous: before.code };
  expect(priorPhrase(year, before)).toEqual([
    { kind: 'period', text: 'năm học 2022-2023', period: 'nh-2022-2023' },
  ]);
  expect(phraseText(namedPhrase(period('2022')))).toBe('năm 2022');
  expect(periodWords(before, 'quarter')).toBeNull();
});

test.each<[form: ReferenceForm, dated: 'printed' | 'none', date: string | null, expected: string]>([
  ['full', 'printed', '2024-01-19', 'Kế hoạch số 287/KH-UBND ngày 19/01/2024'],
  ['full', 'none', '2024-01-19', 'Kế hoạch số 287/KH-UBND'],
  ['full', 'printed', null, 'Kế hoạch số 287/KH-UBND'],
  ['number', 'printed', '2024-01-19', 'số 287/KH-UBND ngày 19/01/2024'],
  ['bare', 'printed', '2024-01-19', '287/KH-UBND'],
])('a document, %s, date %s of %s: %s', (form, dated, date, expected) => {
  const document = { code: 'd', number: '287/KH-UBND', type: 'Kế hoạch', date };
  expect(referenceWords(document, form, dated)).toBe(expected);
});

test.each([
  ['2024-09-06', '06/9/2024'],
  ['2024-02-02', '02/02/2024'],
  ['2024-10-12', '12/10/2024'],
])('the day %s is written %s', (day, expected) => {
  expect(dayWords(day)).toBe(expected);
});
