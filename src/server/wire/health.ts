import { type Static, Type } from '@sinclair/typebox';
import { LabelWire } from './label.ts';

export const HealthWire = Type.Object({
  status: Type.Literal('ok'),
  version: Type.String(),
  province: LabelWire,
  /** Of the daily backups, where they are made: the instant of the last, and whether the last try failed. */
  backups: Type.Optional(
    Type.Object({ last: Type.Union([Type.String(), Type.Null()]), failed: Type.Boolean() }),
  ),
});

export type Health = Static<typeof HealthWire>;
