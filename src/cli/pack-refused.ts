import type { FileFault } from './ports.ts';

/** A pack with faults, where nothing can go on without it. */
export class PackRefused extends Error {
  readonly faults: readonly FileFault[];

  constructor(faults: readonly FileFault[]) {
    super('pack refused');
    this.faults = faults;
  }
}
