import { type Static, Type } from '@sinclair/typebox';
import { ACTS } from '#process/rights.ts';
import { ROLES } from '#process/role.ts';
import { LabelWire } from './label.ts';

const words = <const T extends string>(all: readonly T[]) =>
  Type.Unsafe<T>(Type.Union(all.map((word) => Type.Literal(word))));

export const RoleWire = words(ROLES);

/** Where to leave another house too. */
export const FarewellWire = Type.Object({ goTo: Type.String() });

export type FarewellAnswer = Static<typeof FarewellWire>;

/** Who is there and what he may do; what the doors are for whoever is not. */
export const SessionWire = Type.Object({
  signedIn: Type.Union([
    Type.Null(),
    Type.Object({
      login: Type.String(),
      name: Type.String(),
      agency: Type.Union([LabelWire, Type.Null()]),
      roles: Type.Array(Type.Object({ role: RoleWire, label: LabelWire })),
      /** What may be done to something or other; the rest is not shown. */
      acts: Type.Array(words(ACTS)),
      /** A password of one use was used: another has to be chosen before anything else. */
      mustChoosePassword: Type.Boolean(),
      hasPassword: Type.Boolean(),
      hasTotp: Type.Boolean(),
    }),
  ]),
  /** Accounts of a sample province that anybody at this machine may take; else none. */
  sample: Type.Array(Type.Object({ login: Type.String(), label: LabelWire })),
  /** Another house that vouches for people, by what it is called; null where none does. */
  signOn: Type.Union([Type.Null(), Type.Object({ name: Type.String() })]),
});

export type SessionAnswer = Static<typeof SessionWire>;

export const SignInWire = Type.Object(
  {
    login: Type.String({ minLength: 1, maxLength: 100 }),
    password: Type.String({ minLength: 1, maxLength: 1000 }),
    /** Six digits of an authenticator, or a recovery code. */
    code: Type.Optional(Type.String({ minLength: 1, maxLength: 40 })),
  },
  { additionalProperties: false },
);

export type SignIn = Static<typeof SignInWire>;

export const SampleSignInWire = Type.Object(
  { login: Type.String({ minLength: 1, maxLength: 100 }) },
  { additionalProperties: false },
);
