import type { Status } from '#core/fact.ts';
import type { Day } from '#core/period.ts';
import { type Grant, type Holder, isInForce, type Role } from './role.ts';

/** What can be done, each a right of its own. */
export const ACTS = [
  'figure.read',
  'figure.revise',
  'figure.make-official',
  'record.read',
  'record.write',
  'report.read',
  'edition.submit',
  'edition.sign',
  'edition.return',
  'file.check',
  'people.read',
  'people.change',
  'audit.read',
  'catalogue.read',
  'catalogue.change',
] as const;

export type Act = (typeof ACTS)[number];

/** How far a role goes: anything there is, or what belongs to the agency, sector and place of the grant. */
type Reach = 'anything' | 'own';

/** In which states a figure may be touched; null where states do not matter. */
type Right = { readonly reach: Reach; readonly states: readonly Status[] | null };

const ANYTHING: Right = { reach: 'anything', states: null };
const OWN: Right = { reach: 'own', states: null };
const OWN_UNTIL_OFFICIAL: Right = { reach: 'own', states: ['estimated', 'preliminary'] };

const READING = {
  'figure.read': ANYTHING,
  'record.read': ANYTHING,
  'report.read': ANYTHING,
  'file.check': ANYTHING,
};

/**
 * Who may do what: all of it, and nothing else. What a role does not name it may not do. An administrator
 * looks after people and touches no figure; an auditor reads everything that was done and changes nothing.
 */
export const RIGHTS: Readonly<Record<Role, Partial<Readonly<Record<Act, Right>>>>> = {
  reporter: { ...READING, 'figure.revise': OWN_UNTIL_OFFICIAL, 'record.write': OWN },
  approver: {
    ...READING,
    'figure.revise': OWN,
    'figure.make-official': OWN,
    'record.write': OWN,
  },
  specialist: {
    ...READING,
    'figure.revise': ANYTHING,
    'figure.make-official': ANYTHING,
    'record.write': ANYTHING,
    'edition.submit': ANYTHING,
  },
  leader: { ...READING, 'edition.sign': ANYTHING, 'edition.return': ANYTHING },
  auditor: {
    ...READING,
    'people.read': ANYTHING,
    'audit.read': ANYTHING,
    'catalogue.read': ANYTHING,
  },
  administrator: {
    ...READING,
    'people.read': ANYTHING,
    'people.change': ANYTHING,
    'audit.read': ANYTHING,
    'catalogue.read': ANYTHING,
    'catalogue.change': ANYTHING,
  },
};

/** What is acted upon, as far as rights ask: whose it is, of which field and area, and in which state. */
export type Thing = {
  readonly agency: string | null;
  readonly sector: string | null;
  /** The place and every place that it lies in. */
  readonly places: readonly string[];
  readonly state: Status | null;
};

/** Whether somebody may do this to that, on a day. */
export const may = (holder: Holder, act: Act, asked: Asked): boolean =>
  grantsFor(holder, act, asked).length > 0;

export type Asked = { readonly thing: Thing; readonly on: Day };

/** The grants by which he may; a signature says under which of them it was given. */
export const grantsFor = ({ grants }: Holder, act: Act, { thing, on }: Asked): readonly Grant[] =>
  grants.filter((grant) => {
    const right = isInForce(grant, on) ? RIGHTS[grant.role][act] : undefined;
    if (right === undefined) return false;
    if (right.states !== null && thing.state !== null && !right.states.includes(thing.state)) {
      return false;
    }
    return right.reach === 'anything' ? isWithin(grant, thing) : isOwn(grant, thing);
  });

/** Whether there may be anything that he may do this to; what a door asks before it knows the thing. */
export const mayAtAll = ({ grants }: Holder, act: Act, on: Day): boolean =>
  grants.some((grant) => isInForce(grant, on) && RIGHTS[grant.role][act] !== undefined);

/** Everything somebody may do to something or other; for a browser that shows only what can be done. */
export const actsOf = (holder: Holder, on: Day): readonly Act[] =>
  ACTS.filter((act) => mayAtAll(holder, act, on));

/** A grant that names a sector or place ends there, whatever its role. Its agency counts for what is own. */
const isWithin = ({ sector, place }: Grant, thing: Thing): boolean =>
  (sector === null || sector === thing.sector) && (place === null || thing.places.includes(place));

/**
 * Own is what the agency of the grant answers for, or what lies in its place. A grant of neither owns nothing:
 * forgetting to say whose reporter somebody is gives him no figures.
 */
const isOwn = (grant: Grant, thing: Thing): boolean =>
  isWithin(grant, thing) &&
  (grant.agency === null ? grant.place !== null : grant.agency === thing.agency);
