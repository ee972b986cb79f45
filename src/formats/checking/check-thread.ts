// Runs apart, with its own memory and time: a file of anybody's is read and checked here.

import { parentPort, workerData } from 'node:worker_threads';
import type { ThreadWork } from './check-apart.ts';
import { checkFile } from './check-file.ts';
import { commentedCopy } from './commented-copy.ts';

// What `checkApart` hands over, by its own type.
const work = workerData as ThreadWork;

const answer =
  work.kind === 'check'
    ? await checkFile(work.bytes, work.name)
    : await commentedCopy(work.bytes, work.name, work.options);
parentPort?.postMessage(answer);
