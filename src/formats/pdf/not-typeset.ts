import type { PdfFault } from './pdf-fault.ts';

/** There is no PDF; the fault says why. For callers that have nothing else to do then. */
export class NotTypeset extends Error {
  readonly fault: PdfFault;

  constructor(fault: PdfFault) {
    super(`the report could not be set: ${JSON.stringify(fault)}`);
    this.fault = fault;
  }
}
