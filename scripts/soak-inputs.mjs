// Gives the reader and the checker texts and files by the thousand, in a thread that is ended when it hangs.

import { Worker } from 'node:worker_threads';

/** Of one batch, which usually takes a second or two, pdf files half a minute. */
const HANGS_AFTER = 10 * 60 * 1000;

/**
 * @param {{ readonly kind: 'texts' | 'docx' | 'pdf', readonly seed: number, readonly count: number,
 *   readonly minutes: number, readonly say: (line: string) => void }} plan
 *   `seed`: of the first batch; each next one has the next seed. `minutes`: after which no batch is begun
 */
export async function soakInputs({ kind, seed, count, minutes, say }) {
  const size = Math.min(count, kind === 'texts' ? 1_000 : 100);
  const batches = Math.ceil(count / size);
  const begun = performance.now();
  const total = { kind, from: seed, to: seed - 1, size, inputs: 0, read: 0, refused: 0 };
  const worst = { slowest: 0, factor: 0 };
  const faults = [];
  let next = seed;
  const isOver = () => performance.now() - begun > minutes * 60_000;
  while (next < seed + batches && faults.length < 10 && !isOver()) {
    const ended = await oneThread({ kind, seed: next, batches: seed + batches - next, size }, take);
    if (ended === null) break;
    faults.push(`seed ${next}: ${ended}`);
    next += 1;
  }
  return { ...total, ...worst, faults, seconds: Math.round((performance.now() - begun) / 1000) };

  function take({ seed: done, result }) {
    next = done + 1;
    total.to = done;
    total.inputs += result.inputs;
    total.read += result.read ?? result.inputs;
    total.refused += result.refused ?? 0;
    worst.slowest = Math.max(worst.slowest, result.slowest);
    worst.factor = Math.max(worst.factor, result.factor ?? 0);
    if (result.fault) faults.push(`seed ${done}: ${result.fault.slice(0, 3_000)}`);
    if ((next - seed) % 10 === 0) {
      const seconds = Math.round((performance.now() - begun) / 1000);
      say(
        `${kind}: ${total.inputs} of ${count} in ${seconds} s, ${faults.length} faults, slowest ${worst.slowest.toFixed(0)} ms, ${worst.factor.toFixed(1)} times plain text`,
      );
    }
    return isOver() ? 'enough' : 'more';
  }
}

/** Why the thread ended before its time; null: it did all, or enough. */
function oneThread(workerData, take) {
  const url = new URL('../dist/soak/soak-thread.mjs', import.meta.url);
  return new Promise((resolve) => {
    const thread = new Worker(url, { workerData });
    const end = (why) => {
      clearTimeout(patience);
      resolve(why);
    };
    let stopped = null;
    const hangs = () => stop('hangs');
    const stop = (why) => {
      stopped = { why };
      thread.terminate();
    };
    let patience = setTimeout(hangs, HANGS_AFTER);
    thread.on('message', (message) => {
      clearTimeout(patience);
      patience = setTimeout(hangs, HANGS_AFTER);
      if (take(message) === 'enough') stop(null);
    });
    thread.on('error', (error) => end(`${error?.stack ?? error}`));
    thread.on('exit', (code) =>
      end(stopped ? stopped.why : code === 0 ? null : `ended with ${code}`),
    );
  });
}
