import type { Publicity } from '#core/indicator.ts';
import type { Grant } from '#process/role.ts';
import type { Actor } from '../actor.ts';

/** Somebody with an account. Nothing here is secret. */
export type Person = {
  readonly id: string;
  /** What is typed at the door: lower case, one of a kind in the province. */
  readonly login: string;
  readonly name: string;
  readonly agency: string | null;
  readonly sight: Publicity;
  readonly leftAt: string | null;
};

export type GivenRole = Grant & { readonly id: string };

export type PersonWithRoles = Person & { readonly grants: readonly GivenRole[] };

export type ListedPerson = PersonWithRoles & {
  readonly identities: readonly Identity[];
  readonly erasedAt: string | null;
};

/** What proves that somebody is who he says. Never leaves the server. */
export type Credential = {
  /** A hash that says how it was made; null where there is no password. */
  readonly password: string | null;
  /** Good for one sign-in, at which another must be chosen. */
  readonly oneTime: boolean;
  /** When the password was given; one of one use is good for some days from then. */
  readonly changedAt: string;
  readonly totp: Totp | null;
  /** A secret that was shown and not yet proved; sealed. */
  readonly pendingTotp: string | null;
};

/** The secret is sealed; `step` is the last time step that was used: a code is good once (RFC 6238, section 5.2). */
export type Totp = { readonly secret: string; readonly step: bigint | null };

/** How somebody came in: by his own password, by another house that vouches for him, by a door of a sample province. */
export const MEANS = ['password', 'oidc', 'sample'] as const;

export type Means = (typeof MEANS)[number];

/** Somebody as another house knows him: `subject` is never given to another there. */
export type Subject = { readonly issuer: string; readonly subject: string };

export type Identity = Subject & { readonly boundAt: string };

export type Session = {
  readonly id: string;
  readonly begunAt: string;
  readonly seenAt: string;
  readonly endsAt: string;
  readonly address: string;
  readonly browser: string;
  readonly means: Means;
};

export type SignedIn = {
  readonly session: Session;
  readonly person: PersonWithRoles;
  /** A password of one use was used; until another is chosen nothing else can be done. */
  readonly mustChoosePassword: boolean;
  /** None where somebody comes in by a door without one. */
  readonly hasPassword: boolean;
  readonly hasTotp: boolean;
};

export const ATTEMPT_OUTCOMES = [
  'in',
  'wrong',
  'code-wrong',
  'held-back',
  'unknown-subject',
] as const;

export type AttemptOutcome = (typeof ATTEMPT_OUTCOMES)[number];

/** How often somebody failed lately, by what it is counted. */
export type Failures = {
  /** With this login from this address, since it last got in from there. */
  readonly here: number;
  /** From this address, with any login. */
  readonly fromAddress: number;
  /** With this login from addresses that never got in with it. */
  readonly fromStrangers: number;
  /** Whether this address got in with this login before. */
  readonly isKnownHere: boolean;
};

export type Attempt = { readonly login: string; readonly address: string };

export type NewSession = {
  readonly token: Uint8Array;
  readonly person: string;
  readonly endsAt: string;
  readonly address: string;
  readonly browser: string;
  readonly means: Means;
  /** Sealed; of another house alone, which wants to see it when the person leaves there too. */
  readonly idToken: string | null;
};

/** What can be changed in an account by an administrator. */
export type PersonChange = {
  readonly name: string;
  readonly agency: string | null;
  readonly sight: Publicity;
};

/** What the use cases about people ask of a store. Instants are set by it. */
export type People = {
  readonly byLogin: (
    login: string,
  ) => Promise<{ readonly person: Person; readonly credential: Credential } | null>;
  readonly credential: (person: string) => Promise<Credential | null>;
  readonly all: () => Promise<readonly ListedPerson[]>;
  readonly count: () => Promise<number>;
  readonly add: (
    person: Omit<Person, 'leftAt'> & {
      readonly password: string | null;
      readonly oneTime: boolean;
    },
    actor: Actor,
    reason: string,
  ) => Promise<'added' | 'login-taken'>;
  readonly change: (id: string, change: PersonChange, by: Doing) => Promise<'changed' | 'unknown'>;
  /** Ends the account and all its sessions; what was done by it stays. */
  readonly leave: (id: string, by: Doing) => Promise<'left' | 'unknown' | 'last-administrator'>;
  readonly grant: (
    id: string,
    grant: Grant,
    by: Doing,
  ) => Promise<'granted' | 'unknown' | 'place-unknown' | 'head-unknown'>;
  /** A grant ends with the day before `from`; one that had not begun is as if it had never been. */
  readonly endGrant: (
    grant: string,
    from: string,
    by: Doing,
  ) => Promise<'ended' | 'unknown' | 'last-administrator'>;
  readonly setPassword: (
    person: string,
    password: string,
    kind: 'own' | 'one-time',
    by: Doing,
  ) => Promise<void>;
  readonly offerTotp: (person: string, sealed: string) => Promise<void>;
  /** Takes the offered secret into use, with codes for the day the telephone is lost. */
  readonly startTotp: (
    person: string,
    proof: { readonly step: bigint; readonly codes: readonly Uint8Array[] },
    by: Doing,
  ) => Promise<void>;
  readonly stopTotp: (person: string, by: Doing) => Promise<void>;
  /** Whether the step was newer than any used before; it is then used. */
  readonly spendStep: (person: string, step: bigint) => Promise<boolean>;
  /** Whether this was a code that nobody had used; it then is. */
  readonly spendRecoveryCode: (person: string, code: Uint8Array) => Promise<boolean>;
  readonly sealedTotp: () => Promise<readonly SealedTotp[]>;
  /** The same secrets under another seal, unless they have become others meanwhile. */
  readonly resealTotp: (before: SealedTotp, after: Omit<SealedTotp, 'person'>) => Promise<void>;
  readonly byIdentity: (subject: Subject) => Promise<Person | null>;
  readonly identities: (person: string) => Promise<readonly Identity[]>;
  readonly bind: (
    person: string,
    subject: Subject,
    by: Doing,
  ) => Promise<'bound' | 'unknown' | 'taken' | 'bound-otherwise'>;
  /** Ends what was begun by it too, all but one session; whether there was anything to unbind. */
  readonly unbind: (
    which: { readonly person: string; readonly issuer: string; readonly but: string | null },
    by: Doing,
  ) => Promise<boolean>;
  readonly failures: (attempt: Attempt) => Promise<Failures>;
  readonly note: (
    attempt: Attempt & { readonly person: string | null; readonly outcome: AttemptOutcome },
  ) => Promise<void>;
  readonly begin: (session: NewSession) => Promise<string>;
  /** The session of a token that is in force, with the person and his roles; seen now. */
  readonly session: (token: Uint8Array) => Promise<SignedIn | null>;
  /** What the other house gave with a session in force; sealed, or none. */
  readonly idToken: (session: string) => Promise<string | null>;
  readonly sessions: (person: string) => Promise<readonly Session[]>;
  /** Whether there was such a session of that person to end. */
  readonly end: (person: string, session: string, by: Doing) => Promise<boolean>;
  /** Every session of a person but one, or every one. Says how many there were. */
  readonly endOthers: (person: string, but: string | null, by: Doing) => Promise<number>;
};

/** The secrets of somebody's second factor as they are kept, in use and offered. */
export type SealedTotp = {
  readonly person: string;
  readonly secret: string | null;
  readonly pending: string | null;
};

export type Doing = { readonly actor: Actor; readonly reason: string };

/** The arts of proof; a test hands in quick ones. */
export type Proof = {
  /** An argon2id hash in the PHC string form. */
  readonly hash: (password: string) => Promise<string>;
  /** A hash of null is of nobody: false, after as much work as for anybody. */
  readonly isPassword: (password: string, hash: string | null) => Promise<boolean>;
  readonly newToken: () => string;
  /** What the store keeps of a token or code: SHA-256. */
  readonly digest: (token: string) => Uint8Array;
  readonly newPassword: () => string;
  readonly newTotpSecret: () => string;
  /** A secret as the store keeps it: nothing to whoever has the store alone. */
  readonly sealTotp: (person: string, secret: string) => string;
  /** Null where the key is not here, or it is of somebody else. */
  readonly openTotp: (person: string, sealed: string) => string | null;
  /** The same under the key that is in use, also of one that was kept plain; null where it cannot be read. */
  readonly resealTotp: (person: string, kept: string) => string | null;
  /** The time step that a code of six digits is right for at an instant, ±1; null if for none. */
  readonly totpStep: (secret: string, code: string, at: string) => bigint | null;
  /** What an authenticator reads: otpauth://totp/… */
  readonly totpAddress: (secret: string, login: string, issuer: string) => string;
  readonly newRecoveryCodes: () => readonly string[];
};
