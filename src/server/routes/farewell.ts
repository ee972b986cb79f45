import type { FastifyRequest } from 'fastify';
import { signedInAs } from '../door.ts';
import type { Services } from '../services.ts';

/** What an ID token was sealed about: whose it is. */
export const aboutIdToken = (person: string): string => `id-token/${person}`;

/**
 * How the other house is left by whoever came by it. It is asked before his session ends, which takes the ID token
 * along, and answers after: a house that is slow or gone keeps nobody signed in.
 */
export async function farewellOf(
  { people, signOn, seal, origin }: Services,
  request: FastifyRequest,
): Promise<() => Promise<string | null>> {
  const { session, person } = signedInAs(request);
  const kept = session.means === 'oidc' ? await people.idToken(session.id) : null;
  const idToken = kept === null ? null : seal.open(kept, aboutIdToken(person.id));
  return async () =>
    signOn === null || idToken === null ? null : signOn.farewell(idToken, `${origin()}/`);
}
