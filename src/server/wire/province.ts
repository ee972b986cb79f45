import { type Static, Type } from '@sinclair/typebox';
import { LabelWire } from './label.ts';

export const PeriodWire = Type.Object({ code: Type.String(), label: LabelWire });

export const ProvinceWire = Type.Object({
  id: Type.String(),
  name: LabelWire,
  version: Type.String(),
  /** The day in Vietnam. */
  today: Type.String(),
  /** What opens unless another is asked for. */
  period: Type.String(),
  periods: Type.Array(
    Type.Object({
      ...PeriodWire.properties,
      /** The map of the units that existed at its end. */
      boundary: Type.String(),
    }),
  ),
  boundaries: Type.Array(
    Type.Object({ code: Type.String(), name: LabelWire, on: Type.String(), units: Type.Integer() }),
  ),
  sectors: Type.Array(
    Type.Object({ code: Type.String(), name: LabelWire, indicators: Type.Integer() }),
  ),
  reports: Type.Array(Type.Object({ name: Type.String(), title: Type.String() })),
});

export type ProvinceAnswer = Static<typeof ProvinceWire>;
