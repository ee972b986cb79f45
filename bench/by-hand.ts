import { type KyselyPlugin, PostgresQueryCompiler } from 'kysely';
import type pg from 'pg';
import type { PlaceId } from '#core/place.ts';
import type { Store } from '#store/store.ts';
import type { ReadTx, WriteTx } from '#store/transaction.ts';

/** Statements that the store sent, with their parameters, to be sent again without it. */
export type Tape = { readonly text: string; readonly values: readonly unknown[] }[];

/** The store, with every statement of its transactions kept. What it writes does not stay. */
export function rehearsing(store: Store, tape: Tape): Store {
  const put = (text: string, ...values: readonly unknown[]): void => {
    tape.push({ text, values });
  };
  const entering = (start: string, province: PlaceId): void => {
    put(start);
    put("select set_config('tonghop.province', $1, true)", province);
  };
  return {
    ...store,
    read: (province, work) =>
      store.read(province, async (tx) => {
        entering('start transaction isolation level repeatable read, read only', province);
        const answer = await work(kept(tx, tape));
        put('commit');
        return answer;
      }),
    write: async <T>(province: PlaceId, work: (tx: WriteTx) => Promise<T>): Promise<T> => {
      let answer: { readonly of: T } | null = null;
      const undone = new Error('rehearsed');
      await store
        .write(province, async (tx) => {
          entering('begin isolation level read committed', province);
          answer = { of: await work(kept(tx, tape)) };
          put('commit');
          throw undone;
        })
        .catch((error: unknown) => {
          if (error !== undone) throw error;
        });
      if (answer === null) throw new Error('a rehearsal without an end');
      return (answer as { readonly of: T }).of; // set by the work, which the compiler cannot see
    },
  };
}

/** Sends what was kept over the bare driver. */
export async function replay(db: pg.Client, tape: Tape): Promise<void> {
  for (const { text, values } of tape) await db.query(text, [...values]);
}

const kept = <Tx extends ReadTx>(tx: Tx, tape: Tape): Tx => ({
  ...tx,
  db: tx.db.withPlugin(keeping(tape)),
});

const compiler = new PostgresQueryCompiler();

const keeping = (tape: Tape): KyselyPlugin => ({
  transformQuery: ({ node, queryId }) => {
    const { sql, parameters } = compiler.compileQuery(node, queryId);
    tape.push({ text: sql, values: parameters });
    return node;
  },
  transformResult: async ({ result }) => result,
});
