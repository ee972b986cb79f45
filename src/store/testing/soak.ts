import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { build } from 'esbuild';
import { decimalText } from '#core/decimal.ts';
import { printedDecimal } from '#core/fact.ts';
import { readFacts } from '../read-facts.ts';
import { readRollUps } from '../read-roll-ups.ts';
import { openStore } from '../store.ts';
import { A1, A2, B1, B2, PROVINCE } from './small-province.ts';

export type SoakPlan = {
  /** How often the application is killed. */
  readonly app: number;
  /** How often its PostgreSQL is killed under it. */
  readonly postgres: number;
  readonly say: (line: string) => void;
};

export type SoakResult = {
  readonly kills: { readonly app: number; readonly postgres: number };
  /** Writes that were acknowledged to the writer, all of which were found again. */
  readonly acknowledged: number;
  readonly lost: readonly string[];
  readonly wrongRollUps: readonly string[];
  /** Milliseconds from a kill to the next acknowledged write, the longest. */
  readonly longestRecovery: number;
};

type Writer = { readonly process: ChildProcess; readonly acks: () => readonly string[] };

const WRITER = 'dist/soak/writer.mjs';
const PLACES = [A1, A2, B1, B2];

/** Kills with SIGKILL at moments that no code can choose, and looks for every acknowledged write. */
export async function soak({ app, postgres, say }: SoakPlan): Promise<SoakResult> {
  await build({
    entryPoints: ['src/store/testing/soak-writer.ts'],
    outfile: WRITER,
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    logLevel: 'error',
  });
  const dataDir = mkdtempSync(join(tmpdir(), 'tonghop-soak-'));
  const lost: string[] = [];
  const wrongRollUps: string[] = [];
  let acknowledged = 0;
  let longestRecovery = 0;
  const settle = async (acks: readonly string[], kill: string): Promise<void> => {
    const verdict = await verify(dataDir, acks);
    acknowledged += acks.length;
    lost.push(...verdict.lost);
    wrongRollUps.push(...verdict.wrongRollUps);
    say(`${kill}: ${acks.length} acknowledged, ${verdict.lost.length} lost`);
  };
  try {
    for (let run = 1; run <= app; run += 1) {
      const begun = performance.now();
      const writer = await startWriter(dataDir, run);
      longestRecovery = Math.max(longestRecovery, performance.now() - begun);
      await sleep(50 + Math.random() * 400);
      writer.process.kill('SIGKILL');
      await once(writer.process, 'exit');
      await settle(writer.acks(), `application ${run}/${app}`);
    }
    const writer = await startWriter(dataDir, app + 1);
    for (let run = 1; run <= postgres; run += 1) {
      await sleep(100 + Math.random() * 400);
      process.kill(postmasterOf(dataDir), 'SIGKILL');
      const begun = performance.now();
      await moreAcks(writer);
      longestRecovery = Math.max(longestRecovery, performance.now() - begun);
      say(`postgres ${run}/${postgres}: back after ${Math.round(performance.now() - begun)} ms`);
    }
    writer.process.kill('SIGKILL');
    await once(writer.process, 'exit');
    await settle(writer.acks(), 'after the kills of PostgreSQL');
  } finally {
    rmSync(dataDir, { recursive: true, force: true, maxRetries: 5 });
  }
  return { kills: { app, postgres }, acknowledged, lost, wrongRollUps, longestRecovery };
}

async function startWriter(dataDir: string, run: number): Promise<Writer> {
  const child = spawn(process.execPath, [WRITER, dataDir, String(run)], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let out = '';
  let err = '';
  child.stdout.on('data', (chunk: Buffer) => {
    out += chunk.toString();
  });
  child.stderr.on('data', (chunk: Buffer) => {
    err += chunk.toString();
  });
  const writer: Writer = {
    process: child,
    // only whole lines: the last one may have been cut off by the kill
    acks: () =>
      out
        .slice(0, out.lastIndexOf('\n') + 1)
        .split('\n')
        .filter((l) => l.startsWith('saved ')),
  };
  while (writer.acks().length === 0) {
    if (child.exitCode !== null) throw new Error(`the writer ended:\n${err}`);
    await sleep(5);
  }
  return writer;
}

/** Waits until the writer has had a write acknowledged in each place since now. */
async function moreAcks(writer: Writer): Promise<void> {
  const wanted = writer.acks().length + PLACES.length;
  while (writer.acks().length < wanted) {
    if (writer.process.exitCode !== null) throw new Error('the writer ended');
    await sleep(5);
  }
}

const postmasterOf = (dataDir: string): number =>
  Number(readFileSync(join(dataDir, 'postgres/data/postmaster.pid'), 'utf8').split('\n')[0]);

/** Opens the store as the next application would, and looks for each acknowledged write. */
async function verify(
  dataDir: string,
  acks: readonly string[],
): Promise<Pick<SoakResult, 'lost' | 'wrongRollUps'>> {
  const opening = await openStore({ dataDir });
  if (opening.kind !== 'open') throw new Error(JSON.stringify(opening));
  const { store } = opening;
  try {
    const periods = [...new Set(acks.map((ack) => ack.split(' ')[2] ?? ''))];
    return await store.read(PROVINCE, async (tx) => {
      const facts = await readFacts(tx, { periods, places: PLACES }, null);
      const lost = acks.filter((ack) => {
        const [, place, period, revision] = ack.split(' ');
        const now = facts.find(({ key }) => key.place === place && key.period === period);
        return !now || now.revision < Number(revision);
      });
      const [rollUp] = await readRollUps(
        tx,
        { periods, places: [PROVINCE], boundary: 'before' },
        null,
      );
      const sum = facts.reduce(
        (n, { value }) => n + BigInt(printedDecimal(value)?.unscaled ?? 0n),
        0n,
      );
      const shown = rollUp?.sum ? decimalText(rollUp.sum) : 'none';
      const wrong = facts.length > 0 && shown !== String(sum);
      return { lost, wrongRollUps: wrong ? [`${periods}: ${shown} instead of ${sum}`] : [] };
    });
  } finally {
    await store.close();
  }
}
