import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type DocumentNumber,
  documentNumberText,
  PARTY_DOCUMENT_TYPES,
  parseDocumentNumber,
  STATE_DOCUMENT_TYPES,
} from './document-number.ts';
import { orThrow } from './result.ts';

const kindOf = (text: string): string => {
  const read = parseDocumentNumber(text);
  return read.ok ? read.value.kind : read.error.code;
};

describe('số, ký hiệu', () => {
  test.each([
    ['287/KH-UBND', 'named'],
    ['01/NQ-CP', 'named'],
    ['34/2024/QĐ-UBND', 'named'],
    ['09/2019/NQ-HĐND', 'named'],
    ['02/2023/TT-NHNN', 'named'],
    ['06/CT-TTg', 'named'],
    ['08/CĐ-UBND', 'named'],
    ['138/2020/NĐ-CP', 'named'],
    ['1670/NQ-UBTVQH15', 'named'],
    ['3589/UBND-KTN', 'letter'],
    ['7397/BKHĐT-TH', 'letter'],
    ['1058/VPCP-QHĐP', 'letter'],
    ['2052/UBND-KSTT', 'letter'],
    ['111/2024/QH15', 'law'],
    ['43/2015/TTLT-BNNPTNT-BKHĐT', 'joint'],
    ['17-NQ/TU', 'party'],
    ['36-HD/VPTW', 'party'],
    ['127-QĐ/TW', 'party'],
  ])('%s is %s', (text, kind) => {
    expect(kindOf(text)).toBe(kind);
  });

  test.each([
    '',
    '287',
    'KH-UBND',
    '287/KH',
    '287/KH-UBND.',
    'số 287/KH-UBND',
    '17/NQ-',
    '17-NQ-TU',
    '12/CV-UBND',
    '34/24/QĐ-UBND',
    '34/1824/QĐ-UBND',
    '43/TTLT-BNNPTNT-BKHĐT',
    '123456/KH-UBND',
    '287/kh-ubnd',
    `1/${'A-'.repeat(500)}B`,
  ])('refuses %j instead of guessing', (text) => {
    expect(kindOf(text)).toBe('document-number.malformed');
  });

  test('keeps the parts', () => {
    expect(orThrow(parseDocumentNumber('34/2024/QĐ-UBND'))).toEqual({
      kind: 'named',
      number: '34',
      year: 2024,
      type: 'QĐ',
      bodies: ['UBND'],
    });
    expect(orThrow(parseDocumentNumber('7397/BKHĐT-TH'))).toEqual({
      kind: 'letter',
      number: '7397',
      bodies: ['BKHĐT', 'TH'],
    });
  });
});

const NUMBER = fc.integer({ min: 1, max: 99_999 }).map((n) => String(n).padStart(2, '0'));
const YEAR = fc.integer({ min: 1945, max: 2099 });
const BODY = fc.constantFrom('UBND', 'HĐND', 'CP', 'TTg', 'BNNPTNT', 'BKHĐT', 'UBTVQH15', 'KTN');
const bodies = fc
  .array(BODY, { minLength: 1, maxLength: 4 })
  .map(([first = 'CP', ...rest]) => [first, ...rest] as const);

const ANY: fc.Arbitrary<DocumentNumber> = fc.oneof(
  fc.record({
    kind: fc.constant('named' as const),
    number: NUMBER,
    year: fc.option(YEAR),
    type: fc.constantFrom(...STATE_DOCUMENT_TYPES),
    bodies,
  }),
  fc.record({
    kind: fc.constant('letter' as const),
    number: NUMBER,
    bodies: bodies.map(([first, ...rest]) => [first, ...rest, 'TH'] as const),
  }),
  fc.record({
    kind: fc.constant('law' as const),
    number: NUMBER,
    year: YEAR,
    term: fc.integer({ min: 1, max: 99 }),
  }),
  fc.record({ kind: fc.constant('joint' as const), number: NUMBER, year: YEAR, bodies }),
  fc.record({
    kind: fc.constant('party' as const),
    number: NUMBER,
    type: fc.constantFrom(...PARTY_DOCUMENT_TYPES),
    body: fc.constantFrom('TW', 'TU', 'VPTW', 'BTCTU'),
  }),
);

test('reads back everything it prints', () => {
  fc.assert(
    fc.property(ANY, (of) => {
      expect(orThrow(parseDocumentNumber(documentNumberText(of)))).toEqual(of);
    }),
  );
});

test('prints what it has read letter for letter', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^\d{1,3}[/-](NQ|KH|UBND|2024)[/-](TU|CP|QH15|KTN)$/), (text) => {
      const read = parseDocumentNumber(text);
      if (read.ok) expect(documentNumberText(read.value)).toBe(text);
    }),
  );
});
