import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import { applicationName } from './postgres/guard.ts';
import type { Tables } from './tables.ts';

/** The connections of one store, and the way to SQL over them. */
export type Database = { readonly db: Kysely<Tables>; readonly pool: pg.Pool };

const CONNECTIONS = 16;

/**
 * Connections to wherever the server is at the moment of connecting: one of our own may come back at
 * another port.
 */
export function connectTo(address: () => pg.ClientConfig): Database {
  class Connection extends pg.Client {
    constructor(config?: pg.ClientConfig) {
      super({ ...config, ...address(), types: { getTypeParser } });
      // A connection that is lost between two statements says so as an event; the next statement fails.
      this.on('error', () => {});
    }
  }
  const pool = new pg.Pool({
    Client: Connection,
    max: CONNECTIONS,
    application_name: applicationName(),
    keepAlive: true,
    connectionTimeoutMillis: 10_000,
  });
  pool.on('error', () => {}); // an idle connection was lost; the pool has let it go and makes another
  return { db: new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) }), pool };
}

/** How types of the server become ours, where pg would lose digits or days. */
const PARSERS: Readonly<Record<number, (text: string) => unknown>> = {
  [pg.types.builtins.INT8]: (text) => BigInt(text),
  [pg.types.builtins.NUMERIC]: (text) => text,
  [pg.types.builtins.DATE]: (text) => text,
  [pg.types.builtins.TIMESTAMPTZ]: (text) => toInstant(text),
};

/** Instants leave the store as ISO 8601 in UTC, whatever the session's time zone. */
function toInstant(text: string): string {
  const read: unknown = pg.types.getTypeParser(pg.types.builtins.TIMESTAMPTZ)(text);
  return read instanceof Date ? read.toISOString() : text;
}

const getTypeParser = ((oid: number, format?: 'text' | 'binary') =>
  PARSERS[oid] ?? pg.types.getTypeParser(oid, format)) as typeof pg.types.getTypeParser; // overloads cannot be inferred
