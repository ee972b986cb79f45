import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { stamped } from '#core/definition-stamp.ts';
import { type FactBook, factBook } from '#core/fact-book.ts';
import { impliedFacts } from '#core/implied.ts';
import type { PlaceId } from '#core/place.ts';
import { type Result, refused } from '#core/result.ts';
import type { Pack } from '#pack/pack.ts';
import { readPack } from '#pack/read-pack.ts';
import type { provinceFigures } from '#store/figures.ts';
import type { Store, Whereabouts } from '#store/store.ts';
import type { FileFault, Place } from '../ports.ts';

/** The folder the program lives in: dist/cli/main.js is two below it. */
export const HOME = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
export const SAMPLE_PACK = join(HOME, 'packs/lai-chau');
export const DEFAULT_DATA = join(HOME, '.tonghop');

export const now = (): string => new Date().toISOString();

export const storeAt = (place: Place): Whereabouts => {
  const url = process.env.DATABASE_URL;
  return url ? { url } : { dataDir: dataFolder(place) };
};

/** What is kept on this machine, wherever the database is. */
export const dataFolder = (place: Place): string => resolve(place.data ?? DEFAULT_DATA);

export type Opened = {
  readonly store: Store;
  readonly figuresOf: (province: PlaceId) => ReturnType<typeof provinceFigures>;
};

/** The database, the server and the writers of Word files and of PDF are loaded by the command that needs them. */
export async function withStore<T>(place: Place, work: (opened: Opened) => Promise<T>): Promise<T> {
  const [{ opened }, { provinceFigures }] = await Promise.all([
    import('#store/opened.ts'),
    import('#store/figures.ts'),
  ]);
  const store = await opened(storeAt(place));
  try {
    return await work({ store, figuresOf: (province) => provinceFigures(store, province, now) });
  } finally {
    await store.close();
  }
}

export function packFrom(folder: string): Result<Pack, readonly FileFault[]> {
  const read = readPack(resolve(folder), now());
  if (read.ok) return read;
  const shown = relative(process.cwd(), resolve(folder)) || '.';
  return refused(read.error.map((fault) => ({ ...fault, file: join(shown, fault.file) })));
}

export const bookOf = ({ catalogue, facts }: Pack, knownOn: string | null): FactBook =>
  factBook(
    catalogue,
    // What follows from a comparison is of the definition of its own period, as the store has it.
    [...facts, ...impliedFacts(facts)].map((fact) => stamped(catalogue, fact)),
    knownOn,
  );
