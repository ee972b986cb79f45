import type { Doing } from '../changes.ts';
import type { ReadTx, WriteTx } from '../transaction.ts';
import { standing, tell } from './accounts.ts';
import { personalPart } from './personal-parts.ts';
import { toIdentity, toPerson } from './rows.ts';
import { endSessions } from './sessions.ts';

/* Who somebody is with another house. Issuer and subject are never reassigned, as OpenID Connect asks. */

export type Subject = { readonly issuer: string; readonly subject: string };

export async function byIdentity({ db, province }: ReadTx, { issuer, subject }: Subject) {
  const row = await db
    .selectFrom('identity as i')
    .innerJoin('person as p', (join) =>
      join.onRef('p.province', '=', 'i.province').onRef('p.id', '=', 'i.person'),
    )
    .selectAll('p')
    .where('i.province', '=', province)
    .where('i.issuer', '=', issuer)
    .where('i.subject', '=', subject)
    .where('p.left_at', 'is', null)
    .executeTakeFirst();
  return row ? toPerson(row) : null;
}

export async function identitiesOf({ db, province }: ReadTx, person: string) {
  const rows = await db
    .selectFrom('identity')
    .selectAll()
    .where('province', '=', province)
    .where('person', '=', person)
    .orderBy('issuer')
    .execute();
  return rows.map(toIdentity);
}

/** One person with an issuer is one account here, and the other way round. */
export async function bindIdentity(
  tx: WriteTx,
  person: string,
  { issuer, subject }: Subject,
  by: Doing,
): Promise<'bound' | 'unknown' | 'taken' | 'bound-otherwise'> {
  if (!(await standing(tx, person))) return 'unknown';
  const { db, province } = tx;
  const added = await db
    .insertInto('identity')
    .values({ province, person, issuer, subject, bound_at: by.at })
    .onConflict((conflict) => conflict.doNothing())
    .returning('person')
    .executeTakeFirst();
  if (added) {
    const personal = await personalPart(tx, person, { subject });
    await tell(tx, 'identity', person, null, { issuer, personal }, by);
    return 'bound';
  }
  const owner = await db
    .selectFrom('identity')
    .select('person')
    .where('province', '=', province)
    .where('issuer', '=', issuer)
    .where('subject', '=', subject)
    .executeTakeFirst();
  if (owner === undefined) return 'bound-otherwise';
  return owner.person === person ? 'bound' : 'taken';
}

/** Unbinds, and ends what was begun by it elsewhere; says whether there was anything to unbind. */
export async function unbindIdentity(
  tx: WriteTx,
  { person, issuer, but }: { person: string; issuer: string; but: string | null },
  by: Doing,
): Promise<boolean> {
  const gone = await tx.db
    .deleteFrom('identity')
    .where('province', '=', tx.province)
    .where('person', '=', person)
    .where('issuer', '=', issuer)
    .returning('subject')
    .executeTakeFirst();
  if (!gone) return false;
  await endSessions(tx, { person, but, means: 'oidc' }, by);
  const personal = await personalPart(tx, person, { subject: gone.subject });
  await tell(tx, 'identity', person, { issuer, personal }, null, by);
  return true;
}
