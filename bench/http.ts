import { LOCAL_ACTOR } from '#app/actor.ts';
import { readOverview } from '#app/overview.ts';
import { ok } from '#core/result.ts';
import { PROVINCE } from '#core/testing/builders.ts';
import { createApp } from '#server/app.ts';
import { provinceFigures } from '#store/figures.ts';
import { rehearsing, replay, type Tape } from './by-hand.ts';
import { type Ground, MILLION } from './ground.ts';
import { inTurns, type Line, type Results, waited } from './measure.ts';
import { BOUNDARY, COMPARED } from './province.ts';

const READINGS = 200;

const clock = (): string => new Date().toISOString();

/** What a screen asks for, over HTTP on this machine, beside its own statements through the bare driver. */
export async function httpBench({ store, bare, filled }: Ground): Promise<Results> {
  const figures = provinceFigures(store, PROVINCE, clock);
  const app = await createApp({
    version: 'bench',
    province: { vi: 'Tỉnh' },
    figures,
    actor: LOCAL_ACTOR,
    clock,
    reports: new Map(),
    writeDocx: async () => new Uint8Array(),
    writeHtml: () => '',
    writePdf: async () => ok(new Uint8Array()),
    writeXlsx: async () => new Uint8Array(),
    csvLine: (cells) => cells.join(','),
  });
  const address = await app.listen({ port: 0, host: '127.0.0.1' });
  try {
    const ask = async (path: string): Promise<number> => {
      const answer = await fetch(`${address}/api/v1/${path}`);
      if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
      return (await answer.text()).length;
    };
    const tape: Tape = [];
    const rehearsed = provinceFigures(rehearsing(store, tape), PROVINCE, clock);
    const asked = { period: COMPARED.month, place: null, boundary: BOUNDARY, knownOn: null };
    await readOverview(rehearsed, LOCAL_ACTOR, asked);
    const overview = `overview?period=${asked.period}&boundary=${BOUNDARY}`;
    const length = await ask(overview);
    const times = await inTurns(READINGS, {
      overview: () => ask(overview),
      overviewByHand: () => replay(bare, tape),
    });
    const lines: readonly Line[] = [
      {
        what: `the overview, ${Math.round(length / 1000)} kB of JSON, packed`,
        took: waited(times.overview),
        beside: { what: 'its statements through pg', took: waited(times.overviewByHand) },
      },
    ];
    return {
      lines,
      notes: [`The store of the section below. ${READINGS} requests of each kind, in turns.`],
      partial: filled.facts < MILLION,
    };
  } finally {
    await app.close();
  }
}
