/** An input was taken, or refused with a fault that says what was wrong. */
export type Result<T, F> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: F };

export const ok = <T>(value: T): Result<T, never> => ({ ok: true, value });

export const refused = <F>(error: F): Result<never, F> => ({ ok: false, error });

/** The value of a result that cannot fail here; for literals and tests. */
export function orThrow<T>(result: Result<T, unknown>): T {
  if (result.ok) return result.value;
  throw new Error(`refused: ${JSON.stringify(result.error)}`);
}

/** States a belief of the program; a false one is a programmer's error. */
export function invariant(holds: unknown, belief: string): asserts holds {
  if (!holds) throw new Error(`broken invariant: ${belief}`);
}
