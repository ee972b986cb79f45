import { type Static, Type } from '@sinclair/typebox';
import { LabelWire } from './label.ts';

export const HealthWire = Type.Object({
  status: Type.Literal('ok'),
  version: Type.String(),
  province: LabelWire,
});

export type Health = Static<typeof HealthWire>;
