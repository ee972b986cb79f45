/** Why a store could not be opened. Facts only: the words for people live in cli and server. */
export type StoreFault =
  /** No PostgreSQL for this platform came with the installation. */
  | { readonly code: 'postgres.no-binaries'; readonly platform: string }
  /** PostgreSQL refuses root, and neither a user namespace nor an unprivileged account can be had. */
  | { readonly code: 'postgres.needs-account' }
  | { readonly code: 'postgres.init-failed'; readonly log: string }
  | { readonly code: 'postgres.start-failed'; readonly log: string }
  /** Made by another major version of PostgreSQL. */
  | { readonly code: 'data.other-version'; readonly found: string; readonly wanted: string }
  | { readonly code: 'data.not-writable'; readonly path: string; readonly reason: string }
  /** Belongs to another user of the machine. */
  | { readonly code: 'data.not-ours'; readonly path: string; readonly owner: number }
  /** Something else stands in the folder's place, or a part of it was taken away. */
  | { readonly code: 'data.incomplete'; readonly path: string }
  | { readonly code: 'database.unreachable'; readonly reason: string }
  | { readonly code: 'database.too-old'; readonly found: number; readonly wanted: number }
  /** The database was migrated by a later version of this program. */
  | { readonly code: 'schema.newer'; readonly found: number; readonly known: number }
  /** A migration differs from what was run under its number. */
  | { readonly code: 'schema.edited'; readonly migration: number };

/**
 * Carries a fault out of the depths of opening; `openStore` alone catches it and answers with the
 * fault. Opening is a dozen steps deep, and each can only pass a refusal on.
 */
export class Refusal extends Error {
  readonly fault: StoreFault;

  constructor(fault: StoreFault, cause?: unknown) {
    super(`the store was refused: ${JSON.stringify(fault)}`, { cause });
    this.fault = fault;
  }
}

/**
 * The database went away in the middle of the work. A read may be asked again. A write may or may not
 * have reached the disk: ask again with the same expected revision, which finds out.
 */
export class StoreInterrupted extends Error {
  readonly code = 'store.interrupted';

  constructor(cause: unknown) {
    super('the database went away during the work', { cause });
  }
}

/** Failures that say that the connection, not the statement, is at fault. */
export function isConnectionLoss(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = 'code' in error ? String(error.code) : '';
  return LOST_CODES.has(code) || code.startsWith('08') || LOST_WORDS.test(error.message);
}

const LOST_CODES = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ENOTCONN',
  'ETIMEDOUT',
  '57P01', // shut down by an administrator
  '57P02', // another backend crashed
  '57P03', // starting up or shutting down
]);

const LOST_WORDS = /^(Connection terminated|Client has encountered a connection error)/;
