import type { Result } from '#core/result.ts';

/** What a house must give back with somebody, so that it is he who was sent, and the answer to this very question. */
export type Expected = {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
};

export type SignOnFault =
  /** It does not answer, or not as it should. */
  | { readonly code: 'sign-on.unreachable' }
  /** It answered that he does not come in, or he turned back. */
  | { readonly code: 'sign-on.refused' }
  /** What came back is not what belongs to the question. */
  | { readonly code: 'sign-on.mismatch' };

/** Another house that vouches for people: OpenID Connect, authorization code with PKCE. */
export type SignOn = {
  /** What it is called on the door. */
  readonly name: string;
  readonly issuer: string;
  /** Where to send somebody, who comes back to `callback`; asked to prove himself anew where he binds an account. */
  readonly begin: (
    callback: string,
    what: 'sign-in' | 'bind',
  ) => Promise<Result<{ readonly address: string; readonly expected: Expected }, SignOnFault>>;
  /** Who it is that came back, by the whole address he came back to. */
  readonly finish: (
    came: string,
    expected: Expected,
  ) => Promise<Result<{ readonly subject: string; readonly idToken: string }, SignOnFault>>;
  /** Where to leave that house too, and come back to `back`; null where it has no such place. */
  readonly farewell: (idToken: string, back: string) => Promise<string | null>;
};
