import type { Registers } from '#app/registers/ports.ts';

/** A province that keeps no register; whatever else is asked of them is a fault of the test. */
export const noRegisters: Registers = new Proxy<Partial<Registers>>(
  { definitions: async () => ({ registers: new Map(), calendars: new Map() }) },
  {
    get: (known, name) =>
      Reflect.get(known, name) ??
      (() => {
        throw new Error(`${String(name)} is not of this test`);
      }),
  },
) as Registers; // every member answers
