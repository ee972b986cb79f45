import { v7 as uuid } from 'uuid';
import { edgeText } from '#core/edge-text.ts';
import { vietnamDay } from '#core/instant.ts';
import { ok, type Result, refused } from '#core/result.ts';
import type { Deputy, Grant } from '#process/role.ts';
import type { Actor, Clock } from '../actor.ts';
import type { Erased, PersonalData } from './personal-data.ts';
import type { ListedPerson, People, PersonChange, Proof } from './ports.ts';
import { toLogin } from './sign-in.ts';

/* What an administrator does with the accounts of others. The door has asked for the right. */

type Ports = { readonly people: People; readonly proof: Proof; readonly clock: Clock };

/** Letters, digits and what joins them; what is typed daily should have no accents. */
const LOGIN = /^[a-z0-9](?:[a-z0-9._-]{1,38}[a-z0-9])$/;
const NAME_LENGTH = 120;
const REASON_LENGTH = 500;

export type PersonFault =
  | { readonly code: 'login.malformed' | 'login.taken' }
  | { readonly code: 'name.malformed' | 'reason.malformed' }
  | { readonly code: 'person.unknown' | 'grant.unknown' | 'place.unknown' }
  | { readonly code: 'grant.dates' }
  | { readonly code: 'deputy.role' | 'deputy.days' | 'deputy.head' }
  | { readonly code: 'deputy.position' | 'deputy.document' }
  | { readonly code: 'administrator.last' };

export type NewAccount = PersonChange & { readonly login: string; readonly reason: string };

export const listPeople = ({ people }: Ports, _actor: Actor): Promise<readonly ListedPerson[]> =>
  people.all();

/** An account with a password for one sign-in, which is shown this once. */
export async function addAccount(
  { people, proof }: Ports,
  actor: Actor,
  account: NewAccount,
): Promise<Result<{ readonly id: string; readonly password: string }, PersonFault>> {
  const login = toLogin(account.login);
  if (!LOGIN.test(login)) return refused({ code: 'login.malformed' });
  const said = words(account);
  if (!said.ok) return said;
  const password = proof.newPassword();
  const { agency, sight } = account;
  const id = uuid();
  const added = await people.add(
    {
      id,
      login,
      agency,
      sight,
      name: said.value.name,
      password: await proof.hash(password),
      oneTime: true,
    },
    actor,
    said.value.reason,
  );
  return added === 'added' ? ok({ id, password }) : refused({ code: 'login.taken' });
}

export async function changeAccount(
  { people }: Ports,
  actor: Actor,
  { id, reason, ...change }: PersonChange & { readonly id: string; readonly reason: string },
): Promise<Result<null, PersonFault>> {
  const said = words({ name: change.name, reason });
  if (!said.ok) return said;
  const by = { actor, reason: said.value.reason };
  const done = await people.change(id, { ...change, name: said.value.name }, by);
  return done === 'changed' ? ok(null) : refused({ code: 'person.unknown' });
}

/** A new password for one sign-in, for whoever forgot his; the second factor stays. */
export async function resetPassword(
  { people, proof }: Ports,
  actor: Actor,
  { id, reason }: { readonly id: string; readonly reason: string },
): Promise<Result<{ readonly password: string }, PersonFault>> {
  const said = words({ name: '-', reason });
  if (!said.ok) return said;
  if ((await people.credential(id)) === null) return refused({ code: 'person.unknown' });
  const password = proof.newPassword();
  const by = { actor, reason: said.value.reason };
  await people.setPassword(id, await proof.hash(password), 'one-time', by);
  await people.endOthers(id, null, by);
  return ok({ password });
}

export async function giveRole(
  { people }: Ports,
  actor: Actor,
  { id, reason, grant }: { readonly id: string; readonly reason: string; readonly grant: Grant },
): Promise<Result<null, PersonFault>> {
  const said = words({ name: '-', reason });
  if (!said.ok) return said;
  if (!isDay(grant.from) || (grant.to !== null && (!isDay(grant.to) || grant.to < grant.from))) {
    return refused({ code: 'grant.dates' });
  }
  const deputy = grant.deputy === undefined ? ok(undefined) : deputyGiven(id, grant, grant.deputy);
  if (!deputy.ok) return deputy;
  const whole = deputy.value === undefined ? grant : { ...grant, deputy: deputy.value };
  const given = await people.grant(id, whole, { actor, reason: said.value.reason });
  switch (given) {
    case 'granted':
      return ok(null);
    case 'unknown':
      return refused({ code: 'person.unknown' });
    case 'place-unknown':
      return refused({ code: 'place.unknown' });
    case 'head-unknown':
      return refused({ code: 'deputy.head' });
  }
}

/** Only signing is done for somebody else, for days that end; by thừa ủy quyền never without a document. */
function deputyGiven(id: string, { role, to }: Grant, deputy: Deputy): Result<Deputy, PersonFault> {
  if (role !== 'leader') return refused({ code: 'deputy.role' });
  if (to === null) return refused({ code: 'deputy.days' });
  if (deputy.for === id) return refused({ code: 'deputy.head' });
  const position = edgeText(deputy.position);
  if (!position.ok || !isLine(position.value)) return refused({ code: 'deputy.position' });
  const document = edgeText(deputy.document ?? '');
  const isNamed = document.ok && isLine(document.value);
  if (!document.ok || (!isNamed && (document.value !== '' || deputy.kind === 'tuq'))) {
    return refused({ code: 'deputy.document' });
  }
  return ok({ ...deputy, position: position.value, document: document.value || null });
}

const isLine = (text: string): boolean =>
  text !== '' && [...text].length <= NAME_LENGTH && !text.includes('\n');

/** Takes a role away from today on. */
export async function endRole(
  { people, clock }: Ports,
  actor: Actor,
  { grant, reason }: { readonly grant: string; readonly reason: string },
): Promise<Result<null, PersonFault>> {
  const said = words({ name: '-', reason });
  if (!said.ok) return said;
  const by = { actor, reason: said.value.reason };
  const ended = await people.endGrant(grant, vietnamDay(clock()), by);
  if (ended === 'ended') return ok(null);
  return refused({ code: ended === 'unknown' ? 'grant.unknown' : 'administrator.last' });
}

export async function closeAccount(
  { people }: Ports,
  actor: Actor,
  { id, reason }: { readonly id: string; readonly reason: string },
): Promise<Result<null, PersonFault>> {
  const said = words({ name: '-', reason });
  if (!said.ok) return said;
  const left = await people.leave(id, { actor, reason: said.value.reason });
  if (left === 'left') return ok(null);
  return refused({ code: left === 'unknown' ? 'person.unknown' : 'administrator.last' });
}

/** Takes away who somebody was, as he may ask for by law; what he did stays, under a pseudonym. */
export async function eraseAccount(
  { people }: { readonly people: PersonalData },
  actor: Actor,
  { id, reason }: { readonly id: string; readonly reason: string },
): Promise<Result<Erased, PersonFault>> {
  const said = words({ name: '-', reason });
  if (!said.ok) return said;
  const erased = await people.erase(id, { actor, reason: said.value.reason });
  if (erased === 'unknown') return refused({ code: 'person.unknown' });
  if (erased === 'last-administrator') return refused({ code: 'administrator.last' });
  return ok(erased);
}

function words(said: { readonly name: string; readonly reason: string }) {
  const name = edgeText(said.name);
  if (!name.ok || name.value === '' || [...name.value].length > NAME_LENGTH) {
    return refused({ code: 'name.malformed' as const });
  }
  const reason = reasonOf(said.reason);
  return reason.ok ? ok({ name: name.value, reason: reason.value }) : reason;
}

/** Why something is done to the account of another, as it goes into the log. */
export function reasonOf(said: string): Result<string, { readonly code: 'reason.malformed' }> {
  const reason = edgeText(said);
  const isSaid = reason.ok && reason.value !== '' && [...reason.value].length <= REASON_LENGTH;
  return isSaid ? ok(reason.value) : refused({ code: 'reason.malformed' });
}

const isDay = (text: string): boolean =>
  /^\d{4}-\d{2}-\d{2}$/.test(text) &&
  !Number.isNaN(Date.parse(`${text}T00:00:00Z`)) &&
  new Date(`${text}T00:00:00Z`).toISOString().startsWith(text);
