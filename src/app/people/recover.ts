import type { Actor } from '../actor.ts';
import type { People, Proof } from './ports.ts';
import { toLogin } from './sign-in.ts';

const REASON = 'cấp lại tại máy chủ';
/**
 * A password for one sign-in, without the second factor and with every session ended: for whoever has the
 * machine with the data, when nobody can come in any more. Null where there is no such account.
 */
export async function recoverAccount(
  {
    people,
    proof,
  }: { readonly people: People; readonly proof: Pick<Proof, 'hash' | 'newPassword'> },
  actor: Actor,
  typed: string,
): Promise<string | null> {
  const found = await people.byLogin(toLogin(typed));
  if (!found) return null;
  const by = { actor, reason: REASON };
  const password = proof.newPassword();
  const { id } = found.person;
  if (found.credential.totp !== null) await people.stopTotp(id, by);
  await people.setPassword(id, await proof.hash(password), 'one-time', by);
  await people.endOthers(id, null, by);
  return password;
}
