import { sql } from 'kysely';
import { v7 as uuid } from 'uuid';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { PUBLICITIES, type Publicity } from '#core/indicator.ts';
import { recordAt } from '#process/register/fold.ts';
import type { RecordEvent } from '#process/register/record.ts';
import { workingCalendar } from '#process/testing/calendars.ts';
import { OUTBREAKS } from '#process/testing/outbreaks.ts';
import { choice, moves, number, opens, revises, text } from '#process/testing/records.ts';
import { provinceFigures } from '../figures.ts';
import { A1, B1, PROVINCE, smallProvince } from '../testing/small-province.ts';
import { type TestStore, testStore } from '../testing/test-store.ts';
import { provinceRegisters } from './registers.ts';
import { draft, opening, someOutbreaks } from './testing/some-outbreaks.ts';

const BY = { actor: { id: 'system' }, reason: 'thử' };
const CALENDAR = workingCalendar([[2024, ['2024-09-02'], []]]);
const NOW = { day: '2024-12-31', known: null };

let ground: TestStore;
let second = 0;
const clock = () => new Date(Date.UTC(2024, 9, 1) + 1_000 * second++).toISOString();
const registers = (sight: Publicity = 'secret') =>
  provinceRegisters(ground.store.seenAs(sight), PROVINCE, clock);

const HIDDEN = { ...OUTBREAKS, code: 'agr.hidden', publicity: 'internal' } as const;
/** A register of its own for the test that reads its whole list. */
const LISTED = { ...OUTBREAKS, code: 'agr.listed' };

beforeAll(async () => {
  ground = await testStore();
  await provinceFigures(ground.store, PROVINCE, clock).load(smallProvince(), [], BY.actor);
  await registers().load(
    {
      registers: new Map([OUTBREAKS, HIDDEN, LISTED].map((of) => [of.code, of])),
      calendars: new Map([['vn', CALENDAR]]),
    },
    BY.actor,
  );
});
afterAll(() => ground?.close());

const ALL = {
  definition: OUTBREAKS,
  cut: NOW,
  states: null,
  places: null,
  within: null,
  words: [],
  where: null,
};
const FIRST = { after: null, size: 100 };

test('definitions come back as they were, and loading them again changes nothing', async () => {
  const read = await registers().definitions();
  expect(read.registers.get('agr.outbreaks')).toEqual(OUTBREAKS);
  expect(read.calendars.get('vn')).toEqual(CALENDAR);
  await registers().load(read, BY.actor);
  const { rows } = await ground.store.read(PROVINCE, (tx) =>
    sql<{ revision: number }>`select revision from register_definition`.execute(tx.db),
  );
  expect(rows.map(({ revision }) => revision)).toEqual([1, 1, 1, 1]);
});

test('whatever was written, a record is at every cut what its log makes of it', async () => {
  const batch = someOutbreaks(40);
  for (const part of [batch.slice(0, 20), batch.slice(20)]) {
    expect(await registers().append(OUTBREAKS, part, BY)).toMatchObject({ kind: 'appended' });
  }
  const ids = batch.map(({ record }) => record);
  for (const seen of batch.slice(0, 10)) {
    const events = [draft('2024-09-15', revises({ head: number('77') }))];
    await registers().append(
      OUTBREAKS,
      [{ record: seen.record, seen: seen.events.length, events }],
      BY,
    );
  }
  const logs = await registers().logs('agr.outbreaks', ids);
  const instants = new Set([...logs.values()].flat().map(({ known }) => known));
  for (const known of [null, ...instants]) {
    for (const day of ['2024-09-05', '2024-09-15', '2024-09-28', '2024-10-05']) {
      const found = await registers().records('agr.outbreaks', ids, { day, known });
      const kept = found.map(({ record, register, state, values, passages }) => ({
        record,
        register,
        state,
        values,
        passages,
      }));
      const folded = ids.flatMap((id) => recordAt(logs.get(id) ?? [], { day, known }) ?? []);
      const byId = (a: { record: string }, b: { record: string }) => (a.record < b.record ? -1 : 1);
      expect(kept.sort(byId)).toEqual(folded.sort(byId));
    }
  }
});

describe('a write', () => {
  test('of somebody who saw less than there is now is told so, and writes nothing', async () => {
    const record = uuid();
    const first = {
      record,
      seen: 0,
      events: [draft('2024-09-01', opens('fighting', { name: text('Nậm Hàng') }))],
    };
    expect(await registers().append(OUTBREAKS, [first], BY)).toMatchObject({ kind: 'appended' });
    const again = await registers().append(OUTBREAKS, [first], BY);
    expect(again).toEqual({ kind: 'stale', records: [record] });
    const late = { record, seen: 2, events: [draft('2024-09-02', revises({ head: number('1') }))] };
    expect(
      await registers().append(
        OUTBREAKS,
        [late, opening('2024-09-02', { name: text('Khác') })],
        BY,
      ),
    ).toEqual({
      kind: 'stale',
      records: [record],
    });
    expect((await registers().list({ ...ALL, words: ['khac'] }, FIRST)).page.records).toEqual([]);
  });

  test('that would give two records one key is told so', async () => {
    const open = (name: string) => opening('2024-09-01', { name: text(name) });
    await registers().append(OUTBREAKS, [open('Khóa một')], BY);
    const other = open('khóa MỘT');
    expect(await registers().append(OUTBREAKS, [other], BY)).toEqual({
      kind: 'key-taken',
      records: [other.record],
    });
    const [a, b] = [open('Khóa hai'), open('Khóa hai')];
    expect(await registers().append(OUTBREAKS, [a, b], BY)).toEqual({
      kind: 'key-taken',
      records: [b.record],
    });
  });

  test('has its change rows, and its events are never changed', async () => {
    const made = opening('2024-09-01', { name: text('Có vết') });
    await registers().append(OUTBREAKS, [made], BY);
    await ground.store.write(PROVINCE, async (tx) => {
      const { rows } = await sql<{ actor: string; after: unknown }>`
        select actor, after from change where entity = 'record' and key = ${`agr.outbreaks/${made.record}`}`.execute(
        tx.db,
      );
      expect(rows).toMatchObject([{ actor: 'system', after: { kind: 'open', state: 'fighting' } }]);
    });
    const rewrite = ground.store.write(PROVINCE, (tx) =>
      sql`update record_event set actor = 'x'`.execute(tx.db),
    );
    await expect(rewrite).rejects.toThrow(/never changed/);
  });
});

describe('the list', () => {
  beforeAll(async () => {
    const place = (at: typeof A1) => ({ kind: 'place', place: at }) as const;
    const rows = [
      { name: text('Nậm Hàng'), place: place(A1), disease: choice('asf'), head: number('12') },
      { name: text('Đồi chè Bản Bo'), place: place(B1), disease: choice('rabies') },
      { name: text('Ẳng Tở 50%_') },
    ];
    const batch = rows.map((given) => opening('2024-09-01', given));
    await registers().append(LISTED, batch, BY);
    const [first] = batch;
    const events = [draft('2024-10-10', moves('declare-over', 'over', {}))];
    await registers().append(LISTED, [{ record: first?.record ?? '', seen: 1, events }], BY);
  });

  const found = async (filter: Partial<typeof ALL>, page = FIRST) => {
    const { page: of, states } = await registers().list(
      { ...ALL, definition: LISTED, ...filter },
      page,
    );
    return {
      titles: of.records.map(({ title }) => title),
      end: of.end,
      states: Object.fromEntries(states),
    };
  };

  test.each<[string, object, readonly string[]]>([
    ['all, by their letters without marks', {}, ['Ẳng Tở 50%_', 'Đồi chè Bản Bo', 'Nậm Hàng']],
    ['beginnings of words without marks', { words: ['nam', 'ha'] }, ['Nậm Hàng']],
    ['no word in the middle', { words: ['ang'] }, ['Ẳng Tở 50%_']],
    ['signs of patterns as they stand', { words: ['50%'] }, []],
    ['in a state', { states: ['over'] }, ['Nậm Hàng']],
    [
      'in that state, a day before',
      { states: ['over'], cut: { day: '2024-10-09', known: null } },
      [],
    ],
    ['before they began', { cut: { day: '2024-08-31', known: null } }, []],
    ['at a place', { places: [B1] }, ['Đồi chè Bản Bo']],
    ['within what one may see', { within: [A1] }, ['Nậm Hàng']],
    ['by a condition', { where: { kind: 'is', field: 'disease', words: ['asf'] } }, ['Nậm Hàng']],
  ])('finds %s', async (_, filter, titles) => {
    expect((await found(filter)).titles).toEqual(titles);
  });

  test('page by page is the same as at once, and states are counted over all of it', async () => {
    const titles: string[] = [];
    let after: (typeof FIRST)['after'] | { order: string; record: string } = null;
    do {
      const page = await registers().list({ ...ALL, definition: LISTED }, { after, size: 1 });
      titles.push(...page.page.records.map(({ title }) => title));
      after = page.page.end;
    } while (after !== null);
    const all = await found({});
    expect(titles).toEqual(all.titles);
    expect(all.states).toEqual({ fighting: 2, over: 1 });
  });
});

test.each(PUBLICITIES)('whoever sees what is %s finds no register beyond that', async (sight) => {
  const given = opening('2024-09-01', { name: text(`Kín ${sight}`) });
  await registers().append(HIDDEN, [given], BY);
  const sees = sight !== 'open';
  const read = await registers(sight).definitions();
  expect(read.registers.has('agr.hidden')).toBe(sees);
  await ground.store.seenAs(sight).read(PROVINCE, async (tx) => {
    for (const table of [
      'record',
      'record_event',
      'record_version',
      'register_definition',
      'change',
    ]) {
      const { rows } = await sql<{ told: boolean }>`
        select to_jsonb(t)::text like '%agr.hidden%' as told from ${sql.table(table)} t`.execute(
        tx.db,
      );
      expect([table, rows.some(({ told }) => told)]).toEqual([table, sees]);
    }
  });
});

test('known from after what was known, whatever the clock says', async () => {
  const made = opening('2024-09-01', { name: text('Đồng hồ') });
  await registers().append(OUTBREAKS, [made], BY);
  second -= 500;
  const events = [draft('2024-09-02', revises({ head: number('1') }))];
  await registers().append(OUTBREAKS, [{ record: made.record, seen: 1, events }], BY);
  const log: readonly RecordEvent[] =
    (await registers().logs('agr.outbreaks', [made.record])).get(made.record) ?? [];
  expect((log[1]?.known ?? '') > (log[0]?.known ?? '')).toBe(true);
});
