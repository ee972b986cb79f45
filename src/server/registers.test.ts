import { readFileSync } from 'node:fs';
import type { FastifyInstance } from 'fastify';
import { v7 as uuid } from 'uuid';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { LOCAL_ACTOR } from '#app/actor.ts';
import { loadSamples } from '#app/registers/load-samples.ts';
import type { PlaceId } from '#core/place.ts';
import { orThrow } from '#core/result.ts';
import { readTiny, TINY } from '#pack/testing/tiny-pack.ts';
import type { Role } from '#process/role.ts';
import { provinceFigures } from '#store/figures.ts';
import { provinceRegisters } from '#store/registers/registers.ts';
import { type TestStore, testStore } from '#store/testing/test-store.ts';
import { onePerson, signedInWith } from './testing/signed-in.ts';
import { smallApp } from './testing/small-app.ts';

/* The register of docs/registers.md, from its file to its figures, without a line of code of its own. */

const PAGE = readFileSync('docs/registers.md', 'utf8');
const [yaml = '', indicators = ''] = [...PAGE.matchAll(/```yaml\n(.*?)```/gs)].map(
  ([, of = '']) => of,
);
const CALENDAR =
  'code: vn\nname: Lịch\nyears:\n  2024: { source: Thông báo, off: { 2024-09-02: Quốc khánh } }\n';
const HIDDEN = yaml
  .replace('agr.water-schemes', 'agr.hidden')
  .replace(/indicators:[\s\S]*/, '')
  .replace('kind: document }', 'kind: document, publicity: secret }');

const SAMPLED = yaml.replace('agr.water-schemes', 'agr.sampled').replace(/indicators:[\s\S]*/, '');
const SAMPLE = `register: agr.sampled
batches:
  - rows: 4
    state: working
    on: handed-over
    fields:
      name: { numbered: "Công trình {n}" }
      place: 001@2021-01-01
      households: { total: 101, least: 1 }
      handed-over: { from: 2024-01-01, to: 2024-06-30 }
`;

const pack = orThrow(
  readTiny({
    'registers/cong-trinh-nuoc.yaml': yaml,
    'registers/kin.yaml': HIDDEN,
    'registers/mau.yaml': SAMPLED,
    'samples/mau.yaml': SAMPLE,
    'indicators/agr.yaml': `${TINY['indicators/agr.yaml']}${indicators}`,
    'calendars/vn.yaml': CALENDAR,
  }),
);
const PROVINCE = pack.catalogue.province;
const BINH_LU: PlaceId = '001@2021-01-01';
const TAM_DUONG: PlaceId = '002@2021-01-01';
const URL = '/api/v1/registers/agr.water-schemes';

let ground: TestStore;
let seconds = 0;
const clock = () => new Date(Date.UTC(2024, 9, 15) + 1_000 * seconds++).toISOString();
const apps: FastifyInstance[] = [];

beforeAll(async () => {
  ground = await testStore();
  const by = { id: 'system' };
  await provinceFigures(ground.store, PROVINCE, clock).load(pack.catalogue, [], by);
  await provinceRegisters(ground.store, PROVINCE, clock).load(pack, by);
});
afterAll(async () => {
  for (const app of apps) await app.close();
  await ground?.close();
});

type Grant = { readonly agency?: string; readonly place?: string };

async function appOf(
  role: Role,
  grant: Grant = {},
  catalogue = pack.catalogue,
): Promise<FastifyInstance> {
  const me = signedInWith(role);
  const grants = me.person.grants.map((one) => ({ ...one, ...grant }));
  const app = await smallApp(catalogue, [], {
    people: onePerson({ ...me, person: { ...me.person, grants } }),
    registers: (sight) => provinceRegisters(ground.store.seenAs(sight), PROVINCE, clock),
    clock,
  });
  apps.push(app);
  return app;
}

type Act = { readonly kind: string; readonly [more: string]: unknown };

const actOn = (
  app: FastifyInstance,
  id: string,
  body: { seen: number; effective: string; act: Act; why?: string },
  url = URL,
) => app.inject({ method: 'POST', url: `${url}/records/${id}`, payload: { why: '', ...body } });

const opens = (fields: Record<string, string>, effective = '2024-09-01') => ({
  seen: 0,
  effective,
  act: { kind: 'open', state: 'building', fields },
});

const SCHEME = {
  name: 'Nước sạch Bản Hon',
  place: 'xã Bình Lư',
  source: 'giếng khoan',
  households: '1.120',
  capital: '4.500,5',
};

describe('a register of a file', () => {
  let app: FastifyInstance;
  const [id, other] = [uuid(), uuid()];
  const get = async (path: string) => (await app.inject({ url: `${URL}${path}` })).json();

  beforeAll(async () => {
    app = await appOf('specialist');
  });

  test('is opened by what people type, and refused with its own words where it cannot be', async () => {
    const refusals: [object, string, RegExp][] = [
      [{ ...SCHEME, name: '' }, 'name', /bắt buộc/],
      [{ ...SCHEME, households: '1,5' }, 'households', /chữ số thập phân/],
      [{ ...SCHEME, households: 'nhiều' }, 'households', /1\.234,5/],
      [{ ...SCHEME, place: 'Tam Đảo' }, 'place', /đúng tên/],
      [{ ...SCHEME, place: '105@2021-01-01' }, 'place', /cấp/],
      [{ ...SCHEME, spent: '5' }, 'spent', /vượt vốn/],
      [{ ...SCHEME, colour: 'x' }, 'colour', /Không đọc được/],
    ];
    for (const [fields, at, says] of refusals) {
      const answer = await actOn(app, id, opens(fields as Record<string, string>));
      expect([answer.statusCode, answer.json().errors]).toEqual([
        422,
        expect.arrayContaining([
          expect.objectContaining({
            message: expect.objectContaining({ vi: expect.stringMatching(says) }),
          }),
        ]),
      ]);
      expect(answer.json().errors.map((error: { at: string }) => error.at)).toContain(at);
    }
    const ahead = await actOn(app, id, opens(SCHEME, '2024-11-01'));
    expect(ahead.json().code).toBe('day.ahead');
    const opened = await actOn(app, id, opens(SCHEME));
    expect([opened.statusCode, opened.json()]).toEqual([200, { seen: 1, questions: [] }]);
    const large = await actOn(
      app,
      other,
      opens({ name: 'Nước sạch Tam Đường', place: TAM_DUONG, capital: '5.000' }),
    );
    expect(large.json().questions).toMatchObject([{ severity: 'question', fields: ['decision'] }]);
    const twin = await actOn(app, uuid(), opens(SCHEME));
    expect(twin.json().code).toBe('record.key-taken');
  });

  test('takes lawful steps alone, each from what its writer saw', async () => {
    const step = {
      seen: 1,
      effective: '2024-09-20',
      act: { kind: 'transition', transition: 'hand-over', fields: {} },
    };
    const early = await actOn(app, id, step);
    expect(early.json().errors.map((error: { at: string }) => error.at)).toEqual([
      'handed-over',
      'decision',
    ]);
    const fields = { 'handed-over': '20/9/2024', decision: '753/QĐ-UBND' };
    const taken = await actOn(app, id, { ...step, act: { ...step.act, fields } });
    expect(taken.json()).toEqual({ seen: 2, questions: [] });
    const late = await actOn(app, id, { ...step, act: { ...step.act, fields } });
    expect([late.statusCode, late.json().code]).toEqual([409, 'record.stale']);
    const wrong = await actOn(app, id, { ...step, seen: 2, act: { ...step.act, fields } });
    expect([wrong.statusCode, wrong.json().errors[0].code]).toEqual([
      422,
      'record.transition-unlawful',
    ]);
  });

  test('lists its records, as of today and of a day before', async () => {
    const now = await get('');
    expect(
      now.records.map((record: { title: string; state: string }) => [record.title, record.state]),
    ).toEqual([
      ['Nước sạch Bản Hon', 'working'],
      ['Nước sạch Tam Đường', 'building'],
    ]);
    const then = await get('?day=2024-09-19&state=building');
    expect(then.records.length).toBe(2);
    expect((await get('?q=ban+ho')).records.length).toBe(1);
    expect((await get('?where=source:well')).records.length).toBe(1);
    expect((await get(`?place=${encodeURIComponent('105@2021-01-01')}`)).records.length).toBe(2);
    expect((await get('?day=2024-08-31')).records).toEqual([]);
    const malformed = await app.inject({ url: `${URL}?day=2024-02-31` });
    expect([malformed.statusCode, malformed.json().code]).toEqual([422, 'day.malformed']);
  });

  test('tells a record with its log, who and why, and what may happen next', async () => {
    const voided = await actOn(app, id, {
      seen: 2,
      effective: '2024-09-25',
      act: { kind: 'revise', fields: { households: '99' } },
    });
    expect(voided.json().seen).toBe(3);
    const before = await get(`/records/${id}`);
    expect(before.transitions.map(({ code }: { code: string }) => code)).toEqual([
      'break',
      'close',
    ]);
    const [latest] = before.events;
    expect(latest.changes).toEqual([
      {
        field: 'households',
        before: { vi: '1.120 hộ', en: '1.120 hộ' },
        after: { vi: '99 hộ', en: '99 hộ' },
      },
    ]);
    const act = { kind: 'void', event: latest.id };
    const without = await actOn(app, id, { seen: 3, effective: '2024-09-25', act });
    expect(without.json().code).toBe('reason.empty');
    const gone = await actOn(app, id, { seen: 3, effective: '2024-09-25', act, why: 'gõ nhầm' });
    expect(gone.json().seen).toBe(4);
    const after = await get(`/records/${id}`);
    expect(after.cells.find(({ field }: { field: string }) => field === 'households').typed).toBe(
      '1.120',
    );
    expect(after.events.map(({ voided: is }: { voided: boolean }) => is)).toEqual([
      false,
      true,
      false,
      false,
    ]);
    const then = await get(`/records/${id}?day=2024-09-10`);
    expect([then.state, then.transitions.length > 0]).toEqual(['building', true]);
    expect((await app.inject({ url: `${URL}/records/${uuid()}` })).statusCode).toBe(404);
  });

  test('counts its figures at a cut-off, by place, and names the records behind them', async () => {
    const { figures } = await get('/figures?day=2024-09-30&from=2024-01-01&by=place');
    const printed = figures.map((one: { figure: { printed: string } }) => one.figure.printed);
    expect(printed).toEqual(['02 công trình', '1,120 nghìn hộ', '01 công trình', '100,0%']);
    const [schemes] = figures;
    const countsOf = ({ groups }: { groups: { figure: { records: number } }[] }) =>
      groups.map(({ figure }) => figure.records);
    expect(countsOf(schemes)).toEqual([1, 1]);
    const merged = await get('/figures?day=2025-07-31&by=place');
    expect(countsOf(merged.figures[0])).toEqual([2]);
    const before = await get('/figures?day=2024-08-31');
    expect(before.figures[0].figure.because.vi).toBe('Sổ chưa có hồ sơ');
    const behind = await get('/figures/agr.water.handed-over?day=2024-09-30');
    expect(behind).toEqual({ records: [{ id, title: 'Nước sạch Bản Hon' }], next: null });
    expect((await app.inject({ url: `${URL}/figures/agr.tea.area` })).statusCode).toBe(404);
  });
});

describe('who may do what', () => {
  const id = uuid();
  const fields = { name: 'Nước Tân Phong', place: TAM_DUONG };

  test('whoever only reads writes nothing', async () => {
    const leader = await appOf('leader');
    expect((await actOn(leader, id, opens(fields))).statusCode).toBe(403);
    expect((await leader.inject({ url: URL })).json().mayWrite).toBe(false);
  });

  test('a reporter writes what is his agency’s, or lies in his place', async () => {
    const another = await appOf('reporter', { agency: 'so-y-te' });
    expect((await actOn(another, id, opens(fields))).statusCode).toBe(403);
    const elsewhere = await appOf('reporter', { place: BINH_LU });
    expect((await actOn(elsewhere, id, opens(fields))).statusCode).toBe(403);
    const his = await appOf('reporter', { place: TAM_DUONG });
    expect((await actOn(his, id, opens(fields))).statusCode).toBe(200);
    const moved = {
      seen: 1,
      effective: '2024-09-02',
      act: { kind: 'revise', fields: { place: BINH_LU } },
    };
    expect((await actOn(his, id, moved)).statusCode).toBe(403);
    const owner = await appOf('reporter', { agency: 'so-nnptnt' });
    expect((await actOn(owner, id, moved)).statusCode).toBe(200);
  });

  test('who reads one place alone finds its records alone, and no figure of all', async () => {
    const his = await appOf('leader', { place: TAM_DUONG });
    const { records } = (await his.inject({ url: URL })).json();
    expect(records.map(({ title }: { title: string }) => title)).toEqual(['Nước sạch Tam Đường']);
    expect((await his.inject({ url: `${URL}/records/${id}` })).statusCode).toBe(404);
    expect((await his.inject({ url: `${URL}/figures` })).statusCode).toBe(403);
  });

  test('of an indicator that he does not see the register tells nothing', async () => {
    const [[code], ...others] = [...pack.catalogue.indicators].filter(([one]) =>
      one.startsWith('agr.water.'),
    ) as [[string, unknown], ...[string, unknown][]]; // of the page
    const indicators = new Map(pack.catalogue.indicators);
    indicators.delete(code);
    const app = await appOf('specialist', {}, { ...pack.catalogue, indicators });
    const { figures } = (await app.inject({ url: `${URL}/figures` })).json();
    expect(figures.map((one: { indicator: string }) => one.indicator).sort()).toEqual(
      others.map(([one]) => one).sort(),
    );
    expect((await app.inject({ url: `${URL}/figures/${code}` })).statusCode).toBe(404);
    expect((await app.inject({ url: `${URL}/figures/${others[0]?.[0]}` })).statusCode).toBe(200);
  });

  test('a field that he does not see is not there, to read or to write', async () => {
    const url = '/api/v1/registers/agr.hidden';
    const app = await appOf('specialist');
    const record = uuid();
    // Of so much money there should be a decision, and whether there is one is not his to know.
    const open = opens({ name: 'Kín', place: TAM_DUONG, capital: '6.000' });
    expect((await actOn(app, record, open, url)).json()).toEqual({ seen: 1, questions: [] });
    expect((await app.inject({ url: `${url}/records/${record}` })).json().findings).toEqual([]);
    const { fields: seen } = (await app.inject({ url })).json();
    expect(seen.map(({ code }: { code: string }) => code)).not.toContain('decision');
    const typed = await actOn(app, uuid(), opens({ ...fields, decision: '1/QĐ-UBND' }), url);
    expect(typed.json().errors[0].at).toBe('decision');
  });
});

test('a register without records takes its sample, once, and none that is too large', async () => {
  const registers = provinceRegisters(ground.store, PROVINCE, clock);
  const load = (most: number | null) => loadSamples(registers, LOCAL_ACTOR, { ...pack, most });
  expect(await load(3)).toEqual([]);
  expect(await load(null)).toEqual([{ register: 'agr.sampled', rows: 4 }]);
  expect(await load(null)).toEqual([]);
  const app = await appOf('specialist');
  const { records } = (await app.inject({ url: '/api/v1/registers/agr.sampled' })).json();
  expect(records.map(({ title }: { title: string }) => title)).toEqual(
    [1, 2, 3, 4].map((n) => `Công trình ${n}`),
  );
});

test('all registers, with how many of their records are open', async () => {
  const app = await appOf('specialist');
  const { registers } = (await app.inject({ url: '/api/v1/registers' })).json();
  expect(registers.map(({ code, open }: { code: string; open: number }) => [code, open])).toEqual([
    ['agr.water-schemes', 3],
    ['agr.hidden', 1],
    ['agr.sampled', 4],
  ]);
});
