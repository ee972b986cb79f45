import { LOCAL_ACTOR } from '#app/actor.ts';
import type { PersonalData } from '#app/people/personal-data.ts';
import type { People } from '#app/people/ports.ts';
import { recoverAccount } from '#app/people/recover.ts';
import { toLogin } from '#app/people/sign-in.ts';
import { vietnamDay } from '#core/instant.ts';
import { rolesOn } from '#process/role.ts';
import { UsageError } from '../command.ts';
import { NO_PROVINCE } from '../messages.ts';
import type { Place, Users } from '../ports.ts';
import { now, withStore } from './ground.ts';

/** Of the first province that has data there; an installation of several names its own. */
export const peopleAt = <T>(
  place: Place,
  work: (people: People & PersonalData) => Promise<T>,
): Promise<T> =>
  withStore(place, async ({ store }) => {
    const [province] = await store.provinces();
    if (province === undefined) throw new UsageError(NO_PROVINCE);
    const { provincePeople } = await import('#store/people/people.ts');
    return work(provincePeople(store, province, now));
  });

export const users: Users = {
  list: (place) =>
    peopleAt(place, async (people) => {
      const today = vietnamDay(now());
      return (await people.all()).map((person) => ({
        login: person.login,
        name: person.name,
        roles: rolesOn(person, today),
        left: person.leftAt !== null,
      }));
    }),
  reset: (place, login) =>
    peopleAt(place, async (people) => {
      const { passwords } = await import('#server/identity/proof.ts');
      return recoverAccount({ people, proof: passwords() }, LOCAL_ACTOR, login);
    }),
  keptAbout: (place, login) =>
    peopleAt(place, async (people) => {
      const id = await idOf(people, login);
      return id === null ? null : people.keptAbout(id);
    }),
  erase: (place, login) =>
    peopleAt(place, async (people) => {
      const id = await idOf(people, login);
      return id === null ? 'unknown' : people.erase(id, { actor: LOCAL_ACTOR, reason: ERASURE });
    }),
};

const ERASURE = 'xóa dữ liệu cá nhân tại máy chủ';

/** Also of somebody who has left. */
const idOf = async (people: People, login: string): Promise<string | null> =>
  (await people.all()).find((person) => person.login === toLogin(login))?.id ?? null;
