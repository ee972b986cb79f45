import { parentPort, workerData } from 'node:worker_threads';
import { type Batch, type BatchResult, soakTexts } from '#text/testing/soak-texts.ts';
import { type FilesResult, soakFiles } from './soak-files.ts';

/* A thread that soaks; scripts/soak/inputs.mjs starts it and ends it when it hangs. */

const KINDS: Readonly<
  Record<string, () => Promise<(batch: Batch) => BatchResult | Promise<FilesResult>>>
> = {
  texts: async () => soakTexts(),
  docx: () => soakFiles('docx'),
  pdf: () => soakFiles('pdf'),
};

/** Handed over by the script: what to soak, from which seed on, in how many batches of which size. */
const { kind, seed, batches, size } = workerData;
const soak = await KINDS[kind]?.();
for (let at = 0; soak && at < batches; at += 1) {
  parentPort?.postMessage({
    seed: seed + at,
    result: await soak({ seed: seed + at, count: size }),
  });
}
