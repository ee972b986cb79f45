import { type Static, Type } from '@sinclair/typebox';
import { PUBLICITIES } from '#core/indicator.ts';
import { DEPUTY_KINDS } from '#process/role.ts';
import { LabelWire } from './label.ts';
import { RoleWire } from './session.ts';

const Sight = Type.Unsafe<(typeof PUBLICITIES)[number]>(
  Type.Union(PUBLICITIES.map((word) => Type.Literal(word))),
);
const orNull = <T extends Parameters<typeof Type.Union>[0][number]>(type: T) =>
  Type.Union([type, Type.Null()]);
const DeputyKindWire = Type.Unsafe<(typeof DEPUTY_KINDS)[number]>(
  Type.Union(DEPUTY_KINDS.map((kind) => Type.Literal(kind))),
);
const Code = Type.String({ minLength: 1, maxLength: 100 });
const Reason = Type.String({ minLength: 1, maxLength: 2000 });
const Day = Type.String({ maxLength: 10 });

export const PeopleWire = Type.Object({
  people: Type.Array(
    Type.Object({
      id: Type.String(),
      login: Type.String(),
      name: Type.String(),
      agency: orNull(Type.Object({ code: Type.String(), name: LabelWire })),
      sight: Sight,
      leftAt: orNull(Type.String()),
      /** Whether who it was is gone; what stands in its place is a pseudonym. */
      isErased: Type.Boolean(),
      /** Who they are with other houses; that of `signOn` can be bound and unbound here. */
      identities: Type.Array(
        Type.Object({ issuer: Type.String(), subject: Type.String(), boundAt: Type.String() }),
      ),
      grants: Type.Array(
        Type.Object({
          id: Type.String(),
          role: RoleWire,
          label: LabelWire,
          agency: orNull(Type.Object({ code: Type.String(), name: LabelWire })),
          sector: orNull(Type.Object({ code: Type.String(), name: LabelWire })),
          place: orNull(Type.Object({ code: Type.String(), name: LabelWire })),
          from: Type.String(),
          to: orNull(Type.String()),
          inForce: Type.Boolean(),
          /** For whom one signs; null of a role of one's own. */
          deputy: orNull(
            Type.Object({
              kind: DeputyKindWire,
              for: Type.String(),
              position: Type.String(),
              document: orNull(Type.String()),
            }),
          ),
        }),
      ),
    }),
  ),
  /** What can be chosen from. */
  roles: Type.Array(Type.Object({ role: RoleWire, label: LabelWire })),
  agencies: Type.Array(Type.Object({ code: Type.String(), name: LabelWire })),
  sectors: Type.Array(Type.Object({ code: Type.String(), name: LabelWire })),
  signOn: orNull(Type.Object({ name: Type.String(), issuer: Type.String() })),
});

export type PeopleAnswer = Static<typeof PeopleWire>;

const about = {
  name: Type.String({ minLength: 1, maxLength: 500 }),
  agency: orNull(Code),
  sight: Sight,
};

export const NewAccountWire = Type.Object(
  { login: Type.String({ minLength: 1, maxLength: 100 }), ...about, reason: Reason },
  { additionalProperties: false },
);

export const ChangeAccountWire = Type.Object(
  { ...about, reason: Reason },
  { additionalProperties: false },
);

export const ReasonWire = Type.Object({ reason: Reason }, { additionalProperties: false });

export const BindSubjectWire = Type.Object(
  { subject: Type.String({ minLength: 1, maxLength: 500 }), reason: Reason },
  { additionalProperties: false },
);

export const GrantWire = Type.Object(
  {
    role: RoleWire,
    agency: orNull(Code),
    sector: orNull(Code),
    place: orNull(Code),
    from: Day,
    to: orNull(Day),
    deputy: Type.Optional(
      Type.Object(
        {
          kind: DeputyKindWire,
          for: Type.String({ format: 'uuid' }),
          position: Type.String({ maxLength: 500 }),
          document: orNull(Type.String({ maxLength: 500 })),
        },
        { additionalProperties: false },
      ),
    ),
    reason: Reason,
  },
  { additionalProperties: false },
);

export type NewAccountBody = Static<typeof NewAccountWire>;
export type ChangeAccountBody = Static<typeof ChangeAccountWire>;
export type GrantBody = Static<typeof GrantWire>;

/** A password for one sign-in, shown this once. */
export const OneTimeWire = Type.Object({ id: Type.String(), password: Type.String() });

/** What stands for somebody from now on, and how many change rows of earlier versions still have the name. */
export const ErasedWire = Type.Object({
  login: Type.String(),
  name: Type.String(),
  rowsWithName: Type.Integer(),
});
