import type { Day } from '#core/period.ts';
import { type Act, grantsFor, type Thing } from './rights.ts';
import type { Grant, Holder, Role } from './role.ts';

/** Bản phát hành: the report as it is now, put forward, then signed or sent back. */
export const EDITION_STATES = ['draft', 'submitted', 'signed', 'returned'] as const;

export type EditionState = (typeof EDITION_STATES)[number];

export const EDITION_EVENTS = ['submit', 'sign', 'return'] as const;

export type EditionEvent = (typeof EDITION_EVENTS)[number];

/**
 * What comes of what. A draft is the report as it is built at the moment and is kept nowhere; what was put forward is
 * frozen. What was signed or sent back stays so: after it another edition is put forward.
 */
const NEXT: Readonly<Record<EditionState, Partial<Record<EditionEvent, EditionState>>>> = {
  draft: { submit: 'submitted' },
  submitted: { sign: 'signed', return: 'returned' },
  signed: {},
  returned: {},
};

/** The state after an event; null where it cannot happen. */
export const nextState = (state: EditionState, event: EditionEvent): EditionState | null =>
  NEXT[state][event] ?? null;

/** The right that each step asks for; which role has it stands in the table of rights. */
export const ACT_OF: Readonly<Record<EditionEvent, Act>> = {
  submit: 'edition.submit',
  sign: 'edition.sign',
  return: 'edition.return',
};

/** Whether a role may decide over what its holder put forward himself: who writes does not approve. */
const DECIDES_OWN: Readonly<Record<Role, boolean>> = {
  reporter: false,
  approver: false,
  specialist: false,
  leader: false,
  auditor: false,
  administrator: false,
};

/**
 * An edition as far as rights ask. A report is of the whole province: a grant of one sector or place does not reach
 * it, and who leads one agency does not sign for the province in his own right.
 */
export type EditionThing = {
  readonly state: EditionState;
  /** Who put it forward; null of a draft. */
  readonly submittedBy: string | null;
  readonly province: string;
};

/** The grants by which somebody may take this step today: none where he may not, or where it cannot be taken. */
export function grantsToStep(
  holder: Holder & { readonly id: string },
  event: EditionEvent,
  { edition, on }: { readonly edition: EditionThing; readonly on: Day },
): readonly Grant[] {
  if (nextState(edition.state, event) === null) return [];
  const isOwn = edition.submittedBy === holder.id;
  return grantsFor(holder, ACT_OF[event], { thing: thingOf(edition), on }).filter(
    (grant) => (!isOwn || DECIDES_OWN[grant.role]) && (event === 'submit' || isOfProvince(grant)),
  );
}

/** A deputy may come from any agency: he acts for whom he is deputy of. */
const isOfProvince = ({ agency, deputy }: Grant): boolean =>
  agency === null || deputy !== undefined;

const thingOf = ({ province }: EditionThing): Thing => ({
  agency: null,
  sector: null,
  places: [province],
  state: null,
});
