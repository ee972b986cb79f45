/*
 * Something that is dear to make and asked for again with every letter that is typed. It is kept for as long
 * as nothing was written: a process that loses it only works a little longer.
 */

/** Kept things are few and of one kind; the oldest goes first. */
const MOST = 8;

/** Makes a thing by its name, or gives the one made since the last write. */
export type Kept<T> = (name: string, make: () => Promise<T>) => Promise<T>;

export function keptUntilWrite<T>(mark: () => Promise<string>): Kept<T> {
  let current = '';
  const made = new Map<string, Promise<T>>();
  return async (name, make) => {
    const now = await mark();
    if (now !== current) {
      made.clear();
      current = now;
    }
    const known = made.get(name);
    if (known) return known;
    // Made after its mark was read, so it is at least as new as the mark says.
    const making = make();
    made.set(name, making);
    making.catch(() => made.get(name) === making && made.delete(name));
    const [oldest] = made.size > MOST ? made.keys() : [];
    if (oldest !== undefined) made.delete(oldest);
    return making;
  };
}
