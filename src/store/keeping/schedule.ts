import pg from 'pg';
import { type Instant, vietnamDay } from '#core/instant.ts';
import { type BackedUp, backupFrom } from './backup.ts';
import { datedBackups, datedFile, removeBackup } from './backups-folder.ts';
import { readBackupFile } from './read-backup.ts';
import { backupsToKeep } from './rotation.ts';

export type BackupNews =
  | {
      readonly kind: 'made';
      readonly file: string;
      readonly backup: BackedUp;
      readonly removed: number;
    }
  | { readonly kind: 'failed'; readonly reason: string };

/** How it stands with the backups that a server makes. */
export type BackupState = { readonly last: Instant | null; readonly failed: boolean };

export type Schedule = {
  readonly state: () => BackupState;
  /** Waits for a backup that is being made. */
  readonly stop: () => Promise<void>;
};

export type Scheduling = {
  readonly address: () => pg.ClientConfig;
  readonly folder: string;
  readonly clock: () => Instant;
  readonly tell: (news: BackupNews) => void;
};

/** How often it is looked whether today has its backup; after a failure it is tried again then. */
const EVERY_MS = 15 * 60_000;
/** The two halves of the key of the lock: "tong", "back". */
const KEY = [0x746f6e67, 0x6261636b] as const;

/**
 * One backup for each day in Vietnam, the first at once if today has none; then those go that need not stay. Several
 * processes on one database make one between them.
 */
export function scheduleBackups(scheduling: Scheduling, every: number = EVERY_MS): Schedule {
  let last: Instant | null = null;
  let failed = false;
  let under: Promise<void> = Promise.resolve();
  let isBusy = false;
  const look = async (): Promise<void> => {
    try {
      await dailyBackup(scheduling);
      last = (await datedBackups(scheduling.folder)).at(-1)?.at ?? null;
      failed = false;
    } catch (error) {
      failed = true;
      const reason = error instanceof Error ? error.message : String(error);
      scheduling.tell({ kind: 'failed', reason });
    }
    isBusy = false;
  };
  const turn = (): void => {
    if (isBusy) return;
    isBusy = true;
    under = look();
  };
  turn();
  const timer = setInterval(turn, every);
  timer.unref();
  return {
    state: () => ({ last, failed }),
    stop: async () => {
      clearInterval(timer);
      await under;
    },
  };
}

async function dailyBackup(scheduling: Scheduling): Promise<void> {
  if (await hasTodays(scheduling)) return;
  const { address, folder, clock, tell } = scheduling;
  await alone(address, async () => {
    if (await hasTodays(scheduling)) return; // another process was faster
    const file = datedFile(folder, clock());
    const backup = await backupFrom(address, file);
    await readBackupFile(file); // an older one goes only when this one can be read
    const made = await datedBackups(folder);
    const kept = backupsToKeep(made.map(({ at }) => at));
    const over = made.filter(({ at }) => !kept.has(at));
    for (const one of over) await removeBackup(one);
    tell({ kind: 'made', file, backup, removed: over.length });
  });
}

async function hasTodays({ folder, clock }: Scheduling): Promise<boolean> {
  const newest = (await datedBackups(folder)).at(-1);
  return newest !== undefined && vietnamDay(newest.at) >= vietnamDay(clock());
}

/** Does it unless another process of this database is at it. The lock ends with its connection. */
async function alone(address: () => pg.ClientConfig, work: () => Promise<void>): Promise<void> {
  const connection = new pg.Client(address());
  connection.on('error', () => {}); // its end is the end of the lock; the work has connections of its own
  await connection.connect();
  try {
    const { rows } = await connection.query<{ held: boolean }>(
      'select pg_try_advisory_lock($1, $2) as held',
      [...KEY],
    );
    if (rows[0]?.held === true) await work();
  } finally {
    await connection.end();
  }
}
