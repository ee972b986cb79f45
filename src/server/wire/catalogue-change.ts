import { type Static, Type } from '@sinclair/typebox';
import { ENTRY_KINDS } from '#core/catalogue-entry.ts';
import { GOOD_DIRECTIONS, INDICATOR_KINDS, PUBLICITIES } from '#core/indicator.ts';
import { Nullable } from './label.ts';

/* What is asked to be changed in the catalogue. Each says which revision was seen, and why. */

const words = <const T extends string>(all: readonly T[]) =>
  Type.Unsafe<T>(Type.Union(all.map((word) => Type.Literal(word))));

const closed = { additionalProperties: false } as const;

const Code = Type.String({ minLength: 1, maxLength: 150 });
/** The use cases say in words what is too long; beyond this nothing is read at all. */
const Text = Type.String({ maxLength: 4000 });
const Said = Type.Object({ vi: Text, en: Nullable(Text) }, closed);
const Day = Type.String({ maxLength: 40 });
const Seen = Type.Integer({ minimum: 1, maximum: 1_000_000 });
const Owner = Type.Object({ agency: Code, from: Day }, closed);
const Aggregation = Type.Union([
  Type.Object({ kind: words(['sum', 'last', 'never']) }, closed),
  Type.Object({ kind: Type.Literal('weighted'), by: Code }, closed),
]);

export const EntryQueryWire = Type.Object({
  kind: words(ENTRY_KINDS),
  code: Type.String({ minLength: 1, maxLength: 600 }),
});

export const AddIndicatorWire = Type.Object(
  {
    code: Code,
    name: Said,
    unit: Text,
    kind: words(INDICATOR_KINDS),
    overPlaces: Aggregation,
    overTime: Aggregation,
    good: words(GOOD_DIRECTIONS),
    publicity: words(PUBLICITIES),
    persons: Type.Boolean(),
    owner: Owner,
    text: Said,
    basis: Nullable(Text),
    reason: Text,
  },
  closed,
);

export const ChangeIndicatorWire = Type.Object(
  {
    seen: Seen,
    name: Said,
    good: words(GOOD_DIRECTIONS),
    publicity: words(PUBLICITIES),
    owner: Nullable(Owner),
    reason: Text,
  },
  closed,
);

export const DefineIndicatorWire = Type.Object(
  {
    seen: Seen,
    from: Day,
    text: Said,
    basis: Nullable(Text),
    priceBase: Nullable(Text),
    reason: Text,
  },
  closed,
);

export const AddAgencyWire = Type.Object(
  { code: Code, name: Said, short: Nullable(Text), from: Day, reason: Text },
  closed,
);

export const RenameAgencyWire = Type.Object(
  { seen: Seen, name: Said, short: Nullable(Text), from: Nullable(Day), reason: Text },
  closed,
);

export const EndAgencyWire = Type.Object({ seen: Seen, to: Nullable(Day), reason: Text }, closed);

export const SucceedAgencyWire = Type.Object(
  {
    seen: Seen,
    into: Type.Union([
      Type.Object({ kind: Type.Literal('known'), code: Code }, closed),
      Type.Object(
        { kind: Type.Literal('new'), code: Code, name: Said, short: Nullable(Text) },
        closed,
      ),
    ]),
    on: Day,
    field: Said,
    former: words(['ends', 'goes-on']),
    indicators: words(['all', 'none']),
    reason: Text,
  },
  closed,
);

export const AddBaselineWire = Type.Object(
  { code: Code, name: Said, phrase: Said, reason: Text },
  closed,
);

export const ChangeBaselineWire = Type.Object(
  { seen: Seen, name: Said, phrase: Said, reason: Text },
  closed,
);

export const DecidePlanWire = Type.Object(
  {
    seen: Seen,
    year: Type.Integer({ minimum: 0, maximum: 9999 }),
    document: Text,
    from: Day,
    subject: Nullable(Said),
    reason: Text,
  },
  closed,
);

const signer = {
  agency: Code,
  onBehalf: Text,
  position: Text,
  name: Nullable(Text),
  from: Day,
  to: Nullable(Day),
  reason: Text,
};

export const AddSignerWire = Type.Object({ code: Code, ...signer }, closed);
export const ChangeSignerWire = Type.Object({ seen: Seen, ...signer }, closed);

export const UndoWire = Type.Object({ reason: Text }, closed);

export const EditedWire = Type.Object({ deed: Type.String() });

export type AddIndicatorBody = Static<typeof AddIndicatorWire>;
export type ChangeIndicatorBody = Static<typeof ChangeIndicatorWire>;
export type DefineIndicatorBody = Static<typeof DefineIndicatorWire>;
export type AddAgencyBody = Static<typeof AddAgencyWire>;
export type RenameAgencyBody = Static<typeof RenameAgencyWire>;
export type EndAgencyBody = Static<typeof EndAgencyWire>;
export type SucceedAgencyBody = Static<typeof SucceedAgencyWire>;
export type AddBaselineBody = Static<typeof AddBaselineWire>;
export type ChangeBaselineBody = Static<typeof ChangeBaselineWire>;
export type DecidePlanBody = Static<typeof DecidePlanWire>;
export type AddSignerBody = Static<typeof AddSignerWire>;
export type ChangeSignerBody = Static<typeof ChangeSignerWire>;
export type UndoBody = Static<typeof UndoWire>;
