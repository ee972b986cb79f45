import { Worker } from 'node:worker_threads';
import { type Result, refused } from '#core/result.ts';
import { type ReadFault, readFault } from '../reading/read-fault.ts';
import type { CheckedFile } from './check-file.ts';
import type { CommentOptions } from './commented-copy.ts';
import { turns } from './turns.ts';

export type ThreadWork =
  | { readonly kind: 'check'; readonly bytes: Uint8Array; readonly name: string }
  | {
      readonly kind: 'comment';
      readonly bytes: Uint8Array;
      readonly name: string;
      readonly options: CommentOptions;
    };

export type ThreadLimits = {
  readonly seconds: number;
  readonly megabytes: number;
  /** Threads at work at a time, and files that may wait for one. */
  readonly atOnce: number;
  readonly waiting: number;
};

/** The real report takes half a second and 100 MB. */
export const THREAD_LIMITS: ThreadLimits = {
  seconds: 30,
  megabytes: 1024,
  atOnce: 2,
  waiting: 20,
};

export type Apart = {
  readonly check: (bytes: Uint8Array, name: string) => Promise<Result<CheckedFile, ReadFault>>;
  readonly comment: (
    bytes: Uint8Array,
    name: string,
    options: CommentOptions,
  ) => Promise<Result<Uint8Array, ReadFault>>;
};

/** Reads and checks in a thread of its own for each file, so that none can stop or fill the process. */
export function checkingApart(thread: URL, limits: ThreadLimits = THREAD_LIMITS): Apart {
  const take = turns(limits);
  return {
    check: (bytes, name) =>
      take(() => inThread<CheckedFile>(thread, { kind: 'check', bytes, name }, limits)),
    comment: (bytes, name, options) =>
      take(() => inThread<Uint8Array>(thread, { kind: 'comment', bytes, name, options }, limits)),
  };
}

/** `T` is what the thread answers to that kind of work. */
function inThread<T>(
  thread: URL,
  work: ThreadWork,
  { seconds, megabytes }: ThreadLimits,
): Promise<Result<T, ReadFault>> {
  const worker = new Worker(thread, {
    workerData: work,
    resourceLimits: { maxOldGenerationSizeMb: megabytes, maxYoungGenerationSizeMb: 64 },
    stdout: true,
    stderr: true,
  });
  return new Promise((answer, fail) => {
    const finish = (result: Result<T, ReadFault>): void => {
      clearTimeout(timer);
      answer(result);
      void worker.terminate();
    };
    const timer = setTimeout(
      () => finish(refused(readFault({ code: 'file.too-slow', seconds }))),
      seconds * 1000,
    );
    worker.once('message', finish);
    worker.once('error', (error) => {
      const isFull = 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
      if (isFull) {
        finish(refused(readFault({ code: 'file.too-much', where: 'MB', limit: megabytes })));
        return;
      }
      clearTimeout(timer);
      fail(error);
    });
    worker.once('exit', () => {
      clearTimeout(timer);
      fail(new Error('the thread that checks ended without an answer'));
    });
  });
}
