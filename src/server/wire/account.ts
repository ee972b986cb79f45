import { type Static, Type } from '@sinclair/typebox';
import { MEANS } from '#app/people/ports.ts';

const Password = Type.String({ minLength: 1, maxLength: 1000 });
const Code = Type.String({ minLength: 1, maxLength: 40 });

/** Where somebody is signed in. */
export const SessionsWire = Type.Object({
  sessions: Type.Array(
    Type.Object({
      id: Type.String(),
      begunAt: Type.String(),
      seenAt: Type.String(),
      endsAt: Type.String(),
      address: Type.String(),
      browser: Type.String(),
      /** How it began. */
      means: Type.Unsafe<(typeof MEANS)[number]>(
        Type.Union(MEANS.map((word) => Type.Literal(word))),
      ),
      /** The one that asks. */
      current: Type.Boolean(),
    }),
  ),
});

export type SessionsAnswer = Static<typeof SessionsWire>;

/** Who one is with the house that vouches for people here; null where the account is bound to nobody there. */
export const IdentityWire = Type.Object({
  bound: Type.Union([Type.Null(), Type.Object({ subject: Type.String(), boundAt: Type.String() })]),
});

export type IdentityAnswer = Static<typeof IdentityWire>;

/** Where to go to be bound. */
export const BindWire = Type.Object({ goTo: Type.String() });

export const ChoosePasswordWire = Type.Object(
  { current: Password, next: Password },
  { additionalProperties: false },
);

export const ConfirmWire = Type.Object({ password: Password }, { additionalProperties: false });

/** The secret for an authenticator, and the same as the address that a picture of squares holds. */
export const TotpOfferWire = Type.Object({ secret: Type.String(), address: Type.String() });

export type TotpOfferAnswer = Static<typeof TotpOfferWire>;

export const TotpProofWire = Type.Object({ code: Code }, { additionalProperties: false });

export const RecoveryCodesWire = Type.Object({ codes: Type.Array(Type.String()) });

export const StopTotpWire = Type.Object(
  { password: Password, code: Code },
  { additionalProperties: false },
);

const Changes = Type.Array(
  Type.Object({
    id: Type.String(),
    at: Type.String(),
    action: Type.String(),
    kind: Type.String(),
  }),
);

/** All that is kept about who asks; the parts of a kind that others have too are named as they are there. */
export const KeptAboutWire = Type.Object({
  at: Type.String(),
  account: Type.Unknown(),
  proofs: Type.Object({
    password: Type.Boolean(),
    secondFactor: Type.Boolean(),
    recoveryCodesLeft: Type.Integer(),
  }),
  identities: Type.Array(Type.Unknown()),
  grants: Type.Array(Type.Unknown()),
  sessions: Type.Array(Type.Unknown()),
  attempts: Type.Array(
    Type.Object({
      at: Type.String(),
      login: Type.String(),
      address: Type.String(),
      outcome: Type.String(),
    }),
  ),
  changesAbout: Changes,
  changesBy: Changes,
});
