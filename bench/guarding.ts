import { createHash } from 'node:crypto';
import type pg from 'pg';
import { factKeyText } from '#core/fact.ts';
import { PROVINCE } from '#core/testing/builders.ts';
import { connectTo } from '#store/database.ts';
import { provincePeople } from '#store/people/people.ts';
import type { SeenStore } from '#store/store.ts';
import { readIn, writeIn } from '#store/transaction.ts';
import type { Ground } from './ground.ts';
import { inTurns, type Line, median, type Times, waited } from './measure.ts';
import { BOUNDARY, COMPARED, factOf, type Generated } from './province.ts';

/*
 * What rights and audit cost a request, beside the same request without them: whoever asks is known without being
 * looked for, no row-level security, no change row, no link in the chain. What stands in the program itself (the table
 * of rights, the schemas) is on both sides, for it costs microseconds.
 */

type People = ReturnType<typeof provincePeople>;

/** The server over these people and this store; says where it listens. */
type Serve = (over: {
  readonly people: People;
  readonly seenAs: () => SeenStore;
}) => Promise<{ readonly address: string; readonly close: () => Promise<void> }>;

/** A month that no other bench writes or compares. */
const MONTH = 6;
const RUNS = 200;

export async function guardingLines(
  { store, bare, all }: Ground,
  serve: Serve,
  guarded: { readonly address: string; readonly cookie: string },
): Promise<{ readonly lines: readonly Line[]; readonly notes: readonly string[] }> {
  const free = await freeStore(bare, store.address);
  const token = guarded.cookie.split('=')[1] ?? '';
  const people = provincePeople(store, PROVINCE, () => new Date().toISOString());
  const me = await people.session(createHash('sha256').update(token).digest());
  if (me === null) throw new Error('nobody is signed in');
  const app = await serve({
    people: { ...people, session: async () => me },
    seenAs: () => free.store,
  });
  try {
    const at = (address: string) => ({
      read: asking(address, guarded.cookie),
      save: saving(address, guarded.cookie, all),
    });
    const [with_, without] = [at(guarded.address), at(app.address)];
    const words = `period=${COMPARED.month}&boundary=${BOUNDARY}`;
    const indicator = (run: number) =>
      `indicators/${all.indicators[run % all.indicators.length]}?${words}`;
    const session = await inTurns(RUNS, {
      with: () => with_.read('session'),
      without: () => without.read('session'),
    });
    const overview = await inTurns(RUNS, {
      with: () => with_.read(`overview?${words}`),
      without: () => without.read(`overview?${words}`),
    });
    const one = await inTurns(RUNS, {
      with: (run) => with_.read(indicator(run)),
      without: (run) => without.read(indicator(run)),
    });
    const save = await inTurns(RUNS, {
      with: (run) => with_.save(2 * run),
      without: (run) => without.save(2 * run + 1),
    });
    const lines = [
      line('who asks: the session looked up', session),
      line('the overview, with session and row-level security', overview),
      line('one indicator, with session and row-level security', one),
      line('a save, with session, row-level security, change row and its link', save),
    ];
    const shares = [
      `the overview ${share(overview)}`,
      `one indicator ${share(one)}`,
      `a save ${share(save)}`,
    ];
    return { lines, notes: [`Rights and audit are of ${shares.join(', of ')}.`] };
  } finally {
    await app.close();
    await free.close();
  }
}

type Pair = { readonly with: Times; readonly without: Times };

const line = (what: string, times: Pair): Line => ({
  what,
  took: waited(times.with),
  beside: { what: 'the same request without them', took: waited(times.without) },
});

const share = (times: Pair): string =>
  `${((1 - median(times.without) / median(times.with)) * 100).toFixed(0)}%`;

/** The same database to a login that no policy binds, and whose change rows are dropped before they are written. */
async function freeStore(bare: pg.Client, address: () => pg.ClientConfig) {
  await bare.query(`
    create function drop_row() returns trigger language plpgsql as $$ begin return null; end $$;
    create trigger bench_free before insert on change for each row
      when (current_setting('bench.free', true) = 'yes') execute function drop_row()`);
  const { db } = connectTo(() => ({ ...address(), options: '-c bench.free=yes' }));
  const ground = { db, role: null, sight: 'secret', ready: async () => {} } as const;
  const store: SeenStore = {
    read: (province, work) => readIn(ground, province, work),
    write: (province, work) => writeIn(ground, province, work),
  };
  const close = async (): Promise<void> => {
    await db.destroy();
    await bare.query('drop trigger bench_free on change; drop function drop_row()');
  };
  return { store, close };
}

const asking =
  (address: string, cookie: string) =>
  async (path: string): Promise<void> => {
    const answer = await fetch(`${address}/api/v1/${path}`, { headers: { cookie } });
    if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
    await answer.text();
  };

/** Saves the n-th figure of a month over HTTP; each is saved once, unless there are fewer. */
function saving(address: string, cookie: string, all: Generated): (n: number) => Promise<void> {
  const seen = new Map<string, number>();
  return async (n) => {
    const fact = factOf({
      indicator: all.indicators[n % all.indicators.length] ?? '',
      place: all.communes[Math.floor(n / all.indicators.length) % all.communes.length] ?? PROVINCE,
      period: all.months[MONTH] ?? '',
      series: 'actual',
      value: 0,
    });
    const key = factKeyText(fact.key);
    const revision = seen.get(key) ?? 1;
    const answer = await fetch(`${address}/api/v1/facts`, {
      method: 'POST',
      headers: { cookie, 'content-type': 'application/json' },
      body: JSON.stringify({
        key,
        value: `${(1000 + n) % 900} vụ`,
        status: 'estimated',
        revision,
        reason: 'đo',
      }),
    });
    if (!answer.ok) throw new Error(`${key}: ${answer.status} ${await answer.text()}`);
    seen.set(key, revision + 1);
  };
}
