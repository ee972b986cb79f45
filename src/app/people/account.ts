import { ok, type Result, refused } from '#core/result.ts';
import type { Actor, Clock } from '../actor.ts';
import { newPassword, type PasswordFault } from './password.ts';
import type { People, Proof, SignedIn } from './ports.ts';
import { isSecondFactor } from './sign-in.ts';

/* What everybody does with his own account. */

type Ports = { readonly people: People; readonly proof: Proof; readonly clock: Clock };

export type OwnFault = { readonly code: 'password.wrong' };

/** The person of a session as who acts in it. */
export const actorOf = ({ person }: Pick<SignedIn, 'person'>): Actor => ({
  id: person.id,
  name: person.name,
  grants: person.grants,
  sight: person.sight,
});

/** Chooses another password; every other session of the person ends. */
export async function choosePassword(
  { people, proof }: Ports,
  me: SignedIn,
  { current, next }: { readonly current: string; readonly next: string },
): Promise<Result<null, OwnFault | PasswordFault | { readonly code: 'password.same' }>> {
  const { id, login, name } = me.person;
  if (!(await isOwnPassword({ people, proof }, id, current))) {
    return refused({ code: 'password.wrong' });
  }
  if (next.normalize('NFC') === current.normalize('NFC')) return refused({ code: 'password.same' });
  const chosen = newPassword(next, [login, name]);
  if (!chosen.ok) return chosen;
  const by = { actor: actorOf(me), reason: 'đổi mật khẩu' };
  await people.setPassword(id, await proof.hash(chosen.value), 'own', by);
  await people.endOthers(id, me.session.id, by);
  return ok(null);
}

export type TotpOffer = { readonly secret: string; readonly address: string };

/** A secret to put into an authenticator; it counts once a code of it was given. */
export async function offerTotp(
  { people, proof }: Ports,
  me: SignedIn,
  { password, issuer }: { readonly password: string; readonly issuer: string },
): Promise<Result<TotpOffer, OwnFault | { readonly code: 'totp.already' }>> {
  if (me.hasTotp) return refused({ code: 'totp.already' });
  const { id, login } = me.person;
  if (!(await isOwnPassword({ people, proof }, id, password))) {
    return refused({ code: 'password.wrong' });
  }
  const secret = proof.newTotpSecret();
  await people.offerTotp(id, proof.sealTotp(id, secret));
  return ok({ secret, address: proof.totpAddress(secret, login, issuer) });
}

/** Takes the second factor into use. The recovery codes are shown this once. */
export async function startTotp(
  { people, proof, clock }: Ports,
  me: SignedIn,
  code: string,
): Promise<
  Result<
    { readonly codes: readonly string[] },
    { readonly code: 'totp.not-offered' | 'totp.wrong' }
  >
> {
  const { id } = me.person;
  const credential = await people.credential(id);
  if (!credential?.pendingTotp) return refused({ code: 'totp.not-offered' });
  const secret = proof.openTotp(id, credential.pendingTotp);
  if (secret === null) return refused({ code: 'totp.not-offered' });
  const step = proof.totpStep(secret, code.replace(/\s/g, ''), clock());
  if (step === null) return refused({ code: 'totp.wrong' });
  const codes = proof.newRecoveryCodes();
  const by = { actor: actorOf(me), reason: 'bật xác thực hai lớp' };
  await people.startTotp(id, { step, codes: codes.map(proof.digest) }, by);
  await people.endOthers(id, me.session.id, by);
  return ok({ codes });
}

/** Gives the second factor up, for which it is needed once more. */
export async function stopTotp(
  ports: Ports,
  me: SignedIn,
  given: { readonly password: string; readonly code: string },
): Promise<Result<null, OwnFault | { readonly code: 'totp.wrong' }>> {
  const { id } = me.person;
  const credential = await ports.people.credential(id);
  if (
    !credential ||
    !(await ports.proof.isPassword(given.password.normalize('NFC'), credential.password))
  ) {
    return refused({ code: 'password.wrong' });
  }
  if (!(await isSecondFactor(ports, id, credential, given.code))) {
    return refused({ code: 'totp.wrong' });
  }
  await ports.people.stopTotp(id, { actor: actorOf(me), reason: 'tắt xác thực hai lớp' });
  return ok(null);
}

export async function isOwnPassword(
  { people, proof }: Pick<Ports, 'people' | 'proof'>,
  id: string,
  typed: string,
): Promise<boolean> {
  const credential = await people.credential(id);
  return proof.isPassword(typed.normalize('NFC'), credential?.password ?? null);
}
