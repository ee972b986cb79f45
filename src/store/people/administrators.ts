import { sql } from 'kysely';
import { vietnamDay } from '#core/instant.ts';
import type { WriteTx } from '../transaction.ts';

/** Two administrators who take one another's role away at once would leave nobody. */
export const lockAdministrators = ({ db, province }: WriteTx) =>
  sql`select pg_advisory_xact_lock(hashtextextended('administrators ' || ${province}, 0))`.execute(
    db,
  );

/** Whether nobody would administer any more, today, without this person or this grant. */
export async function isLastAdministrator(
  { db, province }: WriteTx,
  without: { readonly person: string } | { readonly grant: string },
  at: string,
): Promise<boolean> {
  const today = vietnamDay(at);
  const standing = await db
    .selectFrom('role_grant')
    .innerJoin('person', (join) =>
      join
        .onRef('person.province', '=', 'role_grant.province')
        .onRef('person.id', '=', 'role_grant.person'),
    )
    .select(['role_grant.id', 'role_grant.person'])
    .where('role_grant.province', '=', province)
    .where('role', '=', 'administrator')
    .where('left_at', 'is', null)
    .where('from_day', '<=', today)
    .where(({ eb, or }) => or([eb('to_day', 'is', null), eb('to_day', '>=', today)]))
    .execute();
  const kept = standing.filter((row) =>
    'person' in without ? row.person !== without.person : row.id !== without.grant,
  );
  return standing.length > 0 && kept.length === 0;
}
