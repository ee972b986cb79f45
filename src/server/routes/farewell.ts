import type { FastifyRequest } from 'fastify';
import { signedInAs } from '../door.ts';
import type { Services } from '../services.ts';

/** What an ID token was sealed about: the session it came with. */
export const aboutIdToken = (person: string): string => `id-token/${person}`;

/** Where the other house is left, by whoever came by it; null where there is nothing to leave. */
export async function farewellOf(
  { people, signOn, seal, origin }: Services,
  request: FastifyRequest,
): Promise<string | null> {
  const { session, person } = signedInAs(request);
  if (session.means !== 'oidc' || signOn === null) return null;
  const kept = await people.idToken(session.id);
  const idToken = kept === null ? null : seal.open(kept, aboutIdToken(person.id));
  return idToken === null ? null : signOn.farewell(idToken, `${origin()}/`);
}
