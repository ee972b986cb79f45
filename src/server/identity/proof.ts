import { createHash, randomBytes, randomInt } from 'node:crypto';
import { hash, verify } from '@node-rs/argon2';
import { Secret, TOTP } from 'otpauth';
import type { Proof } from '#app/people/ports.ts';
import type { Seal } from './seal.ts';

/** The second row of OWASP's password storage recommendations for argon2id: 19 MiB, two passes. */
const ARGON2 = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

const TOKEN_BYTES = 32;
/** As RFC 4226 asks of a shared secret: 160 bits. */
const SECRET_BYTES = 20;
const STEP_SECONDS = 30;
const RECOVERY_CODES = 10;
/** Letters and digits that nobody takes for one another when he copies them by hand. */
const PLAIN = 'abcdefghjkmnpqrstuvwxyz23456789';

/** The arts of proof as the product uses them. */
export const proof = (seal: Seal): Proof => ({
  ...passwords(),
  newToken: () => randomBytes(TOKEN_BYTES).toString('base64url'),
  digest: (token) => createHash('sha256').update(token).digest(),
  newTotpSecret: () => new Secret({ size: SECRET_BYTES }).base32,
  sealTotp: (person, secret) => seal.seal(secret, aboutTotp(person)),
  openTotp: (person, sealed) => seal.open(sealed, aboutTotp(person)),
  resealTotp: (person, kept) => {
    if (seal.isSealed(kept) && seal.isFresh(kept)) return kept;
    const secret = seal.isSealed(kept) ? seal.open(kept, aboutTotp(person)) : kept;
    return secret === null ? null : seal.seal(secret, aboutTotp(person));
  },
  totpStep: (secret, code, at) => {
    if (!/^\d{6}$/.test(code)) return null;
    const timestamp = Date.parse(at);
    const delta = totp(secret).validate({ token: code, timestamp, window: 1 });
    return delta === null ? null : BigInt(Math.floor(timestamp / 1000 / STEP_SECONDS) + delta);
  },
  totpAddress: (secret, login, issuer) => totp(secret, login, issuer).toString(),
  newRecoveryCodes: () => Array.from({ length: RECOVERY_CODES }, () => groups(2, 5)),
});

/** Of passwords alone, for which no key is needed. */
export function passwords(): Pick<Proof, 'hash' | 'isPassword' | 'newPassword'> {
  let ofNobody: Promise<string> | null = null;
  return {
    hash: (password) => hash(password, ARGON2),
    isPassword: async (password, against) => {
      ofNobody ??= hash(randomBytes(TOKEN_BYTES), ARGON2);
      const right = await verify(against ?? (await ofNobody), password).catch(() => false);
      return against !== null && right;
    },
    newPassword: () => groups(4, 5),
  };
}

/** A secret opens for the person it was made for alone. */
const aboutTotp = (person: string): string => `totp/${person}`;

/** SHA-1 and six digits: what every authenticator takes; RFC 6238 allows it. */
const totp = (secret: string, label = '', issuer = ''): TOTP =>
  new TOTP({ issuer, label, algorithm: 'SHA1', digits: 6, period: STEP_SECONDS, secret });

const groups = (count: number, length: number): string =>
  Array.from({ length: count }, () =>
    Array.from({ length }, () => PLAIN[randomInt(PLAIN.length)]).join(''),
  ).join('-');
