import { type Static, Type } from '@sinclair/typebox';
import { GOOD_DIRECTIONS, INDICATOR_KINDS, PUBLICITIES } from '#core/indicator.ts';
import { LabelWire, Nullable } from './label.ts';

/* The catalogue as it is kept in the product: what is there, and how it came to be so. */

const words = <const T extends string>(all: readonly T[]) =>
  Type.Unsafe<T>(Type.Union(all.map((word) => Type.Literal(word))));

const Named = Type.Object({ code: Type.String(), name: LabelWire });

/** When an entry last changed and by whom; null where it came with a pack. */
const Changed = Nullable(Type.Object({ at: Type.String(), by: Type.String() }));
const standing = { code: Type.String(), revision: Type.Integer(), changed: Changed };

export const IndicatorEntriesWire = Type.Object({
  indicators: Type.Array(
    Type.Object({
      ...standing,
      name: LabelWire,
      sector: Named,
      unit: Type.String(),
      kind: LabelWire,
      good: words(GOOD_DIRECTIONS),
      publicity: words(PUBLICITIES),
      owners: Type.Array(Type.Object({ agency: Named, from: Type.String() })),
      /** Whose it is today. */
      owner: Nullable(Named),
      definitions: Type.Array(
        Type.Object({
          version: Type.Integer(),
          from: Type.String(),
          text: Nullable(LabelWire),
          basis: Nullable(Type.String()),
          priceBase: Nullable(Type.String()),
        }),
      ),
    }),
  ),
  /** What can be chosen from. */
  agencies: Type.Array(Named),
  sectors: Type.Array(Named),
  kinds: Type.Array(Type.Object({ kind: words(INDICATOR_KINDS), label: LabelWire })),
});

export const AgencyEntriesWire = Type.Object({
  agencies: Type.Array(
    Type.Object({
      ...standing,
      name: LabelWire,
      short: Nullable(Type.String()),
      from: Type.String(),
      to: Nullable(Type.String()),
      formerNames: Type.Array(
        Type.Object({ name: LabelWire, short: Nullable(Type.String()), until: Type.String() }),
      ),
      /** How many indicators are its today. */
      indicators: Type.Integer(),
      into: Type.Array(Type.Object({ agency: Named, on: Type.String(), field: LabelWire })),
      outOf: Type.Array(Type.Object({ agency: Named, on: Type.String(), field: LabelWire })),
    }),
  ),
});

export const BaselineEntriesWire = Type.Object({
  baselines: Type.Array(
    Type.Object({
      ...standing,
      name: LabelWire,
      phrase: LabelWire,
      decisions: Type.Array(
        Type.Object({
          year: Type.Integer(),
          document: Type.String(),
          from: Type.String(),
          subject: Nullable(LabelWire),
        }),
      ),
    }),
  ),
});

export const SignerEntriesWire = Type.Object({
  signers: Type.Array(
    Type.Object({
      ...standing,
      agency: Named,
      onBehalf: Type.String(),
      position: Type.String(),
      name: Nullable(Type.String()),
      from: Type.String(),
      to: Nullable(Type.String()),
      inForce: Type.Boolean(),
    }),
  ),
  agencies: Type.Array(Named),
});

/** Every revision of one entry, the last first, each with what it changed. */
export const EntryHistoryWire = Type.Object({
  revisions: Type.Array(
    Type.Object({
      revision: Type.Integer(),
      at: Type.String(),
      by: Type.String(),
      reason: Type.String(),
      origin: words(['pack', 'hand']),
      /** What undoes it, where it was done here and the entry stands as it left it. */
      undo: Nullable(Type.String()),
      withdrawn: Type.Boolean(),
      differences: Type.Array(
        Type.Object({ field: LabelWire, before: Nullable(LabelWire), after: Nullable(LabelWire) }),
      ),
    }),
  ),
});

export type IndicatorEntriesAnswer = Static<typeof IndicatorEntriesWire>;
export type AgencyEntriesAnswer = Static<typeof AgencyEntriesWire>;
export type BaselineEntriesAnswer = Static<typeof BaselineEntriesWire>;
export type SignerEntriesAnswer = Static<typeof SignerEntriesWire>;
export type EntryHistoryAnswer = Static<typeof EntryHistoryWire>;
