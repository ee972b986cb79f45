import type { FastifyInstance } from 'fastify';
import { beforeEach, expect, test } from 'vitest';
import type { Catalogue } from '#core/fact-book.ts';
import type { Place, PlaceId } from '#core/place.ts';
import { catalogue, fact, indicator } from '#core/testing/builders.ts';
import { outline } from '#report/testing/builders.ts';
import { smallApp } from './testing/small-app.ts';
import type { Problem } from './wire/problem.ts';
import type { SearchAnswer } from './wire/search.ts';
import type { SentencesAnswer } from './wire/sentences.ts';

const KEY = 'agr.tea/12@2004-01-01/2024-9M/actual/bc';
const OUTLINE = outline(`# CHÈ

Theo :ref[17-NQ/TU], sản lượng chè đạt :value[agr.tea].
`);

const xa = (id: PlaceId, name: string, from: Place['from'], to: Place['to']): Place => ({
  id,
  code: id.split('@')[0] ?? '',
  name: { vi: name },
  kind: 'xã',
  level: 'commune',
  parent: '12@2004-01-01',
  from,
  to,
});

function province(): Catalogue {
  const bare = catalogue([{ ...indicator('agr.tea', 'tấn'), name: { vi: 'Sản lượng chè' } }]);
  const old = xa('03520@2021-01-01', 'Bản Hon', '2021-01-01', '2025-06-30');
  const now = xa('03424@2025-07-01', 'Khun Há', '2025-07-01', null);
  return {
    ...bare,
    places: new Map([...bare.places, [old.id, old], [now.id, now]]),
    successions: [{ from: old.id, into: now.id, on: '2025-07-01', basis: '1670/NQ-UBTVQH15' }],
    agencies: new Map([
      [
        'so-nnptnt',
        { code: 'so-nnptnt', name: { vi: 'Sở Nông nghiệp' }, from: '2021-01-01', to: null },
      ],
    ]),
    directives: new Map([
      [
        '17-NQ/TU',
        { code: '17-NQ/TU', number: '17-NQ/TU', type: 'Nghị quyết', date: '2024-05-19' },
      ],
    ]),
  };
}

let app: FastifyInstance;
beforeEach(async () => {
  app = await smallApp(province(), [fact('agr.tea', { value: '52.000 tấn' })], {
    reports: new Map([['nine', { outline: OUTLINE, period: '2024-9M' }]]),
  });
});

const search = async (q: string): Promise<SearchAnswer> =>
  (await app.inject({ url: '/api/v1/search', query: { q, period: '2024-9M' } })).json();
const kinds = ({ groups }: SearchAnswer) => groups.map(({ kind, total }) => `${kind} ${total}`);

test('finds each kind of thing without marks, and says where it was met', async () => {
  const tea = await search('san luong che');
  expect(kinds(tea)).toEqual(['indicator 1', 'sentence 1']);
  expect(tea.groups[0]?.hits[0]).toMatchObject({ code: 'agr.tea', marks: { vi: [[0, 13]] } });
  const [sentence] = tea.groups[1]?.hits ?? [];
  const { vi: text = '' } = sentence?.title ?? {};
  expect(sentence?.marks.vi.map(([from, to]) => text.slice(from, to))).toEqual(['sản lượng chè']);
  expect(kinds(await search('nong nghiep'))).toEqual(['agency 1']);
  expect((await search('17 nq')).groups[0]?.hits[0]).toMatchObject({
    kind: 'directive',
    cited: 1,
    title: { vi: 'Nghị quyết 17-NQ/TU' },
  });
});

test('a former name leads to what was, and to what it became', async () => {
  const [places] = (await search('ban hon')).groups;
  expect(places?.hits).toMatchObject([
    { title: { vi: 'Xã Bản Hon' }, to: '2025-06-30', since: [{ vi: 'Xã Khun Há' }] },
    { title: { vi: 'Xã Khun Há' }, to: null, by: { text: 'xã Bản Hon', marks: [[3, 10]] } },
  ]);
});

test('nothing found says what was tried', async () => {
  expect(await search('  Xyzzy Chè ')).toMatchObject({
    groups: [],
    tried: 'xyzzy che',
    unknown: ['xyzzy'],
  });
  expect((await search('')).groups).toEqual([]);
});

test('a revised figure is found in its sentence at once', async () => {
  await search('52.000');
  const payload = {
    key: KEY,
    value: '47.120 tấn',
    status: 'official',
    revision: 1,
    reason: 'đối chiếu',
  };
  expect((await app.inject({ method: 'POST', url: '/api/v1/facts', payload })).statusCode).toBe(
    200,
  );
  expect(kinds(await search('47.120'))).toEqual(['sentence 1']);
  expect(kinds(await search('52.000'))).toEqual([]);
});

test.each([
  [`fact=${KEY}`, 1],
  ['indicator=agr.tea', 1],
  ['directive=17-NQ/TU', 1],
  ['indicator=agr.rice', 0],
])('the sentences of %s are %i', async (query, count) => {
  const answer = await app.inject(`/api/v1/sentences?period=2024-9M&${query}`);
  const { sentences } = answer.json<SentencesAnswer>();
  expect(sentences).toHaveLength(count);
  if (count > 0) {
    expect(sentences[0]).toMatchObject({
      outline: 'test',
      section: 'A. CHÈ',
      note: null,
      block: 1,
      text: 'Theo Nghị quyết số 17-NQ/TU ngày 19/5/2024, sản lượng chè đạt 52.000 tấn.',
      facts: [KEY],
    });
    expect(sentences[0]?.bindings).toHaveLength(1);
  }
});

test.each([
  ['/api/v1/search?q=a', 'request.invalid'],
  ['/api/v1/search?q=a&period=x', 'period.malformed'],
  ['/api/v1/search?q=a&period=2024&limit=51', 'limit.malformed'],
  ['/api/v1/search?q=a&period=2024&limit=0', 'limit.malformed'],
  [`/api/v1/search?q=${'a'.repeat(101)}&period=2024`, 'request.invalid'],
  ['/api/v1/sentences?period=2024', 'sentences.about'],
  [`/api/v1/sentences?period=2024&fact=${KEY}&indicator=agr.tea`, 'sentences.about'],
  ['/api/v1/sentences?period=2024&fact=tea', 'fact.key-malformed'],
  ['/api/v1/sentences?period=2024-13&indicator=agr.tea', 'period.malformed'],
])('%s is refused with %s', async (url, code) => {
  const answer = await app.inject(url);
  expect([answer.statusCode, answer.json<Problem>().code]).toEqual([400, code]);
  expect(answer.json<Problem>().errors[0]?.message.en).toBeTruthy();
});
