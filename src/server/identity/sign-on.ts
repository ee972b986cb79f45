import {
  AuthorizationResponseError,
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  buildEndSessionUrl,
  ClientError,
  ClientSecretBasic,
  ClientSecretPost,
  Configuration,
  calculatePKCECodeChallenge,
  discovery,
  enableNonRepudiationChecks,
  None,
  ResponseBodyError,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
  type ServerMetadata,
} from 'openid-client';
import type { SignOn, SignOnFault } from '#app/people/sign-on-port.ts';
import { ok, type Result, refused } from '#core/result.ts';

/** How the house is reached, and what we are called there. */
export type SignOnSettings = {
  readonly name: string;
  /** As it stands in its answers, to the letter. */
  readonly issuer: string;
  readonly client: string;
  /** Null where it gives none: PKCE alone then binds the answer to the question. */
  readonly secret: string | null;
};

const TIMEOUT_SECONDS = 10;
/** What it says of itself is asked for again after so long; its keys are, whenever one is unknown. */
const FRESH_MS = 3_600_000;

/** As OpenID Connect bounds a subject. */
const SUBJECT = /^[\x20-\x7e]{1,255}$/;

/** Codes of the library for an answer that it read and did not believe. */
const DISBELIEVED = new Set([
  'OAUTH_INVALID_RESPONSE',
  'OAUTH_JWT_CLAIM_COMPARISON_FAILED',
  'OAUTH_JWT_TIMESTAMP_CHECK_FAILED',
]);

/**
 * Nothing is asked of the house before somebody wants to come in by it, and what failed is asked again with the next:
 * the system starts and runs without it. `tell` hears what went wrong, for whoever runs the system.
 */
export function signOnWith(settings: SignOnSettings, tell: (reason: string) => void): SignOn {
  const house = discovered(settings);
  const failed = (error: unknown): Result<never, SignOnFault> => {
    tell(reasonOf(error));
    return refused({ code: faultOf(error) });
  };
  return {
    name: settings.name,
    issuer: settings.issuer,
    begin: async (callback, what) => {
      try {
        const configuration = await house();
        const expected = {
          state: randomState(),
          nonce: randomNonce(),
          verifier: randomPKCECodeVerifier(),
        };
        const address = buildAuthorizationUrl(configuration, {
          response_type: 'code',
          redirect_uri: callback,
          scope: 'openid',
          state: expected.state,
          nonce: expected.nonce,
          code_challenge: await calculatePKCECodeChallenge(expected.verifier),
          code_challenge_method: 'S256',
          ...(what === 'bind' ? { prompt: 'login' } : {}),
        });
        return ok({ address: address.href, expected });
      } catch (error) {
        return failed(error);
      }
    },
    finish: async (came, { state, nonce, verifier }) => {
      try {
        // State, issuer (RFC 9207), audience, nonce, signature and times are looked at in there.
        const tokens = await authorizationCodeGrant(await house(), new URL(came), {
          expectedState: state,
          expectedNonce: nonce,
          pkceCodeVerifier: verifier,
          idTokenExpected: true,
        });
        const subject = tokens.claims()?.sub ?? '';
        if (!SUBJECT.test(subject)) return refused({ code: 'sign-on.mismatch' });
        return ok({ subject, idToken: tokens.id_token ?? '' });
      } catch (error) {
        return failed(error);
      }
    },
    farewell: async (idToken, back) => {
      try {
        const configuration = await house();
        if (configuration.serverMetadata().end_session_endpoint === undefined) return null;
        return buildEndSessionUrl(configuration, {
          id_token_hint: idToken,
          post_logout_redirect_uri: back,
        }).href;
      } catch (error) {
        tell(reasonOf(error));
        return null;
      }
    },
  };
}

/** What the house says of itself, kept for an hour; where it does not answer then, what it said before. */
function discovered(settings: SignOnSettings): () => Promise<Configuration> {
  let known: { readonly configuration: Configuration; readonly until: number } | null = null;
  return async () => {
    if (known !== null && Date.now() < known.until) return known.configuration;
    try {
      const configuration = await discover(settings);
      known = { configuration, until: Date.now() + FRESH_MS };
    } catch (error) {
      if (known === null) throw error;
    }
    return known.configuration;
  };
}

async function discover({ issuer, client, secret }: SignOnSettings): Promise<Configuration> {
  const url = new URL(issuer);
  // Without TLS only on this machine; the settings are refused otherwise.
  const plain = url.protocol === 'http:' ? [allowInsecureRequests] : [];
  const found = await discovery(url, client, undefined, None(), {
    timeout: TIMEOUT_SECONDS,
    execute: plain,
  });
  const metadata = found.serverMetadata();
  const configuration = new Configuration(metadata, client, undefined, provingBy(metadata, secret));
  configuration.timeout = TIMEOUT_SECONDS;
  for (const allow of plain) allow(configuration);
  // An ID token came straight from the house; its signature is looked at all the same.
  enableNonRepudiationChecks(configuration);
  return configuration;
}

/** By the header unless the house takes the form alone. */
function provingBy(
  { token_endpoint_auth_methods_supported: taken }: ServerMetadata,
  secret: string | null,
) {
  if (secret === null) return None();
  const byForm = taken !== undefined && !taken.includes('client_secret_basic');
  return byForm ? ClientSecretPost(secret) : ClientSecretBasic(secret);
}

function faultOf(error: unknown): SignOnFault['code'] {
  if (error instanceof AuthorizationResponseError) return 'sign-on.refused';
  if (error instanceof ResponseBodyError) {
    return error.error === 'invalid_grant' ? 'sign-on.mismatch' : 'sign-on.unreachable';
  }
  const isDisbelieved = error instanceof ClientError && DISBELIEVED.has(error.code ?? '');
  return isDisbelieved ? 'sign-on.mismatch' : 'sign-on.unreachable';
}

/** What is said of a failure: its kind and words, never an answer's body, which may hold a token. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown';
  const code = 'code' in error && typeof error.code === 'string' ? ` (${error.code})` : '';
  const cause = error.cause instanceof Error ? `: ${error.cause.message}` : '';
  return `${error.message}${code}${cause}`.replace(/\p{Cc}+/gu, ' ').slice(0, 300);
}
