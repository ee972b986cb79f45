import { v7 as uuid } from 'uuid';
import type { Grant } from '#process/role.ts';
import type { Doing } from '../changes.ts';
import type { WriteTx } from '../transaction.ts';
import { standing, tell } from './accounts.ts';
import { isLastAdministrator, lockAdministrators } from './administrators.ts';
import { grantJson, toGrant } from './rows.ts';

export async function addGrant(
  tx: WriteTx,
  person: string,
  grant: Grant,
  by: Doing,
): Promise<'granted' | 'unknown' | 'place-unknown' | 'head-unknown'> {
  const { db, province } = tx;
  if (!(await standing(tx, person))) return 'unknown';
  const { place } = grant;
  if (place !== null) {
    const known = await db
      .selectFrom('place')
      .select('id')
      .where('province', '=', province)
      .where('id', '=', place)
      .executeTakeFirst();
    if (!known) return 'place-unknown';
  }
  const { role, agency, sector, deputy } = grant;
  if (deputy !== undefined && !(await isHead(tx, deputy.for, grant.from))) return 'head-unknown';
  await db
    .insertInto('role_grant')
    .values({
      province,
      id: uuid(),
      person,
      role,
      agency,
      sector,
      place,
      from_day: grant.from,
      to_day: grant.to,
      deputy_kind: deputy?.kind ?? null,
      deputy_for: deputy?.for ?? null,
      deputy_position: deputy?.position ?? null,
      deputy_document: deputy?.document ?? null,
    })
    .execute();
  await tell(tx, 'role-grant', person, null, grantJson(grant), by);
  return 'granted';
}

/** Whether somebody leads the province in his own right on that day: what was given to a deputy he cannot give on. */
async function isHead({ db, province }: WriteTx, person: string, day: string): Promise<boolean> {
  const row = await db
    .selectFrom('role_grant')
    .innerJoin('person', (join) =>
      join
        .onRef('person.province', '=', 'role_grant.province')
        .onRef('person.id', '=', 'role_grant.person'),
    )
    .select('role_grant.id')
    .where('role_grant.province', '=', province)
    .where('role_grant.person', '=', person)
    .where('person.left_at', 'is', null)
    .where('role', '=', 'leader')
    .where('deputy_kind', 'is', null)
    .where('role_grant.agency', 'is', null)
    .where('sector', 'is', null)
    .where('from_day', '<=', day)
    .where(({ eb, or }) => or([eb('to_day', 'is', null), eb('to_day', '>=', day)]))
    .executeTakeFirst();
  return row !== undefined;
}

/** Ends a grant on the day before; one that had not begun is removed, and its change row remains. */
export async function endGrant(
  tx: WriteTx,
  id: string,
  from: string,
  by: Doing,
): Promise<'ended' | 'unknown' | 'last-administrator'> {
  const { db, province } = tx;
  await lockAdministrators(tx);
  const row = await db
    .selectFrom('role_grant')
    .selectAll()
    .where('province', '=', province)
    .where('id', '=', id)
    .executeTakeFirst();
  if (!row || (row.to_day !== null && row.to_day < from)) return 'unknown';
  if (await isLastAdministrator(tx, { grant: id }, by.at)) return 'last-administrator';
  const last = dayBefore(from);
  if (row.from_day > last) {
    await db
      .deleteFrom('role_grant')
      .where('province', '=', province)
      .where('id', '=', id)
      .execute();
  } else {
    await db
      .updateTable('role_grant')
      .set({ to_day: last })
      .where('province', '=', province)
      .where('id', '=', id)
      .execute();
  }
  const before = grantJson(toGrant(row));
  const after = row.from_day > last ? null : { ...before, to: last };
  await tell(tx, 'role-grant', row.person, before, after, by);
  return 'ended';
}

const dayBefore = (day: string): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
