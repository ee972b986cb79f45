import type { PlaceId } from '#core/place.ts';
import type { Grant } from '#process/role.ts';
import type { SeenStore } from '../store.ts';
import {
  addPerson,
  allPeople,
  byLogin,
  changePerson,
  countPeople,
  credentialOf,
  leave,
  type NewPerson,
  type PersonChange,
} from './accounts.ts';
import { erase } from './erasure.ts';
import { addGrant, endGrant } from './grants.ts';
import {
  bindIdentity,
  byIdentity,
  identitiesOf,
  type Subject,
  unbindIdentity,
} from './identities.ts';
import { keptAbout } from './kept-about.ts';
import {
  offerTotp,
  resealTotp,
  type SealedTotp,
  sealedTotp,
  setPassword,
  spendRecoveryCode,
  spendStep,
  startTotp,
  stopTotp,
} from './proofs.ts';
import {
  type Attempt,
  beginSession,
  endSessions,
  failuresOf,
  idTokenOf,
  type NewSession,
  noteAttempt,
  seeSession,
  sessionOf,
  sessionsOf,
} from './sessions.ts';

type By = { readonly actor: { readonly id: string }; readonly reason: string };

/** How far behind the list of sessions may be; every request would otherwise write. */
const SEEN_EVERY_MS = 10 * 60_000;

/** The people of one province, each question in a transaction of its own. */
export const provincePeople = (store: SeenStore, province: PlaceId, clock: () => string) => {
  const doing = ({ actor, reason }: By) => ({ actor: actor.id, reason, at: clock() });
  return {
    byLogin: (login: string) => store.read(province, (tx) => byLogin(tx, login)),
    credential: (person: string) => store.read(province, (tx) => credentialOf(tx, person)),
    all: () => store.read(province, allPeople),
    count: () => store.read(province, countPeople),
    add: (person: NewPerson, actor: By['actor'], reason: string) =>
      store.write(province, (tx) => addPerson(tx, person, doing({ actor, reason }))),
    change: (id: string, change: PersonChange, by: By) =>
      store.write(province, (tx) => changePerson(tx, id, change, doing(by))),
    leave: (id: string, by: By) => store.write(province, (tx) => leave(tx, id, doing(by))),
    erase: (id: string, by: By) => store.write(province, (tx) => erase(tx, id, doing(by))),
    keptAbout: (id: string) => store.read(province, (tx) => keptAbout(tx, id)),
    grant: (id: string, grant: Grant, by: By) =>
      store.write(province, (tx) => addGrant(tx, id, grant, doing(by))),
    endGrant: (id: string, from: string, by: By) =>
      store.write(province, (tx) => endGrant(tx, id, from, doing(by))),
    setPassword: (person: string, password: string, kind: 'own' | 'one-time', by: By) =>
      store.write(province, (tx) =>
        setPassword(tx, person, password, kind === 'one-time', doing(by)),
      ),
    offerTotp: (person: string, secret: string) =>
      store.write(province, (tx) => offerTotp(tx, person, secret)),
    startTotp: (
      person: string,
      { step, codes }: { readonly step: bigint; readonly codes: readonly Uint8Array[] },
      by: By,
    ) => store.write(province, (tx) => startTotp(tx, person, step, codes, doing(by))),
    stopTotp: (person: string, by: By) =>
      store.write(province, (tx) => stopTotp(tx, person, doing(by))),
    spendStep: (person: string, step: bigint) =>
      store.write(province, (tx) => spendStep(tx, person, step)),
    spendRecoveryCode: (person: string, code: Uint8Array) =>
      store.write(province, (tx) => spendRecoveryCode(tx, person, code, clock())),
    byIdentity: (subject: Subject) => store.read(province, (tx) => byIdentity(tx, subject)),
    identities: (person: string) => store.read(province, (tx) => identitiesOf(tx, person)),
    bind: (person: string, subject: Subject, by: By) =>
      store.write(province, (tx) => bindIdentity(tx, person, subject, doing(by))),
    unbind: (which: { person: string; issuer: string; but: string | null }, by: By) =>
      store.write(province, (tx) => unbindIdentity(tx, which, doing(by))),
    sealedTotp: () => store.read(province, sealedTotp),
    resealTotp: (before: SealedTotp, after: Omit<SealedTotp, 'person'>) =>
      store.write(province, (tx) => resealTotp(tx, before, after)),
    failures: (attempt: Attempt) => store.read(province, (tx) => failuresOf(tx, attempt, clock())),
    note: (attempt: Parameters<typeof noteAttempt>[1]) =>
      store.write(province, (tx) => noteAttempt(tx, attempt, clock())),
    begin: (session: NewSession) =>
      store.write(province, (tx) => beginSession(tx, session, clock())),
    session: async (token: Uint8Array) => {
      const at = clock();
      const found = await store.read(province, (tx) => sessionOf(tx, token, at));
      if (found && Date.parse(at) - Date.parse(found.session.seenAt) > SEEN_EVERY_MS) {
        await store.write(province, (tx) => seeSession(tx, found.session.id, at));
      }
      return found;
    },
    idToken: (session: string) => store.read(province, (tx) => idTokenOf(tx, session)),
    sessions: (person: string) => store.read(province, (tx) => sessionsOf(tx, person, clock())),
    end: async (person: string, id: string, by: By) =>
      (await store.write(province, (tx) => endSessions(tx, { person, id }, doing(by)))) > 0,
    endOthers: (person: string, but: string | null, by: By) =>
      store.write(province, (tx) => endSessions(tx, { person, but }, doing(by))),
  };
};
