import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fold } from '#core/vi/fold.ts';
import type { Entry, Field } from './entry.ts';
import { find } from './find.ts';
import { marksOf } from './rank.ts';
import { wordIndex } from './word-index.ts';

const entry = (
  of: string,
  fields: readonly Partial<Field>[] = [],
  former = false,
): Entry<string> => ({
  of,
  former,
  fields: [
    { role: 'name', text: of },
    ...fields.map((field): Field => ({ role: 'beside', text: '', ...field })),
  ],
});

const ENTRIES = [
  entry('Tổng diện tích chè'),
  entry('Diện tích chè trồng mới', [{ role: 'key', text: 'agr.tea.new' }]),
  entry('Sản lượng chè búp tươi'),
  entry('Số thiết chế văn hóa'),
  entry('Huyện Lai Châu', [], true),
  entry('Xã Lai Châu', [{ text: 'xã Nậm Loỏng' }]),
  entry('Diện tích sâm Lai Châu'),
  entry('Than', [{ text: 'công nghiệp' }]),
  entry('Giải ngân vốn đầu tư công'),
];
const INDEX = wordIndex(ENTRIES);
const named = (question: string, index = INDEX) =>
  find(index, question).hits.map(({ found }) => found.entry.of);

test.each([
  ['without marks', 'tong dien tich che', ['Tổng diện tích chè']],
  ['the whole name first, then names that begin so', 'than', ['Than']],
  [
    'words in order before words in any order',
    'dien tich che',
    ['Diện tích chè trồng mới', 'Tổng diện tích chè'],
  ],
  ['in any order', 'che tich', ['Diện tích chè trồng mới', 'Tổng diện tích chè']],
  ['while typing', 'san lu', ['Sản lượng chè búp tươi']],
  [
    'what is there before what was',
    'lai chau',
    ['Diện tích sâm Lai Châu', 'Xã Lai Châu', 'Huyện Lai Châu'],
  ],
  ['by a code', 'agr.tea', ['Diện tích chè trồng mới']],
  ['by a former name', 'nam loong', ['Xã Lai Châu']],
  ['by its name and what stands beside it', 'than cong nghiep', ['Than']],
  [
    'by the marks that were typed',
    'chè',
    [
      'Diện tích chè trồng mới',
      'Sản lượng chè búp tươi',
      'Tổng diện tích chè',
      'Số thiết chế văn hóa',
    ],
  ],
  ['with two letters swapped', 'giai ngna', ['Giải ngân vốn đầu tư công']],
  ['with a letter left out', 'gii ngan', ['Giải ngân vốn đầu tư công']],
  ['with a letter doubled', 'giaii ngan', ['Giải ngân vốn đầu tư công']],
  ['with the key beside it', 'giai ngsn', ['Giải ngân vốn đầu tư công']],
  ['with Telex left in it', 'giari ngaan', ['Giải ngân vốn đầu tư công']],
  ['with VNI left in it', 'giai3 nga6n', ['Giải ngân vốn đầu tư công']],
  ['with a space left out', 'giaingan', ['Giải ngân vốn đầu tư công']],
])('%s: %s', (_how, question, wanted) => {
  const found = named(question);
  expect(found.slice(0, wanted.length)).toEqual(
    question === 'lai chau' ? expect.arrayContaining([...wanted]) : wanted,
  );
});

test('a present place stands before the former one of the same name', () => {
  const found = named('lai chau');
  expect(found.indexOf('Xã Lai Châu')).toBeLessThan(found.indexOf('Huyện Lai Châu'));
});

test('what was met is marked in the original, as far as it was typed', () => {
  const marked = (question: string) => {
    const [hit] = find(INDEX, question).hits;
    if (!hit) return [];
    const marks = marksOf(hit);
    return hit.found.entry.fields.flatMap(({ text }, n) =>
      (marks[n] ?? []).map(([from, to]) => text.slice(from, to)),
    );
  };
  expect(marked('giai ngan')).toEqual(['Giải ngân']);
  expect(marked('san lu')).toEqual(['Sản lư']);
  expect(marked('nam loong')).toEqual(['Nậm Loỏng']);
  expect(marked('che tong')).toEqual(['Tổng', 'chè']);
  expect(marked('giai ngna')).toEqual(['Giải ngân']);
});

test('nothing is found in nothing, and what no text has is named', () => {
  expect(find(INDEX, ' - ')).toEqual({ hits: [], tried: '', unknown: [] });
  expect(find(INDEX, 'Zzzz Chè')).toEqual({ hits: [], tried: 'zzzz che', unknown: ['zzzz'] });
  expect(named('than che')).toEqual([]);
});

const syllable = fc.constantFrom(
  'Lai',
  'Châu',
  'Sìn',
  'Hồ',
  'Mường',
  'Tè',
  'chè',
  'đất',
  'rừng',
  'xã',
);
const name = fc.array(syllable, { minLength: 1, maxLength: 5 }).map((words) => words.join(' '));

test('a question that is a folded name finds that name first', () => {
  fc.assert(
    fc.property(fc.uniqueArray(name, { minLength: 1, maxLength: 30, selector: fold }), (names) => {
      const index = wordIndex(names.map((one) => entry(one)));
      for (const one of names) expect(named(fold(one), index)[0]).toBe(one);
    }),
  );
});

test('any question is answered, whatever is in it', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 100 }), (question) => {
      for (const hit of find(INDEX, question).hits) marksOf(hit);
    }),
  );
});
