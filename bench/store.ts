import type pg from 'pg';
import { LOCAL_ACTOR } from '#app/actor.ts';
import { readFact, reviseFact } from '#app/facts.ts';
import type { SaveRequest } from '#app/ports.ts';
import { factKeyText } from '#core/fact.ts';
import { PROVINCE } from '#core/testing/builders.ts';
import { provinceFigures } from '#store/figures.ts';
import { readFacts } from '#store/read-facts.ts';
import { readRollUps } from '#store/read-roll-ups.ts';
import type { Store } from '#store/store.ts';
import { rehearsing, replay, type Tape } from './by-hand.ts';
import { loadMonth } from './fill.ts';
import { type Ground, MILLION } from './ground.ts';
import { inTurns, type Line, type Results, type Times, waited } from './measure.ts';
import { BOUNDARY, COMPARED, factOf, type Generated, SOURCE } from './province.ts';

const READINGS = 200;
const SAVES = 300;

/** Overview, reading and saving, beside the same statements over the bare driver. */
export async function storeBench({ store, bare, all, filled, size }: Ground): Promise<Results> {
  const reading = await readings(store, bare, { all, knownBy: filled.knownBy });
  const saving = await savings(store, bare, all);
  const later = await loadMonth(store, all, '2024-10');
  const { communes, indicators, months } = all;
  return {
    lines: [...reading, ...saving],
    notes: [
      `PostgreSQL ${size.version} as it comes. ${filled.facts.toLocaleString('en')} facts: ${communes.length} communes × ${indicators.length} indicators × ${months.length} months, and the province's own figures and plans.`,
      `Filled by COPY with revisions and change rows in ${filled.copySeconds.toFixed(0)} s, roll-ups in ${filled.rollUpSeconds.toFixed(0)} s. The store's own loading of ${filled.first.facts.toLocaleString('en')} facts took ${filled.first.seconds.toFixed(1)} s when it was empty and ${later.seconds.toFixed(1)} s with all of these.`,
      `${size.database} MB of tables and indexes, ${size.folder} MB on disk with the write-ahead log.`,
      `${READINGS} readings and ${SAVES} saves of each kind, in turns.`,
    ],
    partial: filled.facts < MILLION,
  };
}

async function readings(
  store: Store,
  bare: pg.Client,
  { all, knownBy }: { readonly all: Generated; readonly knownBy: string },
): Promise<readonly Line[]> {
  const { month, prior, year } = COMPARED;
  const periods = [month, prior, year];
  type Question = (asked: Store, run: number) => Promise<unknown>;
  const overview =
    (places: typeof all.districts, knownOn: string | null): Question =>
    (asked) =>
      asked.read(PROVINCE, async (tx) => {
        await readFacts(tx, { periods, places }, knownOn);
        await readRollUps(tx, { periods, places, boundary: BOUNDARY }, knownOn);
      });
  const questions = {
    overview: overview([PROVINCE], null),
    districts: overview([PROVINCE, ...all.districts], null),
    past: overview([PROVINCE], knownBy),
    catalogue: (asked) => figuresOf(asked).catalogue(null),
    book: (asked) => figuresOf(asked).book({ periods, places: [], knownOn: null }),
    figure: (asked, run) =>
      readFact(figuresOf(asked), LOCAL_ACTOR, {
        key: {
          indicator: all.indicators[run % all.indicators.length] ?? '',
          place: PROVINCE,
          period: month,
          series: 'actual',
          source: SOURCE,
        },
        knownOn: null,
      }),
  } satisfies Record<string, Question>;
  const lines = {
    overview: 'overview of the province: figures, plans, same period, roll-ups',
    districts: 'the same with the roll-ups of its districts',
    past: 'overview as known on an earlier day',
    catalogue: 'the catalogue: places, indicators and their definitions',
    book: 'the fact book of a report: catalogue, figures, plans, same period',
    figure: 'one figure of it, with comparisons and revisions',
  } satisfies Record<keyof typeof questions, string>;
  const works = new Map<string, (run: number) => Promise<unknown>>();
  for (const [name, ask] of Object.entries<Question>(questions)) {
    const tape: Tape = [];
    await ask(rehearsing(store, tape), 0);
    works.set(name, (run) => ask(store, run));
    works.set(`${name} by hand`, () => replay(bare, tape));
  }
  const times = await inTurns(READINGS, Object.fromEntries(works));
  return Object.entries(lines).map(([name, what]) =>
    line(what, times[name] ?? [], times[`${name} by hand`] ?? []),
  );
}

/** Each save is rehearsed and rolled back first, so that both ways find its pages in memory. */
async function savings(store: Store, bare: pg.Client, all: Generated): Promise<readonly Line[]> {
  const seen = new Map<string, number>();
  let tape: Tape = [];
  const rehearse = async (n: number): Promise<void> => {
    tape = [];
    await figuresOf(rehearsing(store, tape)).save(request(n), LOCAL_ACTOR);
  };
  const times = await inTurns(SAVES, {
    rehearsedForStore: (run) => rehearse(3 * run),
    store: async (run) =>
      stands(3 * run, await figuresOf(store).save(request(3 * run), LOCAL_ACTOR)),
    rehearsedForHand: (run) => rehearse(3 * run + 1),
    byHand: async (run) => {
      await replay(bare, tape);
      stands(3 * run + 1, { kind: 'saved' });
    },
    revise: async (run) => {
      const { fact, seen: revision, reason } = request(3 * run + 2);
      const revised = await reviseFact(figuresOf(store), LOCAL_ACTOR, {
        key: fact.key,
        value: `${run} vụ`,
        status: 'estimated',
        seen: revision,
        reason,
        today: '2024-10-01',
      });
      stands(3 * run + 2, revised.ok ? revised.value : { kind: 'refused' });
    },
  });
  return [
    line(
      'one save: revision, roll-ups of district and province, change row',
      times.store,
      times.byHand,
    ),
    {
      what: 'the same as a person asks for it: figure looked up, value read, saved',
      took: waited(times.revise),
      beside: { what: 'the save alone', took: waited(times.store) },
    },
  ];

  /** The n-th change: it goes through communes and indicators, so that hardly a figure comes twice. */
  function request(n: number): SaveRequest {
    const fact = factOf({
      indicator: all.indicators[(n * 7919) % all.indicators.length] ?? '',
      place: all.communes[(n * 37) % all.communes.length] ?? PROVINCE,
      period: COMPARED.month,
      series: 'actual',
      value: 1000 + n,
    });
    return { fact, seen: seen.get(factKeyText(fact.key)) ?? 1, reason: 'đo' };
  }

  function stands(n: number, { kind }: { readonly kind: string }): void {
    if (kind !== 'saved') throw new Error(`save ${n}: ${kind}`);
    const { fact, seen: before } = request(n);
    seen.set(factKeyText(fact.key), before + 1);
  }
}

const figuresOf = (store: Store) =>
  provinceFigures(store, PROVINCE, () => new Date().toISOString());

const line = (what: string, ours: Times, byHand: Times): Line => ({
  what,
  took: waited(ours),
  beside: { what: 'the same statements through pg', took: waited(byHand) },
});
