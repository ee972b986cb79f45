import { PUBLICITIES } from '#core/indicator.ts';
import { invariant } from '#core/result.ts';
import { DEPUTY_KINDS, type Grant, ROLES } from '#process/role.ts';
import type { Tables } from '../tables.ts';

/* Rows about people as values of the domain. */

const MEANS = ['password', 'oidc', 'sample'] as const;

type Row<T extends keyof Tables> = {
  readonly [Column in keyof Tables[T]]: Tables[T][Column];
};

export const toPerson = (row: Omit<Row<'person'>, 'province' | 'made_at' | 'erased_at'>) => ({
  id: row.id,
  login: row.login,
  name: row.name,
  agency: row.agency,
  sight: oneOf(PUBLICITIES, row.sight),
  leftAt: row.left_at,
});

export const toGrant = (row: Omit<Row<'role_grant'>, 'province' | 'person'>) => ({
  id: row.id,
  role: oneOf(ROLES, row.role),
  agency: row.agency,
  sector: row.sector,
  place: row.place,
  from: row.from_day,
  to: row.to_day,
  ...deputyOf(row),
});

function deputyOf(row: Omit<Row<'role_grant'>, 'province' | 'person'>) {
  const { deputy_kind: kind, deputy_for: head, deputy_position: position } = row;
  if (kind === null || head === null || position === null) return {};
  return {
    deputy: {
      kind: oneOf(DEPUTY_KINDS, kind),
      for: head,
      position,
      document: row.deputy_document,
    },
  };
}

export const toCredential = (row: Omit<Row<'credential'>, 'province' | 'person'>) => ({
  password: row.password,
  oneTime: row.one_time,
  changedAt: row.changed_at,
  totp: row.totp_secret === null ? null : { secret: row.totp_secret, step: row.totp_step },
  pendingTotp: row.totp_pending,
});

export const toSession = (
  row: Pick<
    Row<'session'>,
    'id' | 'begun_at' | 'seen_at' | 'ends_at' | 'address' | 'browser' | 'means'
  >,
) => ({
  id: row.id,
  begunAt: row.begun_at,
  seenAt: row.seen_at,
  endsAt: row.ends_at,
  address: row.address,
  browser: row.browser,
  means: oneOf(MEANS, row.means),
});

export const toIdentity = (row: Pick<Row<'identity'>, 'issuer' | 'subject' | 'bound_at'>) => ({
  issuer: row.issuer,
  subject: row.subject,
  boundAt: row.bound_at,
});

/** A grant as a change row tells it. */
export const grantJson = ({ role, agency, sector, place, from, to, deputy }: Grant) => ({
  role,
  agency,
  sector,
  place,
  from,
  to,
  ...(deputy === undefined ? {} : { deputy }),
});

function oneOf<const T extends string>(known: readonly T[], word: string): T {
  const found = known.find((one) => one === word);
  invariant(found !== undefined, `the schema lets ${word} in`);
  return found;
}
