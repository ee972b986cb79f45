import { setTimeout as sleep } from 'node:timers/promises';
import type pg from 'pg';
import { isConnectionLoss, Refusal } from '../fault.ts';
import { findBinaries } from './binaries.ts';
import { type Cluster, DATABASE, prepareCluster, ROLE } from './cluster.ts';
import { takeGuard } from './guard.ts';
import {
  type Postmaster,
  reachPostmaster,
  runningPostmaster,
  type Settings,
  stopPostmaster,
} from './postmaster.ts';

export type ServerOpening =
  | { readonly kind: 'open'; readonly server: EmbeddedServer }
  | { readonly kind: 'in-use'; readonly pid: number };

/** The state of our hold on the data. It ends `closed` by our own will, `lost` by another's. */
type Hold =
  | { readonly kind: 'held'; readonly postmaster: Postmaster; readonly guard: pg.Client }
  | { readonly kind: 'recovering'; readonly done: Promise<void> }
  | { readonly kind: 'lost'; readonly cause: unknown }
  | { readonly kind: 'closed' };

const RESTARTS = 20;

/**
 * A PostgreSQL of our own over a data folder, held by this application alone. Its guard is a
 * connection with an advisory lock: when that ends, the server has gone, and is started again.
 */
export class EmbeddedServer {
  readonly #cluster: Cluster;
  readonly #settings: Settings;
  #hold: Hold = { kind: 'closed' };
  #port: number | null = null;

  /** Starts or adopts the server of the data folder, unless another application has it. */
  static async open(dataDir: string, settings: Settings = {}): Promise<ServerOpening> {
    const server = new EmbeddedServer(
      await prepareCluster(dataDir, await findBinaries()),
      settings,
    );
    const pid = await server.#take();
    return pid === null ? { kind: 'open', server } : { kind: 'in-use', pid };
  }

  private constructor(cluster: Cluster, settings: Settings) {
    this.#cluster = cluster;
    this.#settings = settings;
  }

  /** Where the server is now; the port changes if a stranger took it during a restart. */
  get address(): pg.ClientConfig {
    return addressOf(this.#cluster, this.#port ?? 0);
  }

  /** The process number of the postmaster, while one is held. */
  get postmasterPid(): number | null {
    return this.#hold.kind === 'held' ? this.#hold.postmaster.pid : null;
  }

  /** Resolves once the server can be used; rejects if it is closed or was lost for good. */
  async ready(): Promise<void> {
    for (;;) {
      const hold = this.#hold;
      switch (hold.kind) {
        case 'held':
          return;
        case 'recovering':
          await hold.done;
          break;
        case 'lost':
          throw hold.cause;
        case 'closed':
          throw new Error('the store is closed');
      }
    }
  }

  /** Stops the server in order, if it is still ours to stop. */
  async close(): Promise<void> {
    if (this.#hold.kind === 'recovering') await this.#hold.done;
    const hold = this.#hold;
    this.#hold = { kind: 'closed' };
    if (hold.kind !== 'held') return;
    await stopPostmaster(this.#cluster);
    await hold.guard.end().catch(() => {});
  }

  /** Null once held; else the process that has the data. */
  async #take(): Promise<number | null> {
    for (let attempt = 1; ; attempt += 1) {
      const wanted = { settings: this.#settings, port: this.#port };
      const postmaster = await reachPostmaster(this.#cluster, wanted);
      this.#port = postmaster.port;
      try {
        const guard = await takeGuard(this.address);
        if (guard.kind === 'in-use') return guard.pid;
        this.#hold = { kind: 'held', postmaster, guard: guard.connection };
        guard.connection.once('end', () => this.#recover());
        return null;
      } catch (error) {
        // it went away between its being ready and our connecting
        if (!isConnectionLoss(error) || attempt === RESTARTS) throw unreachable(error);
        await sleep(50 * attempt);
      }
    }
  }

  /** The guard ended: the server died, or shed its connections. Takes it again. */
  #recover(): void {
    if (this.#hold.kind !== 'held') return;
    const done = this.#take().then(
      (pid) => {
        if (pid !== null) this.#lose(new Error(`process ${pid} has taken the data`));
      },
      (cause: unknown) => this.#lose(cause),
    );
    this.#hold = { kind: 'recovering', done };
  }

  #lose(cause: unknown): void {
    this.#hold = { kind: 'lost', cause };
  }
}

/**
 * Where a server that another application runs on a data folder is, for work beside it; null if none does. It may
 * stop at any moment.
 */
export async function addressBeside(dataDir: string): Promise<pg.ClientConfig | null> {
  const cluster = await prepareCluster(dataDir, await findBinaries());
  const running = await runningPostmaster(cluster);
  return running?.status === 'ready' ? addressOf(cluster, running.port) : null;
}

const addressOf = (cluster: Cluster, port: number): pg.ClientConfig => ({
  host: '127.0.0.1',
  port,
  user: ROLE,
  password: cluster.password,
  database: DATABASE,
});

const unreachable = (error: unknown): Refusal =>
  error instanceof Refusal
    ? error
    : new Refusal(
        {
          code: 'database.unreachable',
          reason: error instanceof Error ? error.message : String(error),
        },
        error,
      );
