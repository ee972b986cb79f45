import { useQuery } from '@tanstack/react-query';
import type { Act } from '#process/rights.ts';
import type { FarewellAnswer, SessionAnswer, SignIn } from '../../src/server/wire/session.ts';
import { apiAddress, queryKeys, request, send, whenTurnedAway } from '../api.ts';
import { askAhead, queries } from '../queries.ts';
import { forgetKept } from './kept-here.ts';
import {
  doorOf,
  ended,
  isOfAnother,
  received,
  type Session,
  type SignedIn,
} from './session-model.ts';

/** Beside the answers about figures: saving a figure does not ask again who is there. */
const SESSION_KEY = ['session'] as const;
const ADDRESS = apiAddress(['session']);

/** Who is there: brought along by the page, else asked for; asked again when one comes back to the page. */
export const useSession = () =>
  useQuery<Session>({
    queryKey: SESSION_KEY,
    queryFn: async ({ signal }) => take(await request<SessionAnswer>(ADDRESS, { signal })),
    initialData: broughtAlong,
  });

/** Whoever is signed in, or whose page stands under the door: it stays as it was while he is out. */
export function useSignedIn(): SignedIn | null {
  const { data } = useSession();
  return data?.signedIn ?? data?.whose ?? null;
}

/** What the house is called that vouches for people here; null where none does. */
export const useSignOn = (): string | null => useSession().data?.signOn?.name ?? null;

/** Whether the page stands under the door, where nothing is to be pressed. */
export function useIsUnderDoor(): boolean {
  const { data } = useSession();
  return data === undefined || doorOf(data) !== 'open';
}

/** Whether there is anything that he may do this to; the server decides about the single thing. */
export const useMay = (act: Act): boolean => useSignedIn()?.acts.includes(act) ?? false;

/** The same outside of a screen, before one is drawn. */
export const mayNow = (act: Act): boolean =>
  queries.getQueryData<Session>(SESSION_KEY)?.signedIn?.acts.includes(act) ?? false;

export const signIn = async (body: SignIn): Promise<void> =>
  enter(await send('POST', ADDRESS, body));

export const signInAsSample = async (login: string): Promise<void> =>
  enter(await send('POST', apiAddress(['session', 'sample']), { login }));

/** Leaves, and leaves nothing: the page begins anew, with what it held in mind forgotten. */
export async function signOut(): Promise<void> {
  const farewell = await send<FarewellAnswer | null>('DELETE', ADDRESS);
  forgetKept();
  // Whoever came by another house leaves it too, and is sent back here.
  window.location.replace(farewell?.goTo ?? '/');
}

/** Asks who is there now, after something about him has changed. */
export const askSession = (): Promise<void> => queries.invalidateQueries({ queryKey: SESSION_KEY });

whenTurnedAway((code) => {
  const before = queries.getQueryData<Session>(SESSION_KEY);
  if (code === 'session.none' && before) queries.setQueryData(SESSION_KEY, ended(before));
  else void askSession();
});

/** What was refused before is asked again; nothing of anybody before is left to be shown. */
async function enter(answer: SessionAnswer): Promise<void> {
  const before = queries.getQueryData<Session>(SESSION_KEY);
  const session = take(answer);
  if (before?.whose === null) queries.removeQueries({ queryKey: queryKeys.all });
  if (session.whose !== null) askAhead(apiAddress(['province']));
  queries.setQueryData(SESSION_KEY, session);
  if (before?.whose && before.whose.login === session.whose?.login) {
    await queries.invalidateQueries({ queryKey: queryKeys.all });
  }
}

/** Another person's page is not mended: it begins anew at the same address. */
function take(answer: SessionAnswer): Session {
  const before = queries.getQueryData<Session>(SESSION_KEY);
  if (!isOfAnother(before, answer)) return received(answer, before);
  forgetKept();
  window.location.reload();
  return before ?? received(answer, before);
}

function broughtAlong(): Session | undefined {
  const text = document.getElementById('session')?.textContent;
  // The server wrote it by the schema that the type is made from.
  return text ? received(JSON.parse(text) as SessionAnswer, undefined) : undefined;
}
