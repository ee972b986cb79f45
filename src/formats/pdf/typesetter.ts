import { type ChildProcess, fork } from 'node:child_process';
import { ok, type Result, refused } from '#core/result.ts';
import type { PdfFault } from './pdf-fault.ts';

/** A program of the typesetter and the words that it sets, as JSON. */
export type Document = { readonly template: string; readonly report: string };

export type Typeset = Result<Uint8Array, PdfFault>;

type Options = {
  /** The file that the process runs, and its arguments. */
  readonly program: string;
  readonly arguments: readonly string[];
  /** Longest time for one document; a process that takes longer is ended. */
  readonly timeOut: number;
  /** Without work for so long, the process is ended and its memory given back. */
  readonly idle: number;
  readonly mostWaiting: number;
};

/**
 * A process that sets one document after another. It is started by the first, starts again after a failure, and
 * keeps ours alive only while somebody waits for a document.
 */
export class Typesetter {
  readonly #options: Options;
  #child: ChildProcess | undefined;
  #resting: NodeJS.Timeout | undefined;
  #last: Promise<unknown> = Promise.resolve();
  #waiting = 0;

  constructor(options: Options) {
    this.#options = options;
  }

  async typeset(document: Document): Promise<Typeset> {
    if (this.#waiting >= this.#options.mostWaiting) {
      return refused({ code: 'pdf.busy', waiting: this.#waiting });
    }
    this.#waiting += 1;
    const mine = this.#last.then(() => this.#typesetNow(document));
    this.#last = mine;
    return mine.finally(() => {
      this.#waiting -= 1;
    });
  }

  /** Ends the process; the next document starts another. */
  stop(): void {
    clearTimeout(this.#resting);
    this.#child?.kill('SIGKILL');
    this.#child = undefined;
  }

  #typesetNow(document: Document): Promise<Typeset> {
    clearTimeout(this.#resting);
    const child = this.#running();
    const { timeOut } = this.#options;
    return new Promise((resolve) => {
      const failed = (fault: PdfFault): void => {
        this.stop();
        done(refused(fault));
      };
      const ended = (code: number | null, signal: string | null): void =>
        failed({ code: 'pdf.stopped', reason: `${signal ?? code}` });
      const broken = (error: Error): void => failed({ code: 'pdf.stopped', reason: error.message });
      const answered = (message: unknown): void => done(toTypeset(message));
      const timer = setTimeout(
        () => failed({ code: 'pdf.timed-out', seconds: timeOut / 1000 }),
        timeOut,
      );
      const done = (typeset: Typeset): void => {
        clearTimeout(timer);
        child.off('exit', ended).off('error', broken).off('message', answered);
        this.#rest();
        resolve(typeset);
      };
      child.once('exit', ended).once('error', broken).once('message', answered);
      child.send(document, (error) => error && broken(error));
    });
  }

  #running(): ChildProcess {
    const kept = this.#child;
    const child = kept?.connected && kept.exitCode === null ? kept : this.#started();
    this.#child = child;
    child.ref();
    child.channel?.ref();
    return child;
  }

  #started(): ChildProcess {
    const child = fork(this.#options.program, [...this.#options.arguments], {
      execArgv: [],
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    child.on('error', () => {}); // of a process that nobody waits for any more
    return child;
  }

  #rest(): void {
    this.#child?.unref();
    this.#child?.channel?.unref();
    this.#resting = setTimeout(() => this.stop(), this.#options.idle).unref();
  }
}

function toTypeset(message: unknown): Typeset {
  if (typeof message === 'object' && message !== null) {
    if ('pdf' in message && message.pdf instanceof Uint8Array) return ok(message.pdf);
    if ('reason' in message) return refused({ code: 'pdf.refused', reason: `${message.reason}` });
  }
  return refused({ code: 'pdf.refused', reason: 'no answer' });
}
