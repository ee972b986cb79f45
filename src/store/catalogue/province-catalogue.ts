import type { EntryKey, EntryKind } from '#core/catalogue-entry.ts';
import type { Catalogue } from '#core/fact-book.ts';
import type { PlaceId } from '#core/place.ts';
import type { Result } from '#core/result.ts';
import { readCatalogue } from '../catalogue.ts';
import type { SeenStore } from '../store.ts';
import {
  changeEntries,
  type EntryAllow,
  type EntryChange,
  type EntryChanged,
  type UndoFault,
  undoDeed,
} from './change-entries.ts';
import { type EntryRevision, entryHistory, readEntries } from './entries.ts';

type By = { readonly actor: { readonly id: string }; readonly reason: string };

/**
 * The catalogue of one province as it is kept in the product. It is read as far as somebody sees; what is
 * changed is held against all of it, for which `whole` is the store that sees everything.
 */
export const provinceCatalogue = (
  { seen, whole }: { readonly seen: SeenStore; readonly whole: SeenStore },
  province: PlaceId,
  clock: () => string,
) => {
  const doing = ({ actor, reason }: By) => ({ actor: actor.id, reason, at: clock() });
  return {
    catalogue: (knownOn: string | null): Promise<Catalogue> =>
      seen.read(province, (tx) => readCatalogue(tx, knownOn)),
    entries: (
      kinds: readonly EntryKind[],
      knownOn: string | null,
    ): Promise<readonly EntryRevision[]> =>
      seen.read(province, (tx) => readEntries(tx, kinds, knownOn)),
    history: (key: EntryKey): Promise<readonly EntryRevision[]> =>
      seen.read(province, (tx) => entryHistory(tx, key)),
    change: <F>(change: EntryChange<F>, by: By): Promise<Result<EntryChanged, F>> =>
      whole.write(province, (tx) => changeEntries(tx, change, doing(by))),
    undo: <F>(
      deed: string,
      allow: EntryAllow<F>,
      by: By,
    ): Promise<Result<EntryChanged, UndoFault<F>>> =>
      whole.write(province, (tx) => undoDeed(tx, deed, { by: doing(by), allow })),
  };
};
