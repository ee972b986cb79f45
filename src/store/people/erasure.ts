import { sql } from 'kysely';
import type { Doing } from '../changes.ts';
import type { WriteTx } from '../transaction.ts';
import { leave, tell } from './accounts.ts';
import { lockAdministrators } from './administrators.ts';

/** Of a subject that is bound to nobody so many characters are noted by who lets people in. */
const NOTED_SUBJECT = 100;

/** What stands for somebody from then on. It follows from his id alone, which says nothing of him. */
export type Erased = {
  readonly login: string;
  readonly name: string;
  /** Change rows that have his name in themselves, from before names stood beside the chain; they stay. */
  readonly rowsWithName: number;
};

/**
 * Ends the account if that was not done, and takes away who it was: name, login, agency, proofs, sessions, whence he
 * came, and the words behind the digests of change rows. What he did stays, and the chain with it.
 */
export async function erase(
  tx: WriteTx,
  id: string,
  by: Doing,
): Promise<Erased | 'unknown' | 'last-administrator'> {
  const { db, province } = tx;
  // Before the row, as whoever closes an account does: two who erase somebody at once do it once.
  await lockAdministrators(tx);
  const row = await db
    .selectFrom('person')
    .select(['login', 'left_at'])
    .where('province', '=', province)
    .where('id', '=', id)
    .where('erased_at', 'is', null)
    .forUpdate()
    .executeTakeFirst();
  if (!row) return 'unknown';
  if (row.left_at === null) {
    const left = await leave(tx, id, by);
    if (left !== 'left') return left;
  }
  const login = `da-xoa-${id.slice(-12)}`;
  const name = `Người đã xóa ${id.slice(-6)}`;
  await strikeAttempts(tx, { id, login: row.login, pseudonym: login });
  await db
    .updateTable('person')
    .set({ login, name, agency: null, erased_at: by.at })
    .where('province', '=', province)
    .where('id', '=', id)
    .execute();
  await db
    .updateTable('credential')
    .set({
      password: null,
      one_time: false,
      totp_secret: null,
      totp_pending: null,
      totp_step: null,
      changed_at: by.at,
    })
    .where('province', '=', province)
    .where('person', '=', id)
    .execute();
  for (const table of ['recovery_code', 'identity', 'session', 'personal_part'] as const) {
    await db.deleteFrom(table).where('province', '=', province).where('person', '=', id).execute();
  }
  await tell(tx, 'person', id, { erased: false }, { erased: true }, by);
  return { login, name, rowsWithName: await rowsWithName(tx, id) };
}

/**
 * Those with his login, and those with what another house ever called him, as far as that was bound to nobody: the
 * same word may be the login of somebody else.
 */
const strikeAttempts = (
  { db, province }: WriteTx,
  who: { readonly id: string; readonly login: string; readonly pseudonym: string },
) =>
  sql`update sign_in_attempt set login = ${who.pseudonym}, address = ''
    where province = ${province} and (person = ${who.id} or (person is null and login = ${who.login})
      or (outcome = 'unknown-subject' and login in (
        select left(subject, ${NOTED_SUBJECT}::integer) from identity
          where province = ${province} and person = ${who.id}
        union
        select left(body::jsonb ->> 'subject', ${NOTED_SUBJECT}::integer) from personal_part
          where province = ${province} and person = ${who.id})))`.execute(db);

async function rowsWithName({ db, province }: WriteTx, id: string): Promise<number> {
  const words = sql`array['login', 'name', 'subject']`;
  const { rows } = await sql<{ n: number }>`
    select count(*)::integer as n from change
    where province = ${province} and entity in ('person', 'identity') and key = ${id}
      and (coalesce(before, '{}') ?| ${words} or coalesce(after, '{}') ?| ${words})`.execute(db);
  return rows[0]?.n ?? 0;
}
