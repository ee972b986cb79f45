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

/** Ký thay, ký thừa lệnh, ký thừa ủy quyền: the ways of signing for somebody (Nghị định 30/2020/NĐ-CP, Điều 13). */
export const DEPUTY_KINDS = ['kt', 'tl', 'tuq'] as const;

export type DeputyKind = (typeof DEPUTY_KINDS)[number];

/** For whom somebody signs, and as what. */
export type Deputy = {
  readonly kind: DeputyKind;
  /** The person that is signed for. */
  readonly for: string;
  /** What stands over the name: Phó Chủ tịch. */
  readonly position: string;
  /** The document that says so; none signs by thừa ủy quyền without one. */
  readonly document: string | null;
};

/** A role given to somebody: for which agency, sector and place, and on which days. Null is all of them. */
export type Grant = {
  readonly role: Role;
  readonly agency: string | null;
  readonly sector: string | null;
  readonly place: string | null;
  readonly from: Day;
  /** The last day; null while it is open. */
  readonly to: Day | null;
  /** Where the role is exercised for somebody else; absent of a role of one's own. */
  readonly deputy?: Deputy;
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
