import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { NEAR_DAY } from '../testing/records.ts';
import { answersDue } from './answers.ts';
import type {
  DirectiveBook,
  DirectiveForce,
  DirectiveRelation,
  KeptDirective,
} from './directive-life.ts';
import { forceOf } from './force.ts';
import { referenceFindingText } from './messages.ts';
import { doubleDated, REFERENCE_FINDINGS, resolveReference } from './references.ts';

const kept = (
  number: string,
  date: string | null,
  more: Partial<KeptDirective> = {},
): KeptDirective => ({
  code: number,
  number,
  type: 'Quyết định',
  date,
  agency: null,
  from: null,
  until: null,
  recipients: [],
  answerBy: null,
  ...more,
});

const relates = (
  from: string,
  kind: DirectiveRelation['kind'],
  to: string,
  on: string | null = null,
) => ({
  kind,
  from,
  to,
  on,
});

const RULES: DirectiveBook = {
  directives: [
    kept('14/2024/QĐ-UBND', '2024-05-02', { from: '2024-05-15' }),
    kept('20/2024/QĐ-UBND', '2024-06-10'),
    kept('07/2025/QĐ-UBND', '2025-02-01', { from: '2025-03-01' }),
    kept('287/KH-UBND', '2024-01-19', { until: '2024-12-31' }),
    kept('09/2019/NQ-HĐND', null),
  ],
  relations: [
    relates('20/2024/QĐ-UBND', 'amends', '14/2024/QĐ-UBND'),
    relates('07/2025/QĐ-UBND', 'replaces', '14/2024/QĐ-UBND'),
    relates('14/2024/QĐ-UBND', 'carries-out', '287/KH-UBND'),
  ],
};

const force = (code: string, day: string, book = RULES): string => {
  const directive = book.directives.find((d) => d.code === code);
  return directive ? shown(forceOf(directive, book, day)) : 'none';
};

function shown(of: DirectiveForce): string {
  switch (of.kind) {
    case 'undated':
      return of.kind;
    case 'not-yet':
      return `not-yet ${of.from}`;
    case 'in-force':
      return `in-force ${of.amendedBy.join()}`.trim();
    case 'replaced':
      return `replaced ${of.by}`;
    case 'expired':
      return `expired ${of.on}`;
  }
}

describe('a document as of a day', () => {
  test.each([
    ['14/2024/QĐ-UBND', '2024-05-10', 'not-yet 2024-05-15'],
    ['14/2024/QĐ-UBND', '2024-05-15', 'in-force'],
    ['14/2024/QĐ-UBND', '2024-06-10', 'in-force 20/2024/QĐ-UBND'],
    ['14/2024/QĐ-UBND', '2025-02-28', 'in-force 20/2024/QĐ-UBND'],
    ['14/2024/QĐ-UBND', '2025-03-01', 'replaced 07/2025/QĐ-UBND'],
    ['287/KH-UBND', '2024-12-31', 'in-force'],
    ['287/KH-UBND', '2025-01-01', 'expired 2024-12-31'],
    ['09/2019/NQ-HĐND', '2025-01-01', 'undated'],
  ])('%s on %s: %s', (code, day, state) => {
    expect(force(code, day)).toBe(state);
  });

  test('what had expired by itself was not replaced afterwards', () => {
    const book = { ...RULES, relations: [relates('07/2025/QĐ-UBND', 'replaces', '287/KH-UBND')] };
    expect(force('287/KH-UBND', '2025-06-01', book)).toBe('expired 2024-12-31');
  });

  test('once replaced or expired, never in force again', () => {
    const day = NEAR_DAY;
    const book = fc
      .record({ until: fc.option(day), on: fc.option(day), amended: day })
      .map(({ until, on, amended }) => ({
        directives: [
          kept('1/QĐ-UBND', '2024-09-01', { until }),
          kept('2/QĐ-UBND', '2024-09-02'),
          kept('3/QĐ-UBND', null),
        ],
        relations: [
          relates('2/QĐ-UBND', 'amends', '1/QĐ-UBND', amended),
          relates('3/QĐ-UBND', 'replaces', '1/QĐ-UBND', on),
        ],
      }));
    fc.assert(
      fc.property(book, (of) => {
        let ended = '';
        for (let n = 1; n <= 30; n += 1) {
          const now = force('1/QĐ-UBND', `2024-09-${String(n).padStart(2, '0')}`, of);
          if (ended !== '') expect(now).toBe(ended);
          if (/^(replaced|expired)/.test(now)) ended = now;
        }
      }),
    );
  });
});

describe('the document that a reference means', () => {
  const book: DirectiveBook = {
    ...RULES,
    directives: [
      ...RULES.directives,
      kept('12/KH-UBND', '2023-02-01', { code: '12/KH-UBND:2023' }),
      kept('12/KH-UBND', '2024-02-03', { code: '12/KH-UBND:2024' }),
    ],
  };

  test.each([
    ['14/2024/QĐ-UBND', '2024-05-02', '2024-09-01', '14/2024/QĐ-UBND', ''],
    ['14/2024/QĐ-UBND', null, '2024-09-01', '14/2024/QĐ-UBND', ''],
    ['14/2024/QĐ-UBND', '2024-05-03', '2024-09-01', undefined, 'directive.other-date'],
    ['09/2019/NQ-HĐND', '2019-07-01', '2024-09-01', '09/2019/NQ-HĐND', ''],
    ['12/KH-UBND', '2024-02-03', '2024-09-01', '12/KH-UBND:2024', ''],
    ['12/KH-UBND', null, '2024-09-01', undefined, 'directive.several'],
    ['13/KH-UBND', null, '2024-09-01', undefined, 'directive.missing'],
    ['13/KH', null, '2024-09-01', undefined, 'directive.malformed'],
    ['20/2024/QĐ-UBND', null, '2024-06-09', '20/2024/QĐ-UBND', 'directive.later'],
    ['287/KH-UBND', null, '2025-01-05', '287/KH-UBND', 'directive.not-in-force'],
    ['14/2024/QĐ-UBND', null, '2025-03-01', '14/2024/QĐ-UBND', 'directive.not-in-force'],
  ])('%s of %s, in a text of %s', (number, date, day, directive, findings) => {
    const outcome = resolveReference({ number, date }, book, day);
    expect([outcome.directive?.code, outcome.findings.map(({ code }) => code).join()]).toEqual([
      directive,
      findings,
    ]);
  });

  test('one number of two years is two documents; of one year and body it has two dates', () => {
    expect(doubleDated(book)).toEqual([]);
    const twice = {
      ...book,
      directives: [...book.directives, kept('12/KH-UBND', '2024-03-09', { code: 'x' })],
    };
    expect(doubleDated(twice)).toEqual([['12/KH-UBND:2024', 'x']]);
    const others = {
      ...book,
      directives: [
        ...book.directives,
        kept('12/KH-UBND', '2024-03-09', { code: 'x', agency: 'so-tc' }),
      ],
    };
    expect(doubleDated(others)).toEqual([]);
  });
});

test('answers that are due, given and overdue as of a day', () => {
  const asked = kept('3376/UBND-TH', '2024-08-23', {
    recipients: ['so-tc', 'so-xd', 'so-yt', 'so-tc'],
    answerBy: '2024-09-10',
  });
  const book: DirectiveBook = {
    directives: [
      asked,
      kept('100/STC-TH', '2024-09-10', { agency: 'so-tc' }),
      kept('200/SXD-TH', '2024-09-12', { agency: 'so-xd' }),
      kept('201/SXD-TH', '2024-09-20', { agency: 'so-xd' }),
    ],
    relations: ['100/STC-TH', '200/SXD-TH', '201/SXD-TH'].map((code) =>
      relates(code, 'answers', asked.code),
    ),
  };
  const at = (day: string) =>
    answersDue(book, day).map(({ agency, state, answer }) =>
      [agency, state, answer].filter(Boolean).join(' '),
    );
  expect(at('2024-08-22')).toEqual([]);
  expect(at('2024-09-09')).toEqual(['so-tc waiting', 'so-xd waiting', 'so-yt waiting']);
  expect(at('2024-09-11')).toEqual([
    'so-tc answered-on-time 100/STC-TH',
    'so-xd overdue',
    'so-yt overdue',
  ]);
  expect(at('2024-09-30')).toEqual([
    'so-tc answered-on-time 100/STC-TH',
    'so-xd answered-late 200/SXD-TH',
    'so-yt overdue',
  ]);
});

test.each(REFERENCE_FINDINGS)('%s is said in both languages, with the number', (code) => {
  const finding = { code, reference: { number: '$1/KH-UBND', date: null }, directives: [] };
  const [vi, en] = [referenceFindingText(finding, 'vi'), referenceFindingText(finding, 'en')];
  expect(vi).not.toBe(en);
  expect([vi, en].every((text) => text.includes('$1/KH-UBND'))).toBe(true);
});
