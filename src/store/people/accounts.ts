import { sql } from 'kysely';
import { type Doing, writeChanges } from '../changes.ts';
import type { ReadTx, WriteTx } from '../transaction.ts';
import { isLastAdministrator, lockAdministrators } from './administrators.ts';
import { personalPart } from './personal-parts.ts';
import { toCredential, toGrant, toIdentity, toPerson } from './rows.ts';

/* Accounts. Every change has its change row; no secret is in one, and who somebody is only as a digest. */

export type NewPerson = {
  readonly id: string;
  readonly login: string;
  readonly name: string;
  readonly agency: string | null;
  readonly sight: string;
  readonly password: string | null;
  readonly oneTime: boolean;
};

export type PersonChange = Pick<NewPerson, 'name' | 'agency' | 'sight'>;

export async function byLogin({ db, province }: ReadTx, login: string) {
  const row = await db
    .selectFrom('person')
    .innerJoin('credential', (join) =>
      join
        .onRef('credential.province', '=', 'person.province')
        .onRef('credential.person', '=', 'person.id'),
    )
    .selectAll('person')
    .select(['password', 'one_time', 'changed_at', 'totp_secret', 'totp_pending', 'totp_step'])
    .where('person.province', '=', province)
    .where('login', '=', login)
    .where('left_at', 'is', null)
    .executeTakeFirst();
  return row ? { person: toPerson(row), credential: toCredential(row) } : null;
}

export async function credentialOf({ db, province }: ReadTx, person: string) {
  const row = await db
    .selectFrom('credential')
    .selectAll()
    .where('province', '=', province)
    .where('person', '=', person)
    .executeTakeFirst();
  return row ? toCredential(row) : null;
}

export async function allPeople({ db, province }: ReadTx) {
  const people = await db
    .selectFrom('person')
    .selectAll()
    .where('province', '=', province)
    .orderBy(sql`name collate "vi-x-icu"`)
    .orderBy('login')
    .execute();
  const grants = await db
    .selectFrom('role_grant')
    .selectAll()
    .where('province', '=', province)
    .orderBy('from_day')
    .orderBy('id')
    .execute();
  const identities = await db
    .selectFrom('identity')
    .selectAll()
    .where('province', '=', province)
    .orderBy('issuer')
    .execute();
  return people.map((row) => ({
    ...toPerson(row),
    erasedAt: row.erased_at,
    identities: identities.filter(({ person }) => person === row.id).map(toIdentity),
    grants: grants.filter(({ person }) => person === row.id).map(toGrant),
  }));
}

export async function countPeople({ db, province }: ReadTx): Promise<number> {
  const { n } = await db
    .selectFrom('person')
    .select(({ fn }) => fn.countAll<bigint>().as('n'))
    .where('province', '=', province)
    .executeTakeFirstOrThrow();
  return Number(n);
}

export async function addPerson(
  tx: WriteTx,
  { password, oneTime, ...person }: NewPerson,
  by: Doing,
): Promise<'added' | 'login-taken'> {
  const { db, province } = tx;
  const added = await db
    .insertInto('person')
    .values({ province, ...person, made_at: by.at, left_at: null })
    .onConflict((conflict) => conflict.columns(['province', 'login']).doNothing())
    .returning('id')
    .executeTakeFirst();
  if (!added) return 'login-taken';
  await db
    .insertInto('credential')
    .values({ province, person: person.id, password, one_time: oneTime, changed_at: by.at })
    .execute();
  const { id, login, name, agency, sight } = person;
  const personal = await personalPart(tx, id, { login, name });
  await tell(tx, 'person', id, null, { id, personal, agency, sight }, by);
  return 'added';
}

export async function changePerson(
  tx: WriteTx,
  id: string,
  change: PersonChange,
  by: Doing,
): Promise<'changed' | 'unknown'> {
  const before = await standing(tx, id);
  if (!before) return 'unknown';
  await tx.db
    .updateTable('person')
    .set(change)
    .where('province', '=', tx.province)
    .where('id', '=', id)
    .execute();
  const told = async ({ name, agency, sight }: PersonChange) => ({
    personal: await personalPart(tx, id, { name }),
    agency,
    sight,
  });
  await tell(tx, 'person', id, await told(before), await told(change), by);
  return 'changed';
}

/** Ends an account with its sessions. What it did stays, and so does its name beside it. */
export async function leave(
  tx: WriteTx,
  id: string,
  by: Doing,
): Promise<'left' | 'unknown' | 'last-administrator'> {
  await lockAdministrators(tx);
  if (!(await standing(tx, id))) return 'unknown';
  if (await isLastAdministrator(tx, { person: id }, by.at)) return 'last-administrator';
  await tx.db
    .updateTable('person')
    .set({ left_at: by.at })
    .where('province', '=', tx.province)
    .where('id', '=', id)
    .execute();
  await tx.db
    .updateTable('session')
    .set({ ended_at: by.at, id_token: null })
    .where('province', '=', tx.province)
    .where('person', '=', id)
    .where('ended_at', 'is', null)
    .execute();
  await tell(tx, 'person', id, { leftAt: null }, { leftAt: by.at }, by);
  return 'left';
}

export const standing = async ({ db, province }: WriteTx, id: string) => {
  const row = await db
    .selectFrom('person')
    .selectAll()
    .where('province', '=', province)
    .where('id', '=', id)
    .where('left_at', 'is', null)
    .forUpdate()
    .executeTakeFirst();
  return row ? toPerson(row) : null;
};

export const tell = (
  tx: WriteTx,
  entity: 'person' | 'role-grant' | 'credential' | 'session' | 'identity',
  key: string,
  before: unknown,
  after: unknown,
  by: Doing,
): Promise<void> => writeChanges(tx, [{ action: 'people', entity, key, before, after }], by);
