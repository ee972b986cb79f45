import { Kysely, PostgresDialect, type PostgresPoolClient, sql, type Transaction } from 'kysely';
import type pg from 'pg';
import { connectTo } from '../database.ts';
import { NotOpened } from '../not-opened.ts';
import type { Tables } from '../tables.ts';

/** One connection, for statements and for COPY on it in the same transaction. */
export type OneConnection = {
  readonly db: Kysely<Tables>;
  readonly client: pg.ClientBase;
  readonly close: () => Promise<void>;
};

/** A transaction with the connection that it is on. */
export type Together = { readonly tx: Transaction<Tables>; readonly client: pg.ClientBase };

/** What text looks like must not hang on the settings of a server or a login: it is digested. */
const SETTINGS = [
  `set client_encoding = 'UTF8'`,
  `set datestyle = 'ISO, YMD'`,
  `set timezone = 'UTC'`,
  `set intervalstyle = 'postgres'`,
  `set extra_float_digits = 1`,
  `set bytea_output = 'hex'`,
  `set statement_timeout = 0`,
  `set idle_in_transaction_session_timeout = 0`,
].join('; ');

export async function oneConnection(address: () => pg.ClientConfig): Promise<OneConnection> {
  const { pool } = connectTo(address);
  try {
    const client = await pool.connect();
    await client.query(SETTINGS);
    const end = (): Promise<void> => {
      client.release(true);
      return pool.end();
    };
    // Given back after each statement of Kysely's, it stays ours.
    const query = client.query.bind(client) as PostgresPoolClient['query']; // bind keeps one overload only
    const lent = { connect: async () => ({ query, release: () => {} }), end: async () => {} };
    return {
      db: new Kysely<Tables>({ dialect: new PostgresDialect({ pool: lent }) }),
      client,
      close: end,
    };
  } catch (error) {
    await pool.end();
    const reason = error instanceof Error ? error.message : String(error);
    throw new NotOpened({ code: 'database.unreachable', reason });
  }
}

/** Row-level security shows this province from now to the end of the transaction. */
export async function showProvince(tx: Transaction<Tables>, province: string): Promise<void> {
  // Whoever keeps the data sees all of it: what is secret is kept too.
  await sql`select set_config('tonghop.province', ${province}, true), set_config('tonghop.sight', 'secret', true)`.execute(
    tx,
  );
}
