import { type Static, Type } from '@sinclair/typebox';

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
      /** The one that asks. */
      current: Type.Boolean(),
    }),
  ),
});

export type SessionsAnswer = Static<typeof SessionsWire>;

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
