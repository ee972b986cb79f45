import { ok, type Result, refused } from '#core/result.ts';
import { type ReadFault, Refusal } from './read-fault.ts';

/** The edge of a reader: a refusal becomes a result; anything else is a fault of the program and stays one. */
export function refusing<T>(read: () => T): Result<T, ReadFault> {
  try {
    return ok(read());
  } catch (error) {
    if (error instanceof Refusal) return refused(error.fault);
    throw error;
  }
}
