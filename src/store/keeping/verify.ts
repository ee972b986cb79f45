import type { PlaceId } from '#core/place.ts';
import { chain } from '../migrations/0002-chain.ts';
import { MIGRATIONS } from '../migrations/migrate.ts';
import type { Whereabouts } from '../store.ts';
import { stepsOf } from './backup.ts';
import { NotKept } from './not-kept.ts';
import { oneConnection, showProvince } from './one-connection.ts';
import { reach } from './reach.ts';
import { type ChainReport, verifyChain, type WantedHead } from './verify-chain.ts';

/** Computes the chain of every province anew, all as they stood at one moment, while others go on writing. */
export async function verify(
  where: Whereabouts,
  wanted: readonly WantedHead[],
): Promise<readonly ChainReport[]> {
  const server = await reach(where, 'beside-others');
  try {
    const { db, close } = await oneConnection(server.address);
    try {
      const snapshot = db.transaction().setIsolationLevel('repeatable read');
      return await snapshot.setAccessMode('read only').execute(async (tx) => {
        const found = (await stepsOf(tx)).at(-1)?.number;
        const known = MIGRATIONS.at(-1)?.number ?? 0;
        if (found === undefined) throw new NotKept({ code: 'database.nothing' });
        if (found > known) throw new NotKept({ code: 'schema.newer', found, known });
        if (found < chain.number) {
          throw new NotKept({ code: 'schema.older', found, wanted: chain.number });
        }
        const rows = await tx
          .selectFrom('province')
          .select('province')
          .orderBy('province')
          .execute();
        const reports: ChainReport[] = [];
        for (const { province } of rows) {
          await showProvince(tx, province);
          const its = { province: province as PlaceId, db: tx, may: 'read' } as const; // written as one by loadPack
          reports.push(await verifyChain(its, wanted));
        }
        return reports;
      });
    } finally {
      await close();
    }
  } finally {
    await server.close();
  }
}
