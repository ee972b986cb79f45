import { sql } from 'kysely';
import type { ReadTx } from '../transaction.ts';
import { credentialOf } from './accounts.ts';
import { identitiesOf } from './identities.ts';
import { toGrant, toPerson, toSession } from './rows.ts';

/** Of what grows without end only so many, the latest; nobody reads more of himself. */
const MOST = 10_000;
const OF_PEOPLE = ['person', 'role-grant', 'credential', 'session', 'identity'];

/**
 * Everything that is kept about somebody. Proofs are told by what they are, never themselves; what he did by its kind
 * and instant, since the things themselves are not his.
 */
export async function keptAbout(tx: ReadTx, id: string) {
  const { db, province } = tx;
  const person = await db
    .selectFrom('person')
    .select(['id', 'login', 'name', 'agency', 'sight', 'made_at', 'left_at', 'erased_at'])
    .where('province', '=', province)
    .where('id', '=', id)
    .executeTakeFirst();
  if (!person) return null;
  const grants = await db
    .selectFrom('role_grant')
    .selectAll()
    .where('province', '=', province)
    .where('person', '=', id)
    .orderBy('from_day')
    .orderBy('id')
    .execute();
  const credential = await credentialOf(tx, id);
  const codes = await sql<{ n: number }>`select count(*)::integer as n from recovery_code
    where province = ${province} and person = ${id} and used_at is null`.execute(db);
  return {
    account: { ...toPerson(person), madeAt: person.made_at, erasedAt: person.erased_at },
    proofs: {
      password: credential?.password != null,
      secondFactor: credential?.totp != null,
      recoveryCodesLeft: codes.rows[0]?.n ?? 0,
    },
    identities: await identitiesOf(tx, id),
    grants: grants.map(toGrant),
    sessions: await everySession(tx, id),
    attempts: await attempts(tx, id),
    changesAbout: await changes(tx, sql`entity = any(${OF_PEOPLE}::text[]) and key = ${id}`),
    changesBy: await changes(tx, sql`actor = ${id}`),
  };
}

async function everySession({ db, province }: ReadTx, person: string) {
  const rows = await db
    .selectFrom('session')
    .select(['id', 'begun_at', 'seen_at', 'ends_at', 'ended_at', 'address', 'browser', 'means'])
    .where('province', '=', province)
    .where('person', '=', person)
    .orderBy('begun_at', 'desc')
    .limit(MOST)
    .execute();
  return rows.map((row) => ({ ...toSession(row), endedAt: row.ended_at }));
}

const attempts = ({ db, province }: ReadTx, person: string) =>
  db
    .selectFrom('sign_in_attempt')
    .select(['at', 'login', 'address', 'outcome'])
    .where('province', '=', province)
    .where('person', '=', person)
    .orderBy('at', 'desc')
    .limit(MOST)
    .execute();

async function changes({ db, province }: ReadTx, which: ReturnType<typeof sql>) {
  const { rows } = await sql<KeptChange>`
    select id, at, action, entity as kind from change
    where province = ${province} and ${which} order by id desc limit ${MOST}`.execute(db);
  return rows;
}

type KeptChange = {
  readonly id: string;
  readonly at: string;
  readonly action: string;
  readonly kind: string;
};
