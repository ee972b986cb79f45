import { type Static, Type } from '@sinclair/typebox';
import { LabelWire } from './label.ts';

/** RFC 9457, with our code and the single faults. */
export const ProblemWire = Type.Object({
  type: Type.String(),
  title: Type.String(),
  status: Type.Integer(),
  code: Type.String(),
  detail: Type.Optional(Type.String()),
  errors: Type.Array(
    Type.Object({ code: Type.String(), at: Type.Optional(Type.String()), message: LabelWire }),
  ),
});

export type Problem = Static<typeof ProblemWire>;
