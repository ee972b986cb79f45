import { fact } from '#core/testing/builders.ts';
import { loadPack } from '../load-pack.ts';
import { saveFact } from '../save-fact.ts';
import { openStore } from '../store.ts';
import { A1, A2, B1, B2, PROVINCE, smallProvince } from './small-province.ts';

/*
 * A writer that is made to be killed: `node writer.mjs DIR RUN`. It saves figures from four places at
 * once and says each that was acknowledged on one line: place period revision count.
 */

const [, , dataDir = '', run = '0'] = process.argv;
const opening = await openStore({ dataDir });
if (opening.kind !== 'open') throw new Error(JSON.stringify(opening));
const { store } = opening;
const at = () => new Date().toISOString();
await store.write(PROVINCE, (tx) =>
  loadPack(tx, { catalogue: smallProvince(), facts: [], actor: 'system', at: at() }),
);
console.log('ready');

/** A year of its own for each run, so that runs do not stand in one another's way. */
const period = String(1000 + Number(run));

await Promise.all(
  [A1, A2, B1, B2].map(async (place) => {
    for (let revision = 0; ; revision += 1) {
      const count = revision * 7 + 1;
      const given = fact('t.cases', { value: `${count} vụ`, key: { place, period } });
      revision = await saved(given, revision);
      console.log(`saved ${place} ${period} ${revision + 1} ${count}`);
    }
  }),
);

/** Saves until it is known to be saved; after a lost connection the revision says whether it was. */
async function saved(given: ReturnType<typeof fact>, expectedRevision: number): Promise<number> {
  for (;;) {
    try {
      const outcome = await store.write(PROVINCE, (tx) =>
        saveFact(tx, { fact: given, expectedRevision, actor: 'soak', reason: 'thử', at: at() }),
      );
      if (outcome.kind === 'saved' || outcome.revision === expectedRevision + 1) {
        return expectedRevision;
      }
      throw new Error(`unexpected revision ${outcome.revision}`);
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'store.interrupted')) {
        throw error;
      }
    }
  }
}
