// Runs apart, with its own memory and time: files of anybody's are read and checked here, one after the other.

import { parentPort } from 'node:worker_threads';
import type { ThreadWork } from './check-apart.ts';
import { checkFile } from './check-file.ts';
import { commentedCopy } from './commented-copy.ts';

parentPort?.on('message', async (work: ThreadWork) => {
  const answer =
    work.kind === 'check'
      ? await checkFile(work.bytes, work.name, work.gazetteer)
      : await commentedCopy(work.bytes, work.name, work.options);
  parentPort?.postMessage(answer);
});
