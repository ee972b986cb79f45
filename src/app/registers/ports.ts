import type { provinceRegisters } from '#store/registers/registers.ts';
import type { Clock } from '../actor.ts';
import type { Figures } from '../ports.ts';

/** What the use cases ask of the store of registers. */
export type Registers = ReturnType<typeof provinceRegisters>;

export type RegisterPorts = {
  readonly registers: Registers;
  readonly figures: Pick<Figures, 'catalogue'>;
  readonly clock: Clock;
};
