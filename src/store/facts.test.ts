import fc from 'fast-check';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { add, decimalText, fromCount } from '#core/decimal.ts';
import type { Fact } from '#core/fact.ts';
import type { PlaceId } from '#core/place.ts';
import type { RollUp } from '#core/roll-up.ts';
import { fact } from '#core/testing/builders.ts';
import { valueText } from '#core/vi/value.ts';
import { changesAfter } from './changes.ts';
import { chooseSource } from './choose.ts';
import { provinceFigures } from './figures.ts';
import { loadPack } from './load-pack.ts';
import { readFacts } from './read-facts.ts';
import { readRollUps } from './read-roll-ups.ts';
import { type Saved, saveFact } from './save-fact.ts';
import {
  A1,
  A2,
  B1,
  B2,
  DISTRICT_A,
  NORTH,
  PROVINCE,
  SOUTH,
  smallProvince,
} from './testing/small-province.ts';
import { type TestStore, testStore } from './testing/test-store.ts';

const OTHER: PlaceId = '99@2004-01-01';
let its: TestStore;
let second = 0;
const clock = () => new Date(Date.UTC(2026, 0, 1) + 1000 * second++).toISOString();

beforeAll(async () => {
  its = await testStore();
  const load = (province: PlaceId) =>
    its.store.write(province, (tx) =>
      loadPack(tx, {
        catalogue: { ...smallProvince(), province },
        facts: [],
        actor: 'system',
        at: clock(),
      }),
    );
  await load(PROVINCE);
  await load(OTHER);
});
afterAll(() => its?.close());

let period = 0;
/** Each test writes in a month of its own. */
const ownPeriod = () => {
  period += 1;
  return `${2000 + Math.floor(period / 12)}-${String((period % 12) + 1).padStart(2, '0')}`;
};

const at = (code: string, place: PlaceId, when: string, value: string): Fact =>
  fact(code, { value, key: { place, period: when } });

const save = (given: Fact, expectedRevision = 0, province: PlaceId = PROVINCE): Promise<Saved> =>
  its.store.write(province, (tx) =>
    saveFact(tx, { fact: given, expectedRevision, actor: 'tester', reason: 'thử', at: clock() }),
  );

const rollUp = async (
  code: string,
  place: PlaceId,
  when: string,
  boundary = 'before',
  knownOn: string | null = null,
): Promise<RollUp | undefined> => {
  const rows = await its.store.read(PROVINCE, (tx) =>
    readRollUps(tx, { periods: [when], places: [place], boundary }, knownOn),
  );
  return rows.find((row) => row.indicator === code);
};

const shown = (r: RollUp | undefined): string =>
  r ? `${r.sum ? decimalText(r.sum) : '?'} of ${r.present}/${r.expected}, ${r.absent} absent` : '—';

const known = async (when: string, place: PlaceId, knownOn: string | null = null) => {
  const facts = await its.store.read(PROVINCE, (tx) =>
    readFacts(tx, { periods: [when], places: [place] }, knownOn),
  );
  return facts.map((f) => `${f.revision}: ${valueText(f.value)}`);
};

describe('revisions', () => {
  test('a figure comes back as it was written, to the last digit', async () => {
    const when = ownPeriod();
    for (const [code, value] of [
      ['t.output', '6,10 tấn'],
      ['t.cases', '-'],
      ['t.people', 'gần 1,82 triệu người'],
      ['t.rate', '10..20 %'],
    ] as const) {
      const given = at(code, PROVINCE, when, value);
      await save(given);
      const facts = await its.store.read(PROVINCE, (tx) =>
        readFacts(tx, { periods: [when], places: [PROVINCE] }, null),
      );
      expect(facts.find((f) => f.key.indicator === code)?.value).toEqual(given.value);
    }
  });

  test('who saw an older revision is told so, and nothing is written', async () => {
    const when = ownPeriod();
    expect(await save(at('t.cases', A1, when, '5 vụ'))).toEqual({ kind: 'saved', revision: 1 });
    expect(await save(at('t.cases', A1, when, '6 vụ'), 1)).toEqual({ kind: 'saved', revision: 2 });
    expect(await save(at('t.cases', A1, when, '7 vụ'), 1)).toEqual({ kind: 'stale', revision: 2 });
    expect(await known(when, A1)).toEqual(['2: 06 vụ']);
  });

  test('of two writers at once, one is told that the other was faster', async () => {
    const when = ownPeriod();
    const both = await Promise.all([
      save(at('t.cases', A1, when, '5 vụ')),
      save(at('t.cases', A1, when, '6 vụ')),
    ]);
    expect(both.map(({ kind }) => kind).sort()).toEqual(['saved', 'stale']);
  });

  test('figures and roll-ups are read as they were known', async () => {
    const when = ownPeriod();
    const before = clock();
    await save(at('t.cases', A1, when, '5 vụ'));
    const between = clock();
    await save(at('t.cases', A1, when, '9 vụ'), 1);
    expect(await known(when, A1, before)).toEqual([]);
    expect(await known(when, A1, between)).toEqual(['1: 05 vụ']);
    expect(await known(when, A1)).toEqual(['2: 09 vụ']);
    expect(shown(await rollUp('t.cases', PROVINCE, when, 'before', between))).toContain('5 of');
    expect(shown(await rollUp('t.cases', PROVINCE, when, 'before', before))).toBe('—');
  });

  test('every write leaves its change row, with who, before and after', async () => {
    const when = ownPeriod();
    await save(at('t.cases', A1, when, '5 vụ'));
    await save(at('t.cases', A1, when, '6 vụ'), 1);
    const changes = await its.store.read(PROVINCE, (tx) => changesAfter(tx, null, 1000));
    const ours = changes.filter(({ key }) => key.includes(`/${when}/`));
    expect(ours).toMatchObject([
      { action: 'save', actor: 'tester', reason: 'thử', before: null, after: { value: '5' } },
      { action: 'save', before: { value: '5', revision: 1 }, after: { value: '6', revision: 2 } },
    ]);
  });

  test('a second source stands beside the first until somebody chooses it', async () => {
    const when = ownPeriod();
    const key = { place: A1, period: when, source: 'other' };
    await save(at('t.cases', A1, when, '5 vụ'));
    await save(fact('t.cases', { value: '8 vụ', key }));
    expect(await known(when, A1)).toEqual(['1: 05 vụ', '1: 08 vụ']);
    expect(shown(await rollUp('t.cases', PROVINCE, when))).toContain('5 of');
    const chosen = fact('t.cases', { value: '8 vụ', key }).key;
    await its.store.write(PROVINCE, (tx) =>
      chooseSource(tx, { key: chosen, actor: 'tester', reason: 'đối chiếu', at: clock() }),
    );
    expect(await known(when, A1)).toEqual(['1: 08 vụ', '1: 05 vụ']);
    expect(shown(await rollUp('t.cases', PROVINCE, when))).toContain('8 of');
  });
});

describe('roll-ups over places', () => {
  test('a former commune feeds its district, its present unit and the province on both maps', async () => {
    const when = ownPeriod();
    await save(at('t.cases', A1, when, '5 vụ'));
    await save(at('t.cases', B1, when, '7 vụ'));
    await save(at('t.cases', A2, when, '11 vụ'));
    expect(shown(await rollUp('t.cases', DISTRICT_A, when))).toBe('16 of 2/2, 0 absent');
    expect(shown(await rollUp('t.cases', PROVINCE, when))).toBe('23 of 3/4, 0 absent');
    expect(shown(await rollUp('t.cases', NORTH, when, 'since'))).toBe('12 of 2/2, 0 absent');
    expect(shown(await rollUp('t.cases', PROVINCE, when, 'since'))).toBe('23 of 3/4, 0 absent');
  });

  test('a present unit feeds the province of its own map only', async () => {
    const when = ownPeriod();
    await save(at('t.cases', NORTH, when, '5 vụ'));
    await save(at('t.cases', SOUTH, when, '6 vụ'));
    expect(shown(await rollUp('t.cases', PROVINCE, when, 'since'))).toBe('11 of 4/4, 0 absent');
    expect(shown(await rollUp('t.cases', PROVINCE, when))).toBe('—');
  });

  test('the finest figures count, never a district and its communes together', async () => {
    const when = ownPeriod();
    await save(at('t.cases', DISTRICT_A, when, '40 vụ'));
    expect(shown(await rollUp('t.cases', PROVINCE, when))).toBe('40 of 2/4, 0 absent');
    await save(at('t.cases', A1, when, '5 vụ'));
    expect(shown(await rollUp('t.cases', PROVINCE, when))).toBe('5 of 1/4, 0 absent');
  });

  test('nothing occurred is zero; not collected yet is a figure that is missing', async () => {
    const when = ownPeriod();
    await save(at('t.cases', A1, when, '-'));
    await save(at('t.cases', A2, when, '...'));
    expect(shown(await rollUp('t.cases', DISTRICT_A, when))).toBe('0 of 1/2, 1 absent');
  });

  test('scales are brought together exactly; bounds stay one-sided', async () => {
    const when = ownPeriod();
    await save(at('t.output', A1, when, '1,5 nghìn tấn'));
    await save(at('t.output', A2, when, 'trên 250 tấn'));
    const made = await rollUp('t.output', DISTRICT_A, when);
    expect(shown(made)).toBe('1750 of 2/2, 0 absent');
    expect([made?.lo && decimalText(made.lo), made?.hi]).toEqual(['1750', null]);
  });

  test('a rate is never summed', async () => {
    const when = ownPeriod();
    await save(at('t.rate', A1, when, '90 %'));
    expect(await rollUp('t.rate', DISTRICT_A, when)).toBeUndefined();
  });

  test('a mean is weighted, and follows its weights', async () => {
    const when = ownPeriod();
    await save(at('t.mean', A1, when, '10 tiêu chí/xã'));
    await save(at('t.mean', A2, when, '20 tiêu chí/xã'));
    await save(at('t.people', A1, when, '300 người'));
    await save(at('t.people', A2, when, '100 người'));
    expect(shown(await rollUp('t.mean', DISTRICT_A, when))).toBe('12.5 of 2/2, 0 absent');
    await save(at('t.people', A2, when, '300 người'), 1);
    expect(shown(await rollUp('t.mean', DISTRICT_A, when))).toBe('15 of 2/2, 0 absent');
  });

  test('writers of siblings at once lose nothing', async () => {
    const when = ownPeriod();
    const communes = [A1, A2, B1, B2];
    for (let round = 0; round < 5; round += 1) {
      await Promise.all(
        communes.map((c) => save(at('t.cases', c, when, `${round + 1} vụ`), round)),
      );
      expect(shown(await rollUp('t.cases', PROVINCE, when))).toBe(
        `${4 * (round + 1)} of 4/4, 0 absent`,
      );
    }
  });

  test('after any sequence of saves the roll-up is the sum by hand', async () => {
    const communes = [A1, A2, B1, B2];
    const step = fc.record({ at: fc.nat({ max: 3 }), count: fc.nat({ max: 100_000 }) });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 12 }), async (steps) => {
        const when = ownPeriod();
        const last = new Map<PlaceId, { count: number; revision: number }>();
        for (const { at: index, count } of steps) {
          const place = communes[index] ?? A1;
          const revision = last.get(place)?.revision ?? 0;
          await save(at('t.cases', place, when, `${count} vụ`), revision);
          last.set(place, { count, revision: revision + 1 });
        }
        const total = [...last.values()].reduce(
          (sum, x) => add(sum, fromCount(x.count)),
          fromCount(0),
        );
        expect(shown(await rollUp('t.cases', PROVINCE, when))).toBe(
          `${decimalText(total)} of ${last.size}/4, 0 absent`,
        );
      }),
      { numRuns: 15 },
    );
  });
});

describe('taking a pack in', () => {
  const load = (facts: readonly Fact[]) =>
    its.store.write(PROVINCE, (tx) =>
      loadPack(tx, { catalogue: smallProvince(), facts, actor: 'system', at: clock() }),
    );

  test('twice is once, and what a person entered since stays', async () => {
    const when = ownPeriod();
    const facts = [at('t.cases', A1, when, '5 vụ'), at('t.output', A1, when, '1,50 tấn')];
    expect(await load(facts)).toMatchObject({ added: 2, revised: 0, unchanged: 0 });
    expect(await load(facts)).toMatchObject({ added: 0, revised: 0, unchanged: 2 });
    const entered = fact('t.cases', {
      value: '6 vụ',
      key: { place: A1, period: when },
      provenance: { kind: 'entry', by: 'tester', reason: 'đối chiếu' },
    });
    await save(entered, 1);
    const again = await load([
      at('t.cases', A1, when, '7 vụ'),
      at('t.output', A1, when, '1,60 tấn'),
    ]);
    expect(again).toMatchObject({ added: 0, revised: 1, kept: [expect.stringContaining(when)] });
    expect(await known(when, A1)).toEqual(['2: 06 vụ', '2: 1,60 tấn']);
  });

  test('all of it or nothing', async () => {
    const when = ownPeriod();
    const wrong = fact('t.unknown', { value: '1 vụ', key: { place: A1, period: when } });
    await expect(load([at('t.cases', A1, when, '5 vụ'), wrong])).rejects.toThrow();
    expect(await known(when, A1)).toEqual([]);
  });

  test('the catalogue comes back as it was', async () => {
    const figures = provinceFigures(its.store, PROVINCE, clock);
    const read = await figures.catalogue(null);
    expect(read).toEqual(smallProvince());
    expect((await figures.catalogue('2001-01-01T00:00:00Z')).indicators.size).toBe(5);
  });

  test('everything can be taken out again, page by page', async () => {
    const figures = provinceFigures(its.store, PROVINCE, clock);
    const keys = new Set<string>();
    for await (const { fact: f } of figures.export(null)) keys.add(JSON.stringify(f.key));
    const { rows } = await direct<{ n: string }>(
      'select count(*)::text as n from fact where province = $1',
      PROVINCE,
    );
    expect(String(keys.size)).toBe(rows[0]?.n);
  });
});

async function direct<R extends pg.QueryResultRow>(sql: string, ...values: unknown[]) {
  const client = new pg.Client({ connectionString: its.url });
  await client.connect();
  try {
    await client.query("select set_config('tonghop.province', $1, false)", [PROVINCE]);
    return await client.query<R>(sql, values);
  } finally {
    await client.end();
  }
}

describe('what the database itself refuses', () => {
  test.each(['fact', 'fact_revision', 'catalogue_entry', 'rollup_revision', 'change', 'choice'])(
    '%s only grows',
    async (table) => {
      for (const sql of [
        `delete from ${table}`,
        `update ${table} set province = province`,
        `truncate ${table} cascade`,
      ]) {
        await expect(direct(sql)).rejects.toThrow(/never changed or removed/);
      }
    },
  );

  test('another province is neither seen nor written', async () => {
    const when = ownPeriod();
    await save(at('t.cases', A1, when, '5 vụ'));
    const seen = await its.store.read(OTHER, (tx) =>
      tx.db.selectFrom('fact').select('id').where('period', '=', when).execute(),
    );
    expect(seen).toEqual([]);
    const stranger = its.store.write(OTHER, (tx) =>
      tx.db.insertInto('place').values({ province: PROVINCE, id: '1@2020-01-01' }).execute(),
    );
    await expect(stranger).rejects.toThrow(/row-level security/);
  });

  test('a row cannot hold a value and an absence', async () => {
    const { rows } = await direct<{ id: string }>('select id from fact limit 1');
    await expect(
      direct(
        `insert into fact_revision (province, id, revision, kind, value, scale, unit, power, absence, status,
           definition, provenance, said, questions, known_from, actor, reason)
         values ($1, $2, 99, 'exact', 1, 0, 'vụ', 0, 'not-applicable', 'estimated', 1, '{}', '[]', '[]', now(), 'x', 'x')`,
        PROVINCE,
        rows[0]?.id,
      ),
    ).rejects.toThrow(/check constraint/);
  });
});
