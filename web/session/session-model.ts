import type { SessionAnswer } from '../../src/server/wire/session.ts';

export type SignedIn = NonNullable<SessionAnswer['signedIn']>;

/** Who is there; and whose page is built, which stands under the door when his session has ended. */
export type Session = SessionAnswer & { readonly whose: SignedIn | null };

/**
 * `closed`: nobody is there and nothing is to be seen. `ended`: somebody was, and what he typed waits for him.
 * `must-choose`: he came in with a password of one use.
 */
export type Door = 'closed' | 'ended' | 'must-choose' | 'open';

export function doorOf({ signedIn, whose }: Session): Door {
  if (signedIn === null) return whose === null ? 'closed' : 'ended';
  return signedIn.mustChoosePassword ? 'must-choose' : 'open';
}

/** The server has said who is there. Nobody's page is built before he is all the way in. */
export function received(answer: SessionAnswer, before: Session | undefined): Session {
  const { signedIn } = answer;
  const whose = before?.whose ?? null;
  if (signedIn === null) return { ...answer, whose };
  const isBuilt = !signedIn.mustChoosePassword || whose?.login === signedIn.login;
  return { ...answer, whose: isBuilt ? signedIn : null };
}

/** Some answer has said that nobody is there any more. */
export const ended = (before: Session): Session =>
  before.signedIn === null ? before : { ...before, signedIn: null };

/** Whether what this page holds is of somebody else than who is there now; then it must go altogether. */
export const isOfAnother = (before: Session | undefined, { signedIn }: SessionAnswer): boolean =>
  before !== undefined &&
  before.whose !== null &&
  signedIn !== null &&
  signedIn.login !== before.whose.login;
