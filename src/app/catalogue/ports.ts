import type { CatalogueEntry, EntryKey, EntryKind, EntryPut } from '#core/catalogue-entry.ts';
import type { FactKeyText } from '#core/fact.ts';
import type { Catalogue } from '#core/fact-book.ts';
import type { Result } from '#core/result.ts';
import type { Actor } from '../actor.ts';

/** An entry as it stood from one change to the next; without a value it was withdrawn. */
export type EntryRevision = EntryKey & {
  readonly revision: number;
  readonly entry: CatalogueEntry | null;
  readonly knownFrom: string;
  readonly actor: string;
  /** What he is called, where he has an account. */
  readonly name: string | null;
  readonly reason: string;
  /** What was done at once with it, by hand; null where it came with a pack. */
  readonly deed: string | null;
  readonly origin: 'pack' | 'hand';
};

/** The revision of an entry that somebody saw; 0 where there was none. */
export type Seen = EntryKey & { readonly revision: number };

/** Somebody else was faster is an outcome, not a fault. */
export type Edited =
  | { readonly kind: 'changed'; readonly deed: string }
  | { readonly kind: 'stale'; readonly entries: readonly EntryKey[] };

export type UndoFault<F> =
  | { readonly code: 'deed.unknown' }
  /** Later revisions of the same entries stand on it. */
  | { readonly code: 'deed.followed'; readonly by: readonly EntryRevision[] }
  /** Somebody gave figures under a definition that would go. */
  | { readonly code: 'deed.used'; readonly facts: readonly FactKeyText[]; readonly count: number }
  | F;

type By = { readonly actor: Actor; readonly reason: string };

/** What is asked of a store about the catalogue, as far as somebody sees; what is changed is held against all of it. */
export type CatalogueBook = {
  readonly catalogue: (knownOn: string | null) => Promise<Catalogue>;
  /** Entries of these kinds as known then or now, in the order in which they are shown. */
  readonly entries: (
    kinds: readonly EntryKind[],
    knownOn: string | null,
  ) => Promise<readonly EntryRevision[]>;
  /** Every revision of one entry, the last first. */
  readonly history: (key: EntryKey) => Promise<readonly EntryRevision[]>;
  /** `decide` says what shall be, of the catalogue as it stands: nobody comes between. */
  readonly change: <F>(
    change: {
      readonly seen: readonly Seen[];
      readonly decide: (catalogue: Catalogue) => Result<readonly EntryPut[], F>;
    },
    by: By,
  ) => Promise<Result<Edited, F>>;
  /** Puts back what stood before a deed, if the catalogue that comes of it is allowed. */
  readonly undo: <F>(
    deed: string,
    allow: (before: Catalogue, after: Catalogue, puts: readonly EntryPut[]) => Result<null, F>,
    by: By,
  ) => Promise<Result<Edited, UndoFault<F>>>;
};
