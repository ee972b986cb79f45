import { v7 as uuid } from 'uuid';
import { vietnamDay } from '#core/instant.ts';
import type { Grant, Role } from '#process/role.ts';
import type { Actor, Clock } from '../actor.ts';
import { addAccount } from './administer.ts';
import type { People, Person, Proof } from './ports.ts';
import { recoverAccount } from './recover.ts';

type Ports = { readonly people: People; readonly proof: Proof; readonly clock: Clock };

export type SampleAccount = {
  readonly login: string;
  readonly name: string;
  readonly role: Role;
  readonly agency: string | null;
};

/**
 * An account for each role, named by it, without a password: they have a door of their own. Says which of them stand
 * open. Where there are people already and no sample account is among them, none is made: the data are somebody's.
 */
export async function addSampleAccounts(
  { people, clock }: Pick<Ports, 'people' | 'clock'>,
  actor: Actor,
  {
    accounts,
    when,
  }: {
    readonly accounts: readonly SampleAccount[];
    readonly when: 'at the first start' | 'always';
  },
): Promise<readonly string[]> {
  const isFirst = when === 'always' || (await people.count()) === 0;
  if (isFirst || (await openAmong(people, accounts)).length > 0) {
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
  return openAmong(people, accounts);
}

const SAMPLE = 'tài khoản dùng thử';

async function openAmong(
  people: People,
  accounts: readonly SampleAccount[],
): Promise<readonly string[]> {
  const open: string[] = [];
  for (const { login } of accounts) {
    if ((await sampleAccount(people, login)) !== null) open.push(login);
  }
  return open;
}

/**
 * The account of that login, if nobody's proof belongs to it. One with a password or bound to another house is a
 * person's, whatever it is called, and no door opens it.
 */
export async function sampleAccount(people: People, login: string): Promise<Person | null> {
  const found = await people.byLogin(login);
  if (!found || found.credential.password !== null) return null;
  const { person } = found;
  return (await people.identities(person.id)).length === 0 ? person : null;
}

const FIRST_LOGIN = 'quan-tri';
const FIRST = 'lần chạy đầu tiên';

export type FirstAccount = { readonly login: string; readonly password: string };

/**
 * The first account of all, with a password for one sign-in. Where only a sample's doors led in and they are shut
 * now, its administrator is given one. Null where somebody can come in already.
 */
export async function addFirstAdministrator(
  { people, proof, clock }: Ports,
  actor: Actor,
): Promise<FirstAccount | null> {
  const login = FIRST_LOGIN;
  if ((await people.count()) > 0) {
    if ((await sampleAccount(people, login)) === null) return null;
    const password = await recoverAccount({ people, proof }, actor, login);
    return password === null ? null : { login, password };
  }
  const account = { login, name: 'Quản trị', agency: null, sight: 'internal' as const };
  const added = await addAccount({ people, proof, clock }, actor, { ...account, reason: FIRST });
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
  await people.grant(added.value.id, grant, { actor, reason: FIRST });
  return { login, password: added.value.password };
}
