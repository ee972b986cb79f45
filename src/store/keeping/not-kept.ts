/** Why a database has nothing to verify or to back up. */
export type KeepingFault =
  /** Nothing of ours is in it. */
  | { readonly code: 'database.nothing' }
  /** Its schema is from before the chain; starting the system brings it up to date. */
  | { readonly code: 'schema.older'; readonly found: number; readonly wanted: number }
  | { readonly code: 'schema.newer'; readonly found: number; readonly known: number };

export class NotKept extends Error {
  readonly fault: KeepingFault;

  constructor(fault: KeepingFault) {
    super(`the database was not kept: ${fault.code}`);
    this.fault = fault;
  }
}
