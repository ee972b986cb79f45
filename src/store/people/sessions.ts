import { sql } from 'kysely';
import { v7 as uuid } from 'uuid';
import { invariant } from '#core/result.ts';
import type { Doing } from '../changes.ts';
import type { ReadTx, WriteTx } from '../transaction.ts';
import { tell } from './accounts.ts';
import { toGrant, toPerson, toSession } from './rows.ts';

/** A session that nobody used for so long has ended. */
const IDLE_HOURS = 12;
/** Failures older than this count no more. */
const FAILURES_MINUTES = 15;
/** An address that got in with a login within this time is one of its own. */
const KNOWN_DAYS = 60;

export type NewSession = {
  readonly token: Uint8Array;
  readonly person: string;
  readonly endsAt: string;
  readonly address: string;
  readonly browser: string;
  readonly means: string;
  /** Sealed; what the provider wants to see when the person leaves it. */
  readonly idToken: string | null;
};

export async function beginSession(
  { db, province }: WriteTx,
  session: NewSession,
  at: string,
): Promise<string> {
  const id = uuid();
  await db
    .insertInto('session')
    .values({
      province,
      id,
      token: Buffer.from(session.token),
      person: session.person,
      begun_at: at,
      seen_at: at,
      ends_at: session.endsAt,
      ended_at: null,
      address: session.address,
      browser: session.browser,
      means: session.means,
      id_token: session.idToken,
    })
    .execute();
  return id;
}

/** Who holds this token, with his roles; null once the session has ended, was ended or lay idle. One statement. */
export async function sessionOf({ db, province }: ReadTx, token: Uint8Array, at: string) {
  const row = await db
    .selectFrom('session as s')
    .innerJoin('person as p', (join) =>
      join.onRef('p.province', '=', 's.province').onRef('p.id', '=', 's.person'),
    )
    .innerJoin('credential as c', (join) =>
      join.onRef('c.province', '=', 's.province').onRef('c.person', '=', 's.person'),
    )
    .select(['s.id', 's.begun_at', 's.seen_at', 's.ends_at', 's.address', 's.browser'])
    .select(['s.means'])
    .select(['p.id as person', 'p.login', 'p.name', 'p.agency', 'p.sight', 'p.left_at'])
    .select(['c.one_time', sql<boolean>`c.totp_secret is not null`.as('has_totp')])
    .select([sql<boolean>`c.password is not null`.as('has_password')])
    .select(
      sql<
        readonly GrantRow[]
      >`(select coalesce(jsonb_agg(to_jsonb(g) - 'province' order by g.from_day, g.id), '[]')
        from role_grant g where g.province = s.province and g.person = s.person)`.as('grants'),
    )
    .where('s.province', '=', province)
    .where('s.token', '=', Buffer.from(token))
    .where('s.ended_at', 'is', null)
    .where('p.left_at', 'is', null)
    .where('s.ends_at', '>', at)
    .where(sql<boolean>`s.seen_at > ${at}::timestamptz - make_interval(hours => ${IDLE_HOURS})`)
    .executeTakeFirst();
  if (!row) return null;
  return {
    session: toSession(row),
    person: { ...toPerson({ ...row, id: row.person }), grants: row.grants.map(toGrant) },
    // Whoever came by another way has no use for the password of one use that he was given.
    mustChoosePassword: row.one_time && row.means === 'password',
    hasPassword: row.has_password,
    hasTotp: row.has_totp,
  };
}

type GrantRow = Parameters<typeof toGrant>[0];

/** Notes that a session is in use, for the list of sessions and against lying idle. */
export async function seeSession({ db, province }: WriteTx, id: string, at: string): Promise<void> {
  await db
    .updateTable('session')
    .set({ seen_at: at })
    .where('province', '=', province)
    .where('id', '=', id)
    .where('seen_at', '<', at)
    .execute();
}

export async function sessionsOf({ db, province }: ReadTx, person: string, at: string) {
  const rows = await db
    .selectFrom('session')
    .select(['id', 'begun_at', 'seen_at', 'ends_at', 'address', 'browser', 'means'])
    .where('province', '=', province)
    .where('person', '=', person)
    .where('ended_at', 'is', null)
    .where('ends_at', '>', at)
    .where(sql<boolean>`seen_at > ${at}::timestamptz - make_interval(hours => ${IDLE_HOURS})`)
    .orderBy('seen_at', 'desc')
    .execute();
  return rows.map(toSession);
}

/** What the provider gave with a session that is in force; sealed, or none. */
export async function idTokenOf({ db, province }: ReadTx, id: string): Promise<string | null> {
  const row = await db
    .selectFrom('session')
    .select('id_token')
    .where('province', '=', province)
    .where('id', '=', id)
    .where('ended_at', 'is', null)
    .executeTakeFirst();
  return row?.id_token ?? null;
}

/** Ends one session of a person, or all but one. Says how many there were to end. */
export async function endSessions(
  tx: WriteTx,
  which: { readonly person: string } & (
    | { readonly id: string }
    | { readonly but: string | null; readonly means?: string }
  ),
  by: Doing,
): Promise<number> {
  const ended = await tx.db
    .updateTable('session')
    .set({ ended_at: by.at, id_token: null })
    .where('province', '=', tx.province)
    .where('person', '=', which.person)
    .where('ended_at', 'is', null)
    .$if('id' in which, (q) => q.where('id', '=', 'id' in which ? which.id : ''))
    .$if('but' in which && which.but !== null, (q) =>
      q.where('id', '<>', ('but' in which && which.but) || ''),
    )
    .$if('means' in which, (q) => q.where('means', '=', ('means' in which && which.means) || ''))
    .returning('id')
    .execute();
  if (ended.length > 0) {
    const sessions = ended.map(({ id }) => id);
    await tell(tx, 'session', which.person, { sessions }, { sessions: 'ended' }, by);
  }
  return ended.length;
}

export type Attempt = { readonly login: string; readonly address: string };

/** How often it went wrong lately, by what it may be held against. */
export async function failuresOf(
  { db, province }: ReadTx,
  { login, address }: Attempt,
  at: string,
) {
  const wrong = sql`a.outcome in ('wrong', 'code-wrong')`;
  const { rows } = await sql<Failures>`
    with lately as (
      select * from sign_in_attempt a where a.province = ${province}
        and (a.login = ${login} or a.address = ${address})
        and a.at > ${at}::timestamptz - make_interval(mins => ${FAILURES_MINUTES})
    ), known as (
      select distinct address from sign_in_attempt a where a.province = ${province}
        and a.login = ${login} and a.outcome = 'in'
        and a.at > ${at}::timestamptz - make_interval(days => ${KNOWN_DAYS})
    ), last_in as (
      select max(at) as at from lately where login = ${login} and address = ${address} and outcome = 'in'
    )
    select
      count(*) filter (where ${wrong} and a.login = ${login} and a.address = ${address}
        and a.at > coalesce((select at from last_in), '-infinity'))::integer as here,
      count(*) filter (where ${wrong} and a.address = ${address})::integer as "fromAddress",
      count(*) filter (where ${wrong} and a.login = ${login}
        and a.address not in (select address from known))::integer as "fromStrangers",
      exists (select from known where address = ${address}) as "isKnownHere"
    from lately a`.execute(db);
  const [found] = rows;
  invariant(found, 'an aggregate has one row');
  return found;
}

type Failures = {
  readonly here: number;
  readonly fromAddress: number;
  readonly fromStrangers: number;
  readonly isKnownHere: boolean;
};

export async function noteAttempt(
  { db, province }: WriteTx,
  attempt: Attempt & { readonly person: string | null; readonly outcome: string },
  at: string,
): Promise<void> {
  await db
    .insertInto('sign_in_attempt')
    .values({ province, id: uuid(), at, ...attempt })
    .execute();
}
