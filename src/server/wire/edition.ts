import { type Static, Type } from '@sinclair/typebox';
import { EDITION_STATES } from '#process/edition.ts';
import { DEPUTY_KINDS } from '#process/role.ts';
import { LabelWire, Nullable } from './label.ts';
import { ReportWire } from './report.ts';

const words = <const T extends string>(all: readonly T[]) =>
  Type.Unsafe<T>(Type.Union(all.map((word) => Type.Literal(word))));

export const EditionWire = Type.Object({
  id: Type.String(),
  outline: Type.String(),
  period: Type.String(),
  hash: Type.String(),
  state: words(EDITION_STATES),
  submitted: Type.Object({ by: Type.String(), at: Type.String(), note: Type.String() }),
  /** What became of it; null while it waits. */
  decided: Nullable(
    Type.Object({
      by: Type.String(),
      at: Type.String(),
      /** Of one that was signed, counted for the report of the period. */
      number: Nullable(Type.Integer()),
      /** Why it was sent back. */
      reason: Nullable(Type.String()),
      /** The lines over the name. */
      signature: Nullable(Type.String()),
      deputy: Nullable(
        Type.Object({
          kind: words(DEPUTY_KINDS),
          name: Type.String(),
          document: Nullable(Type.String()),
          from: Type.String(),
          to: Nullable(Type.String()),
        }),
      ),
    }),
  ),
});

export const EditionsWire = Type.Object({
  maySubmit: Type.Boolean(),
  editions: Type.Array(EditionWire),
});

export const EditionViewWire = Type.Object({
  edition: EditionWire,
  report: ReportWire,
  /** Numbers whose figure is another one now; `is` is null where there is none any more. */
  differences: Type.Array(
    Type.Object({
      binding: Type.String(),
      printed: Type.String(),
      fact: Type.String(),
      indicator: LabelWire,
      was: Type.String(),
      is: Nullable(Type.String()),
    }),
  ),
  /** The ways in which whoever asks may sign it today, each as the lines over his name. */
  signatures: Type.Array(Type.String()),
  mayReturn: Type.Boolean(),
});

const Hash = Type.String({ pattern: '^[0-9a-f]{64}$' });

export const SubmitEditionWire = Type.Object(
  {
    period: Type.String({ minLength: 1, maxLength: 40 }),
    seen: Hash,
    note: Type.String({ maxLength: 2000 }),
  },
  { additionalProperties: false },
);

export const SignEditionWire = Type.Object(
  { seen: Hash, as: Type.String({ minLength: 1, maxLength: 500 }) },
  { additionalProperties: false },
);

export const ReturnEditionWire = Type.Object(
  { reason: Type.String({ minLength: 1, maxLength: 2000 }) },
  { additionalProperties: false },
);

export const SubmittedWire = Type.Object({ id: Type.String() });
export const SignedWire = Type.Object({ number: Type.Integer() });

export type EditionItem = Static<typeof EditionWire>;
export type EditionsAnswer = Static<typeof EditionsWire>;
export type EditionAnswer = Static<typeof EditionViewWire>;
export type SubmitEditionBody = Static<typeof SubmitEditionWire>;
export type SignEditionBody = Static<typeof SignEditionWire>;
