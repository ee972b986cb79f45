import { sql } from 'kysely';
import type { Doing } from '../changes.ts';
import type { ReadTx, WriteTx } from '../transaction.ts';
import { tell } from './accounts.ts';

/* What proves who somebody is. Change rows say that it changed, never what it is. */

export async function setPassword(
  tx: WriteTx,
  person: string,
  password: string,
  oneTime: boolean,
  by: Doing,
): Promise<void> {
  await credential(tx, person).set({ password, one_time: oneTime, changed_at: by.at }).execute();
  await tell(tx, 'credential', person, null, { password: oneTime ? 'one-time' : 'own' }, by);
}

export async function offerTotp(tx: WriteTx, person: string, secret: string): Promise<void> {
  await credential(tx, person).set({ totp_pending: secret }).execute();
}

export async function startTotp(
  tx: WriteTx,
  person: string,
  step: bigint,
  codes: readonly Uint8Array[],
  by: Doing,
): Promise<void> {
  const { db, province } = tx;
  await credential(tx, person)
    .set(({ ref }) => ({ totp_secret: ref('totp_pending'), totp_pending: null, totp_step: step }))
    .where('totp_pending', 'is not', null)
    .execute();
  await forgetCodes(tx, person);
  await db
    .insertInto('recovery_code')
    .values(codes.map((code) => ({ province, person, code: Buffer.from(code), used_at: null })))
    .execute();
  await tell(tx, 'credential', person, { totp: false }, { totp: true }, by);
}

export async function stopTotp(tx: WriteTx, person: string, by: Doing): Promise<void> {
  await credential(tx, person)
    .set({ totp_secret: null, totp_pending: null, totp_step: null })
    .execute();
  await forgetCodes(tx, person);
  await tell(tx, 'credential', person, { totp: true }, { totp: false }, by);
}

/** Two who send one code at once: the second finds the step used. */
export async function spendStep(tx: WriteTx, person: string, step: bigint): Promise<boolean> {
  const used = await credential(tx, person)
    .set({ totp_step: step })
    .where('totp_secret', 'is not', null)
    .where(({ eb, or }) => or([eb('totp_step', 'is', null), eb('totp_step', '<', step)]))
    .returning('person')
    .executeTakeFirst();
  return used !== undefined;
}

export async function spendRecoveryCode(
  tx: WriteTx,
  person: string,
  code: Uint8Array,
  at: string,
): Promise<boolean> {
  const used = await tx.db
    .updateTable('recovery_code')
    .set({ used_at: at })
    .where('province', '=', tx.province)
    .where('person', '=', person)
    .where('code', '=', Buffer.from(code))
    .where('used_at', 'is', null)
    .returning('person')
    .executeTakeFirst();
  if (!used) return false;
  const left = await sql<{ n: number }>`select count(*)::integer as n from recovery_code
    where province = ${tx.province} and person = ${person} and used_at is null`.execute(tx.db);
  const by = { actor: person, reason: 'dùng mã dự phòng', at };
  await tell(tx, 'credential', person, null, { recoveryCodesLeft: left.rows[0]?.n ?? 0 }, by);
  return true;
}

/** The secrets of second factors as they are kept, in use and offered. */
export type SealedTotp = {
  readonly person: string;
  readonly secret: string | null;
  readonly pending: string | null;
};

export async function sealedTotp({ db, province }: ReadTx): Promise<readonly SealedTotp[]> {
  return db
    .selectFrom('credential')
    .select(['person', 'totp_secret as secret', 'totp_pending as pending'])
    .where('province', '=', province)
    .where(({ eb, or }) =>
      or([eb('totp_secret', 'is not', null), eb('totp_pending', 'is not', null)]),
    )
    .execute();
}

/** The same secrets under another seal, unless they have become others meanwhile. It is no change of anything. */
export async function resealTotp(
  tx: WriteTx,
  { person, ...before }: SealedTotp,
  after: Omit<SealedTotp, 'person'>,
): Promise<void> {
  await credential(tx, person)
    .set({ totp_secret: after.secret, totp_pending: after.pending })
    .where(sql<boolean>`totp_secret is not distinct from ${before.secret}`)
    .where(sql<boolean>`totp_pending is not distinct from ${before.pending}`)
    .execute();
}

const credential = ({ db, province }: WriteTx, person: string) =>
  db.updateTable('credential').where('province', '=', province).where('person', '=', person);

const forgetCodes = ({ db, province }: WriteTx, person: string) =>
  db
    .deleteFrom('recovery_code')
    .where('province', '=', province)
    .where('person', '=', person)
    .execute();
