import { Worker } from 'node:worker_threads';
import { type Result, refused } from '#core/result.ts';
import type { Gazetteer } from '#text/gazetteer.ts';
import { type ReadFault, readFault } from '../reading/read-fault.ts';
import type { CheckedFile } from './check-file.ts';
import type { CommentOptions } from './commented-copy.ts';
import { turns } from './turns.ts';

export type ThreadWork =
  | {
      readonly kind: 'check';
      readonly bytes: Uint8Array;
      readonly name: string;
      readonly gazetteer: Gazetteer | null;
    }
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
  /** Starts a thread ahead of the first file. */
  readonly begin: () => void;
  readonly check: (
    bytes: Uint8Array,
    name: string,
    gazetteer?: Gazetteer | null,
  ) => Promise<Result<CheckedFile, ReadFault>>;
  readonly comment: (
    bytes: Uint8Array,
    name: string,
    options: CommentOptions,
  ) => Promise<Result<Uint8Array, ReadFault>>;
};

/**
 * Reads and checks in threads of their own, so that no file can stop or fill the process. A thread that has answered
 * takes the next file, and is the quicker for it; one that did not answer ends.
 */
export function checkingApart(url: URL, limits: ThreadLimits = THREAD_LIMITS): Apart {
  const take = turns(limits);
  const idle: Worker[] = [];
  const begin = (): Worker => {
    const thread = begun(url, limits);
    const forget = (): void => {
      const at = idle.indexOf(thread);
      if (at >= 0) idle.splice(at, 1);
    };
    // What happens in a thread after its answer is nobody's fault but its own.
    return thread.on('error', forget).on('exit', forget);
  };
  const run = <T>(work: ThreadWork): Promise<Result<T, ReadFault>> =>
    take(async () => {
      const thread = idle.pop() ?? begin();
      const answer = await answerOf<T>(thread, work, limits);
      if (answer.kind === 'ended') return refused(answer.fault);
      idle.push(thread);
      return answer.result;
    });
  return {
    begin: () => void idle.push(begin()),
    check: (bytes, name, gazetteer = null) =>
      run<CheckedFile>({ kind: 'check', bytes, name, gazetteer }),
    comment: (bytes, name, options) => run<Uint8Array>({ kind: 'comment', bytes, name, options }),
  };
}

function begun(url: URL, { megabytes }: ThreadLimits): Worker {
  const thread = new Worker(url, {
    resourceLimits: { maxOldGenerationSizeMb: megabytes, maxYoungGenerationSizeMb: 64 },
    stdout: true,
    stderr: true,
  });
  // One that waits for a file does not keep the process from ending.
  thread.unref();
  return thread;
}

type Answer<T> =
  | { readonly kind: 'answered'; readonly result: Result<T, ReadFault> }
  | { readonly kind: 'ended'; readonly fault: ReadFault };

/** `T` is what the thread answers to that kind of work. */
function answerOf<T>(
  thread: Worker,
  work: ThreadWork,
  { seconds, megabytes }: ThreadLimits,
): Promise<Answer<T>> {
  return new Promise((answer, fail) => {
    const settle = (end: () => void): void => {
      clearTimeout(timer);
      thread.off('message', onMessage).off('error', onError).off('exit', onExit);
      end();
    };
    const ended = (fault: ReadFault): void =>
      settle(() => {
        void thread.terminate();
        answer({ kind: 'ended', fault });
      });
    const onMessage = (result: Result<T, ReadFault>): void =>
      settle(() => answer({ kind: 'answered', result }));
    const onError = (error: Error): void => {
      const isFull = 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
      if (isFull) ended(readFault({ code: 'file.too-much', where: 'MB', limit: megabytes }));
      else settle(() => fail(error));
    };
    const onExit = (): void =>
      settle(() => fail(new Error('the thread that checks ended without an answer')));
    const timer = setTimeout(
      () => ended(readFault({ code: 'file.too-slow', seconds })),
      seconds * 1000,
    );
    thread.on('message', onMessage).on('error', onError).on('exit', onExit);
    thread.postMessage(work);
  });
}
