import { v7 as uuid } from 'uuid';
import { vietnamDay } from '#core/instant.ts';
import type { Grant, Role } from '#process/role.ts';
import type { Actor, Clock } from '../actor.ts';
import { addAccount } from './administer.ts';
import type { People, Proof } from './ports.ts';

type Ports = { readonly people: People; readonly proof: Proof; readonly clock: Clock };

export type SampleAccount = {
  readonly login: string;
  readonly name: string;
  readonly role: Role;
  readonly agency: string | null;
};

/** An account for each role, named by it, without a password: they have a door of their own. */
export async function addSampleAccounts(
  { people, clock }: Ports,
  actor: Actor,
  accounts: readonly SampleAccount[],
): Promise<void> {
  const from = vietnamDay(clock());
  for (const { login, name, role, agency } of accounts) {
    const id = uuid();
    const sight = 'internal' as const;
    const person = { id, login, name, agency, sight, password: null, oneTime: false };
    if ((await people.add(person, actor, SAMPLE)) !== 'added') continue;
    const grant: Grant = { role, agency, sector: null, place: null, from, to: null };
    await people.grant(id, grant, { actor, reason: SAMPLE });
  }
}

const SAMPLE = 'tài khoản dùng thử';

/** The first account of all, with a password for one sign-in; null where there is one already. */
export async function addFirstAdministrator(
  { people, proof, clock }: Ports,
  actor: Actor,
): Promise<{ readonly login: string; readonly password: string } | null> {
  if ((await people.count()) > 0) return null;
  const login = 'quan-tri';
  const reason = 'lần chạy đầu tiên';
  const account = { login, name: 'Quản trị', agency: null, sight: 'internal' as const, reason };
  const added = await addAccount({ people, proof, clock }, actor, account);
  if (!added.ok) return null;
  const from = vietnamDay(clock());
  const grant: Grant = {
    role: 'administrator',
    agency: null,
    sector: null,
    place: null,
    from,
    to: null,
  };
  await people.grant(added.value.id, grant, { actor, reason });
  return { login, password: added.value.password };
}
