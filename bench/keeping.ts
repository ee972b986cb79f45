import { statSync } from 'node:fs';
import { join } from 'node:path';
import type pg from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import { LOCAL_ACTOR } from '#app/actor.ts';
import { factKeyText } from '#core/fact.ts';
import { PROVINCE } from '#core/testing/builders.ts';
import { provinceFigures } from '#store/figures.ts';
import { backupFrom } from '#store/keeping/backup.ts';
import { restore } from '#store/keeping/restore.ts';
import { verifyChain } from '#store/keeping/verify-chain.ts';
import type { Store } from '#store/store.ts';
import { type Ground, MILLION } from './ground.ts';
import { inTurns, type Line, median, type Results, typical, waited } from './measure.ts';
import { COMPARED, factOf, type Generated } from './province.ts';
import { scratch } from './scratch.ts';

const RUNS = 3;
const BLOCKS = 12;
const SAVES = 25;

/** What the chain costs a save, and how long the whole database takes to verify, back up and restore. */
export async function keepingBench({ store, bare, all, filled }: Ground): Promise<Results> {
  const { folder, remove } = scratch();
  try {
    const file = join(folder, 'bench.backup');
    const report = await store.read(PROVINCE, (tx) => verifyChain(tx));
    if (report.faultCount > 0) throw new Error(`the chain is broken: ${report.faults[0]?.code}`);
    const times = await inTurns(RUNS, {
      copyChanges: () => copied(bare, ['change', 'change_link']),
      verify: () => store.read(PROVINCE, (tx) => verifyChain(tx)),
      copyAll: async () => copied(bare, await tablesOf(bare)),
      backup: () => backupFrom(store.address, file),
    });
    let number = 0;
    const restored = await inTurns(1, {
      restore: async () => {
        const outcome = await restore({ dataDir: join(folder, `data-${number++}`) }, file);
        if (!outcome.ok) throw new Error(JSON.stringify(outcome.error));
      },
    });
    const saves = await savesOf(store, bare, savingOf(store, all));
    const lines: readonly Line[] = [
      {
        what: `verifying the chain of ${report.head?.position.toLocaleString('en')} changes`,
        took: typical(times.verify),
        beside: { what: 'the same tables through COPY', took: typical(times.copyChanges) },
      },
      {
        what: 'a backup of the whole database',
        took: typical(times.backup),
        beside: { what: 'every table through COPY, thrown away', took: typical(times.copyAll) },
      },
      {
        what: 'restoring it: a new server, read twice, copied, read back, chain verified',
        took: typical(restored.restore),
        beside: { what: 'the backup', took: typical(times.backup) },
      },
      {
        what: 'one save, linked into the chain',
        took: waited(saves.linked),
        beside: { what: 'without the chain', took: waited(saves.free) },
      },
    ];
    const size = Math.round(statSync(file).size / 1_048_576);
    const share = (1 - median(saves.free) / median(saves.linked)) * 100;
    return {
      lines,
      notes: [
        `${filled.facts.toLocaleString('en')} facts; the backup has ${size} MB. ${RUNS} runs in turns, one of restoring; ${BLOCKS * SAVES} saves each way, ${SAVES} at a time. The chain is ${share.toFixed(0)}% of a save.`,
      ],
      partial: filled.facts < MILLION,
    };
  } finally {
    remove();
  }
}

/** The trigger is switched for a block of saves: each switch makes every connection plan anew, which is not counted. */
async function savesOf(
  store: Store,
  bare: pg.Client,
  save: (n: number) => Promise<void>,
): Promise<{ readonly linked: readonly number[]; readonly free: readonly number[] }> {
  const taken = { linked: [] as number[], free: [] as number[] };
  let n = 0;
  for (let block = 0; block < BLOCKS; block += 1) {
    for (const [how, word] of [
      ['linked', 'enable'],
      ['free', 'disable'],
    ] as const) {
      await bare.query(`alter table change ${word} trigger chained`);
      await store.ping();
      for (let run = -8; run < SAVES; run += 1) {
        const begun = performance.now();
        await save(n++);
        if (run >= 0) taken[how].push(performance.now() - begun);
      }
    }
  }
  await bare.query('alter table change enable trigger chained');
  const sorted = (times: number[]) => times.sort((a, b) => a - b);
  return { linked: sorted(taken.linked), free: sorted(taken.free) };
}

/** Saves the n-th figure; it goes through communes and indicators of a month that the other benches only read. */
function savingOf(store: Store, all: Generated): (n: number) => Promise<void> {
  const figures = provinceFigures(store, PROVINCE, () => new Date().toISOString());
  const seen = new Map<string, number>();
  return async (n) => {
    const fact = factOf({
      indicator: all.indicators[(n * 7919) % all.indicators.length] ?? '',
      place: all.communes[(n * 37) % all.communes.length] ?? PROVINCE,
      period: COMPARED.prior,
      series: 'actual',
      value: 1000 + n,
    });
    const key = factKeyText(fact.key);
    const revision = seen.get(key) ?? 1;
    const { kind } = await figures.save({ fact, seen: revision, reason: 'đo' }, LOCAL_ACTOR);
    if (kind !== 'saved') throw new Error(`save ${n}: ${kind}`);
    seen.set(key, revision + 1);
  };
}

async function copied(bare: pg.Client, tables: readonly string[]): Promise<void> {
  for (const table of tables) {
    for await (const _ of bare.query(copyTo(`copy (select * from ${table}) to stdout`)));
  }
}

async function tablesOf(bare: pg.Client): Promise<readonly string[]> {
  const { rows } = await bare.query<{ name: string }>(
    `select relname as name from pg_class where relkind = 'r' and relnamespace = current_schema()::regnamespace`,
  );
  return rows.map(({ name }) => name);
}
