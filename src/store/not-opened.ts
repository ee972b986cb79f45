import type { StoreFault } from './fault.ts';

/** The figures cannot be reached; the fault says why. */
export class NotOpened extends Error {
  readonly fault: StoreFault | { readonly code: 'data.in-use'; readonly pid: number };

  constructor(fault: NotOpened['fault']) {
    super(`the store could not be opened: ${fault.code}`);
    this.fault = fault;
  }
}
