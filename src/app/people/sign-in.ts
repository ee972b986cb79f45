import { ok, type Result, refused } from '#core/result.ts';
import type { Clock } from '../actor.ts';
import type {
  Attempt,
  AttemptOutcome,
  Credential,
  Failures,
  NewSession,
  People,
  Proof,
} from './ports.ts';

/** A session ends after so long, used or not. */
const SESSION_DAYS = 7;
const ONE_TIME_DAYS = 7;

/** How often within a quarter of an hour something may be wrong before it is held back. */
export const PATIENCE = { here: 5, fromAddress: 50, fromStrangers: 100 } as const;

export type SignInRequest = {
  readonly login: string;
  readonly password: string;
  /** Six digits of an authenticator, or a recovery code; null where none was asked for yet. */
  readonly code: string | null;
  readonly address: string;
  readonly browser: string;
};

export type SignInFault =
  /** The login or the password; it is not said which. */
  | { readonly code: 'sign-in.wrong' }
  | { readonly code: 'sign-in.code-needed' }
  | { readonly code: 'sign-in.code-wrong' }
  | { readonly code: 'sign-in.held-back' };

type Ports = { readonly people: People; readonly proof: Proof; readonly clock: Clock };

/** A new session, by its token; the token itself is kept nowhere. */
export async function signIn(
  ports: Ports,
  request: SignInRequest,
): Promise<Result<{ readonly token: string }, SignInFault>> {
  const { people, proof } = ports;
  const login = toLogin(request.login);
  const attempt = { login, address: request.address };
  const note = (person: string | null, outcome: AttemptOutcome): Promise<void> =>
    people.note({ ...attempt, person, outcome });
  if (isHeldBack(await people.failures(attempt))) {
    await note(null, 'held-back');
    return refused({ code: 'sign-in.held-back' });
  }
  const found = await people.byLogin(login);
  // The work is the same for a login that there is not.
  const password = request.password.normalize('NFC');
  const right = await proof.isPassword(password, found?.credential.password ?? null);
  if (!found || !right || isStale(found.credential, ports.clock())) {
    await note(found?.person.id ?? null, 'wrong');
    return refused({ code: 'sign-in.wrong' });
  }
  const { person, credential } = found;
  if (credential.totp !== null) {
    if (request.code === null) return refused({ code: 'sign-in.code-needed' });
    if (!(await isSecondFactor(ports, person.id, credential, request.code))) {
      await note(person.id, 'code-wrong');
      return refused({ code: 'sign-in.code-wrong' });
    }
  }
  return ok(await begin(ports, person.id, { ...request, login, means: 'password', idToken: null }));
}

/** A password of one use that nobody came for is no password any more; whoever has it hears no more than that. */
const isStale = ({ oneTime, changedAt }: Credential, at: string): boolean =>
  oneTime && Date.parse(at) - Date.parse(changedAt) > ONE_TIME_DAYS * 86_400_000;

/** A session, after the proof that its means ask for. */
export async function begin(
  { people, proof, clock }: Ports,
  person: string,
  from: Attempt & Pick<NewSession, 'browser' | 'means' | 'idToken'>,
): Promise<{ readonly token: string }> {
  const token = proof.newToken();
  const { login, address, browser, means, idToken } = from;
  const endsAt = new Date(Date.parse(clock()) + SESSION_DAYS * 86_400_000).toISOString();
  await people.begin({
    token: proof.digest(token),
    person,
    endsAt,
    address,
    browser,
    means,
    idToken,
  });
  await people.note({ login, address, person, outcome: 'in' });
  return { token };
}

/** Logins are words of their own: case and the way letters are composed do not matter. */
export const toLogin = (typed: string): string => typed.normalize('NFC').trim().toLowerCase();

/**
 * Guessing is slowed by where it comes from, so that nobody is kept out by what strangers do to his login: an
 * address that got in with it before is held back for its own failures only.
 */
const isHeldBack = ({ here, fromAddress, fromStrangers, isKnownHere }: Failures): boolean =>
  here >= PATIENCE.here ||
  fromAddress >= PATIENCE.fromAddress ||
  (!isKnownHere && fromStrangers >= PATIENCE.fromStrangers);

export async function isSecondFactor(
  { people, proof, clock }: Ports,
  person: string,
  { totp }: Pick<Credential, 'totp'>,
  typed: string,
): Promise<boolean> {
  const code = typed.replace(/\s/g, '').toLowerCase();
  if (totp === null) return true;
  const secret = proof.openTotp(person, totp.secret);
  // Where its key is lost a recovery code still opens.
  const step = secret === null ? null : proof.totpStep(secret, code, clock());
  if (step !== null) return people.spendStep(person, step);
  return people.spendRecoveryCode(person, proof.digest(code));
}
