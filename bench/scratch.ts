import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
/** While we wait, a dead server is not buried and still has its number. */
const PATIENCE_MS = 1_000;

/** A data folder for one run, and how to be rid of it once its server has been stopped. */
export type Scratch = { readonly folder: string; readonly remove: () => void };

/** The server is a process of its own and would outlive an interrupted run: it is ended with it. */
export function scratch(): Scratch {
  const folder = mkdtempSync(join(tmpdir(), 'tonghop-bench-'));
  const interrupted = (): void => {
    endServer(join(folder, 'postgres/data/postmaster.pid'));
    rmSync(folder, { recursive: true, force: true });
    process.exit(130);
  };
  for (const signal of SIGNALS) process.once(signal, interrupted);
  return {
    folder,
    remove: () => {
      for (const signal of SIGNALS) process.off(signal, interrupted);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** At once and without recovery: its data go too. The store would start it again, so nothing is awaited. */
function endServer(pidFile: string): void {
  try {
    const pid = Number(readFileSync(pidFile, 'utf8').split('\n')[0]);
    process.kill(pid, 'SIGQUIT');
    const still = new Int32Array(new SharedArrayBuffer(4));
    for (let waited = 0; waited < PATIENCE_MS; waited += 50) {
      process.kill(pid, 0);
      Atomics.wait(still, 0, 0, 50);
    }
  } catch {
    // no file: none was started; no such process: it has gone
  }
}
