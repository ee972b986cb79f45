import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { PUBLICITIES, type Publicity } from '#core/indicator.ts';
import { catalogue, fact, indicator, PROVINCE } from '#core/testing/builders.ts';
import { provinceFigures } from './figures.ts';
import { type TestStore, testStore } from './testing/test-store.ts';

/* What is internal or secret is not there for whoever does not see so far, whatever is asked. */

const AT = '2024-10-01T00:00:00.000Z';
const CODES: Readonly<Record<Publicity, string>> = {
  open: 'agr.tea',
  internal: 'army.recruits',
  secret: 'army.stores',
};
const SYSTEM = { id: 'system' };

let ground: TestStore;
beforeAll(async () => {
  ground = await testStore();
  const known = catalogue(
    PUBLICITIES.map((publicity) => ({ ...indicator(CODES[publicity], 'tấn'), publicity })),
  );
  const breakdowns = [
    {
      code: 'all',
      whole: CODES.open,
      closed: false,
      by: { vi: 'loại' },
      parts: [{ indicator: CODES.secret, label: { vi: 'kho' } }],
    },
  ];
  const facts = PUBLICITIES.map((publicity) => fact(CODES[publicity], { value: '10 tấn' }));
  await figuresAs('secret').load({ ...known, breakdowns }, facts, SYSTEM);
});
afterAll(() => ground?.close());

const figuresAs = (sight: Publicity) =>
  provinceFigures(ground.store.seenAs(sight), PROVINCE, () => AT);

const SEEN: readonly (readonly [Publicity, readonly string[]])[] = [
  ['open', [CODES.open]],
  ['internal', [CODES.open, CODES.internal]],
  ['secret', [CODES.open, CODES.internal, CODES.secret]],
];

describe.each(SEEN)('whoever sees what is %s', (sight, codes) => {
  test('finds these indicators, figures and parts, and no others', async () => {
    const figures = figuresAs(sight);
    const { indicators, breakdowns } = await figures.catalogue(null);
    expect([...indicators.keys()].sort()).toEqual([...codes].sort());
    expect(breakdowns.length).toBe(sight === 'secret' ? 1 : 0);
    const found = await figures.facts({ periods: ['2024-9M'], places: [PROVINCE], knownOn: null });
    expect(found.map(({ key }) => key.indicator).sort()).toEqual([...codes].sort());
    const past = await figures.facts({ periods: ['2024-9M'], places: [PROVINCE], knownOn: AT });
    expect(past.length).toBe(codes.length);
    const points = await figures.points({
      series: 'actual',
      periods: null,
      indicators: Object.values(CODES),
      places: [PROVINCE],
      knownOn: null,
    });
    expect(points.length).toBe(codes.length);
    const exported: string[] = [];
    for await (const { fact } of figures.export(null)) exported.push(fact.key.indicator);
    expect(exported.sort()).toEqual([...codes].sort());
  });

  test('finds no more in any table, by whatever statement', async () => {
    const hidden = Object.values(CODES).filter((code) => !codes.includes(code));
    const tables = ['fact', 'fact_revision', 'fact_current', 'rollup', 'rollup_revision', 'choice'];
    await ground.store.seenAs(sight).read(PROVINCE, async (tx) => {
      for (const table of [...tables, 'change', 'catalogue_entry']) {
        const { rows } = await sql<{ text: string }>`
          select to_jsonb(t)::text as text from ${sql.table(table)} t`.execute(tx.db);
        const told = rows.filter(({ text }) => hidden.some((code) => text.includes(`"${code}`)));
        expect([table, told]).toEqual([table, []]);
      }
      const revisions = await sql`select id from fact_revision`.execute(tx.db);
      expect(revisions.rows.length).toBe(codes.length);
    });
  });

  test('revises none of the others, whatever revision he says he saw', async () => {
    for (const code of Object.values(CODES).filter((one) => !codes.includes(one))) {
      for (const seen of [0, 1]) {
        const given = fact(code, { value: '11 tấn' });
        const saving = figuresAs(sight).save({ fact: given, seen, reason: 'thử' }, SYSTEM);
        const outcome = await saving.then(
          ({ kind }) => kind,
          () => 'refused',
        );
        expect([code, seen, outcome]).not.toEqual([code, seen, 'saved']);
      }
    }
  });
});

test('where nobody says how far he sees, he sees what is open', async () => {
  await ground.store.read(PROVINCE, async (tx) => {
    await sql`select set_config('tonghop.sight', '', true)`.execute(tx.db);
    const { rows } = await sql<{ code: string }>`select indicator as code from fact`.execute(tx.db);
    expect(rows).toEqual([{ code: CODES.open }]);
  });
});
