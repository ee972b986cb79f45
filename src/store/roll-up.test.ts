import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { decimalText } from '#core/decimal.ts';
import type { Fact } from '#core/fact.ts';
import type { Catalogue } from '#core/fact-book.ts';
import type { PlaceId } from '#core/place.ts';
import { fact } from '#core/testing/builders.ts';
import { loadPack } from './load-pack.ts';
import { readFacts } from './read-facts.ts';
import { readRollUps } from './read-roll-ups.ts';
import { saveFact } from './save-fact.ts';
import {
  A1,
  A2,
  B1,
  DISTRICT_A,
  NORTH,
  PROVINCE,
  smallProvince,
} from './testing/small-province.ts';
import { type TestStore, testStore } from './testing/test-store.ts';
import type { WriteTx } from './transaction.ts';

let its: TestStore;
let second = 0;
const clock = () => new Date(Date.UTC(2026, 0, 1) + 1000 * second++).toISOString();

beforeAll(async () => {
  its = await testStore();
  await load([]);
});
afterAll(() => its?.close());

let month = 0;
/** Each test writes in a month of its own. */
const ownPeriod = () =>
  `${2000 + Math.floor(++month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`;

const at = (code: string, place: PlaceId, when: string, value: string): Fact =>
  fact(code, { value, key: { place, period: when } });

function load(facts: readonly Fact[], catalogue: Catalogue = smallProvince()) {
  return its.store.write(PROVINCE, (tx) =>
    loadPack(tx, { catalogue, facts, actor: 'system', at: clock() }),
  );
}

const saving = (tx: WriteTx, given: Fact, expectedRevision = 0) =>
  saveFact(tx, { fact: given, expectedRevision, actor: 'tester', reason: 'thử', at: clock() });

const save = (given: Fact, expectedRevision = 0) =>
  its.store.write(PROVINCE, (tx) => saving(tx, given, expectedRevision));

async function rollUp(code: string, place: PlaceId, when: string, boundary = 'before') {
  const rows = await its.store.read(PROVINCE, (tx) =>
    readRollUps(tx, { periods: [when], places: [place], boundary }, null),
  );
  const r = rows.find((row) => row.indicator === code);
  return r
    ? `${r.sum ? decimalText(r.sum) : '?'} of ${r.present}/${r.expected}, ${r.absent} absent`
    : '—';
}

test('a figure that is taken back leaves every whole it was part of', async () => {
  const when = ownPeriod();
  await save(at('t.cases', A1, when, '5 vụ'));
  await save(at('t.cases', A1, when, '...'), 1);
  expect(await rollUp('t.cases', DISTRICT_A, when)).toBe('? of 0/2, 1 absent');
  expect(await rollUp('t.cases', PROVINCE, when)).toBe('? of 0/4, 1 absent');
});

test('what communes say is missing is counted two levels up', async () => {
  const when = ownPeriod();
  await save(at('t.cases', A1, when, '5 vụ'));
  await save(at('t.cases', A2, when, '...'));
  await save(at('t.cases', B1, when, '...'));
  expect(await rollUp('t.cases', PROVINCE, when)).toBe('5 of 1/4, 2 absent');
});

test('a mean and its weight written at once are both in it', async () => {
  const when = ownPeriod();
  await save(at('t.people', A1, when, '100 người'));
  await save(at('t.mean', A1, when, '10 tiêu chí/xã'));
  await save(at('t.mean', A2, when, '20 tiêu chí/xã'));
  await Promise.all([
    its.store.write(PROVINCE, async (tx) => {
      await saving(tx, at('t.people', A2, when, '300 người'));
      await sleep(300);
    }),
    sleep(100).then(() => save(at('t.mean', A1, when, '30 tiêu chí/xã'), 1)),
  ]);
  expect(await rollUp('t.mean', DISTRICT_A, when)).toBe('22.5 of 2/2, 0 absent');
});

test('a pack that changes the map or a rule changes the roll-ups of old figures', async () => {
  const when = ownPeriod();
  const catalogue = smallProvince();
  const [before] = catalogue.boundaries;
  await load([at('t.cases', A1, when, '5 vụ')], {
    ...catalogue,
    boundaries: before ? [before] : [],
  });
  const since = { code: 'later', name: { vi: 'sau' }, on: '2025-07-01' };
  await load([at('t.cases', A1, when, '5 vụ')], {
    ...catalogue,
    boundaries: [...catalogue.boundaries, since],
  });
  expect(await rollUp('t.cases', NORTH, when, 'later')).toBe('5 of 1/2, 0 absent');
});

test('a chain of successors counts each figure once', async () => {
  const when = ownPeriod();
  const catalogue = smallProvince();
  const grand: PlaceId = '00009@2010-01-01';
  const place = catalogue.places.get(A1);
  if (!place) throw new Error('no A1');
  await load([], {
    ...catalogue,
    places: new Map([
      ...catalogue.places,
      [grand, { ...place, id: grand, code: '00009', from: '2010-01-01', to: '2020-12-31' }],
    ]),
    successions: [
      ...catalogue.successions,
      { from: grand, into: A1, on: '2021-01-01', basis: 'NQ' },
    ],
  });
  await save(at('t.cases', grand, when, '5 vụ'));
  await save(at('t.cases', A1, when, '5 vụ'));
  expect(await rollUp('t.cases', PROVINCE, when)).toBe('5 of 1/4, 0 absent');
  expect(await rollUp('t.cases', NORTH, when, 'since')).toBe('5 of 1/2, 0 absent');
});

test('a load of very many figures takes no more locks than the server has', async () => {
  const facts = Array.from({ length: 20_000 }, (_, i) =>
    at(
      't.cases',
      A1,
      `${3000 + Math.floor(i / 12)}-${String((i % 12) + 1).padStart(2, '0')}`,
      '1 vụ',
    ),
  );
  expect(await load(facts)).toMatchObject({ added: 20_000 });
});

test('a reported figure is shown before one that only follows from others', async () => {
  const when = ownPeriod();
  const key = { place: A1, period: when };
  await save(fact('t.cases', { value: '4..6 vụ', status: 'implied', key }));
  await save(fact('t.cases', { value: '5 vụ', key: { ...key, source: 'other' } }));
  const facts = await its.store.read(PROVINCE, (tx) =>
    readFacts(tx, { periods: [when], places: [A1] }, null),
  );
  expect(facts[0]?.status).toBe('estimated');
});

test('the load of a catalogue leaves its change rows', async () => {
  const rows = await its.store.read(PROVINCE, (tx) =>
    tx.db.selectFrom('change').select('entity').where('entity', '<>', 'fact').execute(),
  );
  expect(rows.length).toBeGreaterThan(0);
});

test('what a form brought is not overwritten by a pack', async () => {
  const when = ownPeriod();
  await load([at('t.cases', A1, when, '5 vụ')]);
  const provenance = { kind: 'form', submission: 's1', cell: 'D4' } as const;
  await save({ ...at('t.cases', A1, when, '6 vụ'), provenance }, 1);
  expect(await load([at('t.cases', A1, when, '7 vụ')])).toMatchObject({ revised: 0 });
});
