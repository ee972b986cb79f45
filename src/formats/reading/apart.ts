import { Worker } from 'node:worker_threads';
import { ok, type Result, refused } from '#core/result.ts';
import { type ReadFault, readFault } from './read-fault.ts';

/** What a thread of ours answers: what it read, or why it did not. */
export type Answer<T> =
  | { readonly kind: 'read'; readonly value: T }
  | { readonly kind: 'refused'; readonly reason: 'password' | 'damaged' | 'too-much' };

/** A library at work in a thread that can run out of memory or time without us. */
export type Work = {
  readonly thread: URL;
  readonly bytes: Uint8Array;
  /** What it may hold in all: pages, printed words, cells. */
  readonly limits: Readonly<Record<string, number>>;
  readonly where: string;
};

const SECONDS = 30;
const MEGABYTES = 768;

/** `T` is what the thread's own file says that it posts. */
export function readApart<T>({
  thread,
  bytes,
  limits,
  where,
}: Work): Promise<Result<T, ReadFault>> {
  const worker = new Worker(thread, {
    workerData: { bytes: new Uint8Array(bytes), limits },
    resourceLimits: { maxOldGenerationSizeMb: MEGABYTES, maxYoungGenerationSizeMb: 64 },
    // What the library says of a broken file is for its authors.
    stdout: true,
    stderr: true,
  });
  const damaged = readFault({ code: 'file.damaged', where });
  const tooMuch = readFault({ code: 'file.too-much', where: `${where}, MB`, limit: MEGABYTES });
  const reasons: Readonly<Record<string, ReadFault>> = {
    password: readFault({ code: 'file.encrypted' }),
    'too-much': readFault({
      code: 'file.too-much',
      where,
      limit: Math.max(...Object.values(limits)),
    }),
  };
  return new Promise((answer) => {
    const finish = (result: Result<T, ReadFault>): void => {
      clearTimeout(timer);
      clearInterval(watch);
      answer(result);
      void worker.terminate();
    };
    const timer = setTimeout(
      () => finish(refused(readFault({ code: 'file.too-slow', seconds: SECONDS }))),
      SECONDS * 1000,
    );
    // Unpacked streams lie outside the heap that the limits of a thread speak of.
    const before = process.memoryUsage.rss();
    const watch = setInterval(() => {
      if (process.memoryUsage.rss() - before > MEGABYTES * 1_000_000) finish(refused(tooMuch));
    }, 100);
    worker.on('message', (message: Answer<T>) =>
      finish(
        message.kind === 'read' ? ok(message.value) : refused(reasons[message.reason] ?? damaged),
      ),
    );
    worker.on('error', (error) => {
      const isFull = 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
      finish(refused(isFull ? tooMuch : damaged));
    });
    worker.on('exit', () => finish(refused(damaged)));
  });
}
