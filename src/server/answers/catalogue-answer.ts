import type { EntryRevision } from '#app/catalogue/ports.ts';
import type { Catalogue } from '#core/fact-book.ts';
import { INDICATOR_KINDS, ownerOn } from '#core/indicator.ts';
import type { Label } from '#core/label.ts';
import type { Day } from '#core/period.ts';
import { signsOn } from '#core/signer.ts';
import type {
  AgencyEntriesAnswer,
  BaselineEntriesAnswer,
  EntryHistoryAnswer,
  IndicatorEntriesAnswer,
  SignerEntriesAnswer,
} from '../wire/catalogue.ts';
import { actorName } from './actor-name.ts';
import { differences } from './entry-lines.ts';
import { KIND_LABELS } from './indicator-words.ts';

/** The entries of a kind with the catalogue that names what they speak of, and the day it is. */
export type Entries = {
  readonly entries: readonly EntryRevision[];
  readonly catalogue: Catalogue;
  readonly today: Day;
};

export function indicatorEntries({ entries, catalogue, today }: Entries): IndicatorEntriesAnswer {
  const { sectors } = catalogue;
  const agency = namedIn(catalogue.agencies);
  return {
    indicators: entries.flatMap((revision) => {
      if (revision.entry?.kind !== 'indicator') return [];
      const { value } = revision.entry;
      const owner = ownerOn(value, today);
      return {
        ...standing(revision),
        name: value.name,
        sector: { code: value.sector, name: sectors.get(value.sector) ?? { vi: value.sector } },
        unit: value.unit.text,
        kind: KIND_LABELS[value.kind],
        good: value.good,
        publicity: value.publicity,
        owners: value.owners.map(({ agency: code, from }) => ({ agency: agency(code), from })),
        owner: owner === null ? null : agency(owner),
        definitions: value.definitions.map(({ version, from, text, basis, priceBase }) => ({
          version,
          from,
          text: text ?? null,
          basis: basis ?? null,
          priceBase: priceBase ?? null,
        })),
      };
    }),
    agencies: [...catalogue.agencies.keys()].map(agency),
    sectors: [...sectors].map(([code, name]) => ({ code, name })),
    kinds: INDICATOR_KINDS.map((kind) => ({ kind, label: KIND_LABELS[kind] })),
  };
}

export function agencyEntries({ entries, catalogue, today }: Entries): AgencyEntriesAnswer {
  const { agencies, agencySuccessions } = catalogue;
  const agency = namedIn(agencies);
  const counts = new Map<string, number>();
  for (const one of catalogue.indicators.values()) {
    const owner = ownerOn(one, today);
    if (owner !== null) counts.set(owner, (counts.get(owner) ?? 0) + 1);
  }
  return {
    agencies: entries.flatMap((revision) => {
      if (revision.entry?.kind !== 'agency') return [];
      const { code, name, short, from, to, formerNames = [] } = revision.entry.value;
      return {
        ...standing(revision),
        name,
        short: short ?? null,
        from,
        to,
        formerNames: formerNames.map((former) => ({ ...former, short: former.short ?? null })),
        indicators: counts.get(code) ?? 0,
        into: agencySuccessions
          .filter((one) => one.from === code)
          .map(({ into, on, field }) => ({ agency: agency(into), on, field })),
        outOf: agencySuccessions
          .filter((one) => one.into === code)
          .map((one) => ({ agency: agency(one.from), on: one.on, field: one.field })),
      };
    }),
  };
}

export const baselineEntries = ({ entries }: Entries): BaselineEntriesAnswer => ({
  baselines: entries.flatMap((revision) => {
    if (revision.entry?.kind !== 'baseline') return [];
    const { name, phrase, decisions = [] } = revision.entry.value;
    return {
      ...standing(revision),
      name,
      phrase,
      decisions: decisions.map((one) => ({ ...one, subject: one.subject ?? null })),
    };
  }),
});

export function signerEntries({ entries, catalogue, today }: Entries): SignerEntriesAnswer {
  const agency = namedIn(catalogue.agencies);
  return {
    signers: entries.flatMap((revision) => {
      if (revision.entry?.kind !== 'signer') return [];
      const { value } = revision.entry;
      return {
        ...standing(revision),
        agency: agency(value.agency),
        onBehalf: value.onBehalf,
        position: value.position,
        name: value.name ?? null,
        from: value.from,
        to: value.to,
        inForce: signsOn(value, today),
      };
    }),
    agencies: [...catalogue.agencies.values()]
      .filter(({ to }) => to === null || to >= today)
      .map(({ code, name }) => ({ code, name })),
  };
}

/** What each revision changed; one of somebody's hand can be undone while the entry stands as it left it. */
export const entryHistory = (
  revisions: readonly EntryRevision[],
  catalogue: Catalogue,
): EntryHistoryAnswer => ({
  revisions: revisions.map((revision, n) => ({
    revision: revision.revision,
    at: revision.knownFrom,
    by: actorName(revision),
    reason: revision.reason,
    origin: revision.deed === null ? 'pack' : 'hand',
    undo: standsAs(revision, revisions[0], catalogue) ? revision.deed : null,
    withdrawn: revision.entry === null,
    differences: [...differences(revisions[n + 1]?.entry ?? null, revision.entry, catalogue)],
  })),
});

const standsAs = (
  { entry }: EntryRevision,
  last: EntryRevision | undefined,
  catalogue: Catalogue,
): boolean =>
  (entry === null) === ((last?.entry ?? null) === null) &&
  differences(entry, last?.entry ?? null, catalogue).length === 0;

const standing = (revision: EntryRevision) => ({
  code: revision.code,
  revision: revision.revision,
  changed: revision.deed === null ? null : { at: revision.knownFrom, by: actorName(revision) },
});

const namedIn =
  (all: ReadonlyMap<string, { readonly name: Label }>) =>
  (code: string): { readonly code: string; readonly name: Label } => ({
    code,
    name: all.get(code)?.name ?? { vi: code },
  });
