import type pg from 'pg';
import { Refusal } from '../fault.ts';
import { NotOpened } from '../not-opened.ts';
import { addressBeside, EmbeddedServer } from '../postgres/server.ts';
import type { Whereabouts } from '../store.ts';

/** A server reached for work on the whole database. Nothing was migrated. */
export type Reached = {
  readonly address: () => pg.ClientConfig;
  readonly close: () => Promise<void>;
};

/**
 * Alone is for who writes: a data folder that an application has is refused. Beside others is for who only reads:
 * a server that an application runs is used along with it, and left running.
 */
export async function reach(where: Whereabouts, use: 'alone' | 'beside-others'): Promise<Reached> {
  const nothing = async (): Promise<void> => {};
  if ('url' in where) {
    return { address: () => ({ connectionString: where.url }), close: nothing };
  }
  try {
    const opening = await EmbeddedServer.open(where.dataDir, where.settings);
    if (opening.kind === 'open') {
      const { server } = opening;
      return { address: () => server.address, close: () => server.close() };
    }
    const beside = use === 'alone' ? null : await addressBeside(where.dataDir);
    if (beside === null) throw new NotOpened({ code: 'data.in-use', pid: opening.pid });
    return { address: () => beside, close: nothing };
  } catch (error) {
    if (error instanceof Refusal) throw new NotOpened(error.fault);
    throw error;
  }
}
