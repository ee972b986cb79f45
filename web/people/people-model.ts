import { fold } from '#core/vi/fold.ts';
import { RIGHTS } from '#process/rights.ts';
import type { PeopleAnswer } from '../../src/server/wire/people.ts';

export type PersonAnswer = PeopleAnswer['people'][number];
export type GrantAnswer = PersonAnswer['grants'][number];

export type PeopleFilter = {
  readonly words: string;
  /** Of those in force. */
  readonly role: string | null;
  readonly agency: string | null;
  readonly state: 'in use' | 'all';
};

/** Those who fit, by name; whoever has left stands after those who are there. */
export function peopleWho(
  { people }: PeopleAnswer,
  { words, role, agency, state }: PeopleFilter,
): readonly PersonAnswer[] {
  const wanted = fold(words).split(/\s+/).filter(Boolean);
  const fits = (person: PersonAnswer): boolean => {
    if (state === 'in use' && person.leftAt !== null) return false;
    if (agency !== null && person.agency?.code !== agency) return false;
    if (role !== null && !rolesOf(person).some((grant) => grant.role === role)) return false;
    const text = fold(`${person.name} ${person.login}`);
    return wanted.every((word) => text.includes(word));
  };
  return people
    .filter(fits)
    .sort(
      (a, b) =>
        Number(a.leftAt !== null) - Number(b.leftAt !== null) || a.name.localeCompare(b.name, 'vi'),
    );
}

/** The roles that somebody has today; who has left has none. */
export const rolesOf = ({ grants, leftAt }: PersonAnswer): readonly GrantAnswer[] =>
  leftAt === null ? grants.filter(({ inForce }) => inForce) : [];

/** What is in force first, and of the rest the latest. */
export const grantsInOrder = ({ grants }: PersonAnswer): readonly GrantAnswer[] =>
  [...grants].sort((a, b) => Number(b.inForce) - Number(a.inForce) || b.from.localeCompare(a.from));

/** Whether it can still be taken away: it is in force, or is still to begin. */
export const canEnd = ({ inForce, from }: GrantAnswer, today: string): boolean =>
  inForce || from > today;

/** Whether a grant would give less than its role promises: it is about one's own, and nothing is said to be. */
export const ownsNothing = ({
  role,
  agency,
  place,
}: {
  readonly role: GrantAnswer['role'];
  readonly agency: string | null;
  readonly place: string | null;
}): boolean =>
  agency === null &&
  place === null &&
  Object.values(RIGHTS[role]).some((right) => right.reach === 'own');

/** Whom somebody may sign for: whoever leads the province in his own right, himself left out. */
export const headsFor = ({ people }: PeopleAnswer, person: PersonAnswer): readonly PersonAnswer[] =>
  people.filter(
    (one) =>
      one.id !== person.id &&
      rolesOf(one).some(
        ({ role, deputy, agency, sector }) =>
          role === 'leader' && deputy === null && agency === null && sector === null,
      ),
  );
