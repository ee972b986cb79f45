import type { Agency, AgencySuccession } from './agency.ts';
import type { Baseline } from './baseline.ts';
import type { Catalogue } from './fact-book.ts';
import type { Indicator } from './indicator.ts';
import type { Signer } from './signer.ts';

/** What of a catalogue is kept in the product; the rest (places, sectors, breakdowns, documents …) comes with a pack. */
export type CatalogueEntry =
  | { readonly kind: 'agency'; readonly value: Agency }
  | { readonly kind: 'agency-succession'; readonly value: AgencySuccession }
  | { readonly kind: 'indicator'; readonly value: Indicator }
  | { readonly kind: 'baseline'; readonly value: Baseline }
  | { readonly kind: 'signer'; readonly value: Signer };

export const ENTRY_KINDS = [
  'agency',
  'agency-succession',
  'indicator',
  'baseline',
  'signer',
] as const satisfies readonly CatalogueEntry['kind'][];

export type EntryKind = (typeof ENTRY_KINDS)[number];

/** Which entry: its kind, and its code among those of the kind. */
export type EntryKey = { readonly kind: EntryKind; readonly code: string };

/** An entry as it shall be from now on; without a value it was never meant to be there. */
export type EntryPut = EntryKey & { readonly entry: CatalogueEntry | null };

export const entryCode = ({ kind, value }: CatalogueEntry): string => {
  switch (kind) {
    case 'agency-succession':
      return `${value.from} ${value.into} ${value.field.vi}`;
    case 'agency':
    case 'indicator':
    case 'baseline':
    case 'signer':
      return value.code;
  }
};

export const put = (entry: CatalogueEntry): EntryPut => ({
  kind: entry.kind,
  code: entryCode(entry),
  entry,
});

/** The catalogue with some of its entries as they shall be; what it did not have comes last. */
export function withEntries(catalogue: Catalogue, puts: readonly EntryPut[]): Catalogue {
  return puts.reduce(withEntry, catalogue);
}

function withEntry(catalogue: Catalogue, one: EntryPut): Catalogue {
  const { kind, code, entry } = one;
  switch (kind) {
    case 'agency':
      return { ...catalogue, agencies: placed(catalogue.agencies, code, asKind(entry, kind)) };
    case 'indicator':
      return { ...catalogue, indicators: placed(catalogue.indicators, code, asKind(entry, kind)) };
    case 'baseline':
      return { ...catalogue, baselines: placed(catalogue.baselines, code, asKind(entry, kind)) };
    case 'signer':
      return {
        ...catalogue,
        signers: placed(catalogue.signers ?? new Map(), code, asKind(entry, kind)),
      };
    case 'agency-succession': {
      const value = asKind(entry, kind);
      const is = (s: AgencySuccession): boolean => entryCode({ kind, value: s }) === code;
      return { ...catalogue, agencySuccessions: listed(catalogue.agencySuccessions, is, value) };
    }
  }
}

type ValueOf<K extends EntryKind> = Extract<CatalogueEntry, { kind: K }>['value'];

// The kind of a put is that of its entry.
const asKind = <K extends EntryKind>(entry: CatalogueEntry | null, _kind: K): ValueOf<K> | null =>
  (entry?.value ?? null) as ValueOf<K> | null;

function placed<K extends string, V>(
  all: ReadonlyMap<K, V>,
  code: string,
  value: V | null,
): ReadonlyMap<K, V> {
  const next = new Map(all);
  // The code is that of the value, or of one that was there.
  if (value === null) next.delete(code as K);
  else next.set(code as K, value);
  return next;
}

function listed<T>(all: readonly T[], is: (one: T) => boolean, value: T | null): readonly T[] {
  if (value === null) return all.filter((one) => !is(one));
  return all.some(is) ? all.map((one) => (is(one) ? value : one)) : [...all, value];
}

/** The entry of a key as a catalogue has it. */
export function entryOf(catalogue: Catalogue, { kind, code }: EntryKey): CatalogueEntry | null {
  return entriesOfKind(catalogue, kind).find((entry) => entryCode(entry) === code) ?? null;
}

export function entriesOfKind(catalogue: Catalogue, kind: EntryKind): readonly CatalogueEntry[] {
  switch (kind) {
    case 'agency':
      return [...catalogue.agencies.values()].map((value) => ({ kind, value }));
    case 'agency-succession':
      return catalogue.agencySuccessions.map((value) => ({ kind, value }));
    case 'indicator':
      return [...catalogue.indicators.values()].map((value) => ({ kind, value }));
    case 'baseline':
      return [...catalogue.baselines.values()].map((value) => ({ kind, value }));
    case 'signer':
      return [...(catalogue.signers?.values() ?? [])].map((value) => ({ kind, value }));
  }
}
