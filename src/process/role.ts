import { PUBLICITIES, type Publicity } from '#core/indicator.ts';
import type { Day } from '#core/period.ts';

/** Vai trò: what somebody does in the round of reports. */
export const ROLES = [
  'reporter',
  'approver',
  'specialist',
  'leader',
  'auditor',
  'administrator',
] as const;

export type Role = (typeof ROLES)[number];

/** A role given to somebody: for which agency, sector and place, and on which days. Null is all of them. */
export type Grant = {
  readonly role: Role;
  readonly agency: string | null;
  readonly sector: string | null;
  readonly place: string | null;
  readonly from: Day;
  /** The last day; null while it is open. */
  readonly to: Day | null;
};

/** Who wants to do something: what was granted to him, and how far he may see. */
export type Holder = {
  readonly grants: readonly Grant[];
  readonly sight: Publicity;
};

/** Whether somebody of this sight sees what is so public. */
export const sees = (sight: Publicity, publicity: Publicity): boolean =>
  PUBLICITIES.indexOf(publicity) <= PUBLICITIES.indexOf(sight);

export const isInForce = ({ from, to }: Grant, day: Day): boolean =>
  from <= day && (to === null || day <= to);

/** The roles that somebody has on a day, each once, in the order of {@link ROLES}. */
export const rolesOn = ({ grants }: Holder, day: Day): readonly Role[] =>
  ROLES.filter((role) => grants.some((grant) => grant.role === role && isInForce(grant, day)));
