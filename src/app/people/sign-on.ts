import { edgeText } from '#core/edge-text.ts';
import { ok, type Result, refused } from '#core/result.ts';
import type { Actor, Clock } from '../actor.ts';
import { actorOf, isOwnPassword, type OwnFault } from './account.ts';
import { type PersonFault, reasonOf } from './administer.ts';
import type { NewSession, People, Proof, SignedIn, Subject } from './ports.ts';
import { begin } from './sign-in.ts';

/* Coming in by another house that vouches for somebody, and which account is his. */

type Ports = { readonly people: People; readonly proof: Proof; readonly clock: Clock };

/** As OpenID Connect bounds a subject: 255 characters of ASCII. */
const SUBJECT = /^[\x21-\x7e]{1,255}$/;
/** What is kept of a subject that is bound to nobody. */
const SHOWN = 100;

export type BindFault = { readonly code: 'identity.taken' | 'identity.other' };

/** A session of whoever that subject is bound to. Nobody gets an account by coming. */
export async function signInBy(
  ports: Ports,
  { issuer, subject }: Subject,
  from: Pick<NewSession, 'address' | 'browser' | 'idToken'>,
): Promise<Result<{ readonly token: string }, { readonly code: 'sign-on.unknown' }>> {
  const person = await ports.people.byIdentity({ issuer, subject });
  if (person === null) {
    const login = subject.slice(0, SHOWN);
    const { address } = from;
    await ports.people.note({ login, address, person: null, outcome: 'unknown-subject' });
    return refused({ code: 'sign-on.unknown' });
  }
  return ok(await begin(ports, person.id, { ...from, login: person.login, means: 'oidc' }));
}

/** Whoever takes an open page over does not bind himself to it: the password is asked for before he is sent away. */
export const mayBind = async (
  ports: Pick<Ports, 'people' | 'proof'>,
  me: SignedIn,
  password: string,
): Promise<Result<null, OwnFault>> =>
  (await isOwnPassword(ports, me.person.id, password))
    ? ok(null)
    : refused({ code: 'password.wrong' });

export async function bindOwn(
  { people }: Pick<Ports, 'people'>,
  me: SignedIn,
  subject: Subject,
): Promise<Result<null, BindFault>> {
  const by = { actor: actorOf(me), reason: 'tự liên kết' };
  const bound = await people.bind(me.person.id, subject, by);
  if (bound === 'bound') return ok(null);
  return refused({ code: bound === 'taken' ? 'identity.taken' : 'identity.other' });
}

export async function unbindOwn(
  ports: Pick<Ports, 'people' | 'proof'>,
  me: SignedIn,
  { issuer, password }: { readonly issuer: string; readonly password: string },
): Promise<Result<null, OwnFault | { readonly code: 'identity.none' }>> {
  const may = await mayBind(ports, me, password);
  if (!may.ok) return may;
  const by = { actor: actorOf(me), reason: 'tự bỏ liên kết' };
  const which = { person: me.person.id, issuer, but: me.session.id };
  return (await ports.people.unbind(which, by)) ? ok(null) : refused({ code: 'identity.none' });
}

type ForAnother = { readonly id: string; readonly issuer: string; readonly reason: string };

/** What an administrator does for another; the door has asked for the right. */
export async function bindFor(
  { people }: Pick<Ports, 'people'>,
  actor: Actor,
  { id, issuer, reason, ...given }: ForAnother & { readonly subject: string },
): Promise<Result<null, PersonFault | BindFault | { readonly code: 'subject.malformed' }>> {
  const said = reasonOf(reason);
  if (!said.ok) return said;
  const subject = edgeText(given.subject);
  if (!subject.ok || !SUBJECT.test(subject.value)) return refused({ code: 'subject.malformed' });
  const by = { actor, reason: said.value };
  const bound = await people.bind(id, { issuer, subject: subject.value }, by);
  switch (bound) {
    case 'bound':
      return ok(null);
    case 'unknown':
      return refused({ code: 'person.unknown' });
    case 'taken':
      return refused({ code: 'identity.taken' });
    case 'bound-otherwise':
      return refused({ code: 'identity.other' });
  }
}

export async function unbindFor(
  { people }: Pick<Ports, 'people'>,
  actor: Actor,
  { id, issuer, reason }: ForAnother,
): Promise<Result<null, PersonFault | { readonly code: 'identity.none' }>> {
  const said = reasonOf(reason);
  if (!said.ok) return said;
  const by = { actor, reason: said.value };
  const gone = await people.unbind({ person: id, issuer, but: null }, by);
  return gone ? ok(null) : refused({ code: 'identity.none' });
}
