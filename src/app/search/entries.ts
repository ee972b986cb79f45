import type { Catalogue } from '#core/fact-book.ts';
import type { Indicator } from '#core/indicator.ts';
import type { Label } from '#core/label.ts';
import type { Place, PlaceId } from '#core/place.ts';
import type { PrintedSentence } from '../sentences.ts';
import type { Entry, Field } from './entry.ts';
import type { Subject } from './subject.ts';

/** Everything of a province that can be found, in the order in which equals are shown. */
export const entriesOf = (
  catalogue: Catalogue,
  sentences: readonly PrintedSentence[],
): readonly Entry<Subject>[] => [
  ...[...catalogue.indicators.values()].map((one) => indicatorEntry(catalogue, one)),
  ...placeEntries(catalogue),
  ...agencyEntries(catalogue),
  ...directiveEntries(catalogue, sentences),
  ...sentences.map(
    (sentence): Entry<Subject> => ({
      of: { kind: 'sentence', sentence },
      fields: [{ role: 'text', text: sentence.text }],
      former: false,
    }),
  ),
];

function indicatorEntry({ sectors }: Catalogue, indicator: Indicator): Entry<Subject> {
  const sector = sectors.get(indicator.sector) ?? { vi: indicator.sector };
  return {
    of: { kind: 'indicator', indicator, sector },
    fields: [
      ...nameFields(indicator.name),
      { role: 'key', text: indicator.code },
      ...besides([sector.vi, sector.en]),
    ],
    former: false,
  };
}

/** The kind stands before the name, so that both "xã Sin Suối Hồ" and "sin suối hồ" are whole. */
export const placeTitle = ({ kind, name }: Place): string => `${kind} ${name.vi}`;

function placeEntries({ places, successions }: Catalogue): readonly Entry<Subject>[] {
  const known = (ids: readonly PlaceId[]): readonly Place[] =>
    ids.flatMap((id) => places.get(id) ?? []);
  const before = grouped(successions, ({ into, from }) => [into, from]);
  const after = grouped(successions, ({ into, from }) => [from, into]);
  return [...places.values()].map((place) => {
    const formerly = known(before.get(place.id) ?? []);
    const since = known(after.get(place.id) ?? []);
    const parent = place.parent === null ? null : (places.get(place.parent) ?? null);
    const title = placeTitle(place);
    return {
      of: { kind: 'place', place, parent, formerly, since },
      fields: [
        { role: 'name', text: title, proper: place.kind.length },
        ...(place.name.en === undefined ? [] : [{ role: 'name-en', text: place.name.en } as const]),
        ...besides([...formerly, ...since].map(placeTitle)),
      ],
      former: place.to !== null,
    };
  });
}

function agencyEntries({
  agencies,
  agencySuccessions,
  indicators,
}: Catalogue): readonly Entry<Subject>[] {
  const known = (codes: readonly string[]) =>
    [...new Set(codes)].flatMap((code) => agencies.get(code) ?? []);
  return [...agencies.values()].map((agency) => {
    const { code } = agency;
    const into = agencySuccessions.filter((one) => one.into === code);
    const from = agencySuccessions.filter((one) => one.from === code);
    const formerly = known(into.map((one) => one.from));
    const since = known(from.map((one) => one.into));
    const owned = [...indicators.values()].filter(({ owners }) =>
      owners.some((owner) => owner.agency === code),
    );
    return {
      of: { kind: 'agency', agency, formerly, since, indicators: owned.length },
      fields: [
        ...nameFields(agency.name),
        ...(agency.short === undefined ? [] : [{ role: 'key', text: agency.short } as const]),
        { role: 'key', text: code },
        ...besides([
          ...(agency.formerNames ?? []).map(({ name }) => name.vi),
          ...formerly.map(({ name }) => name.vi),
          ...into.map(({ field }) => field.vi),
        ]),
      ],
      former: agency.to !== null,
    };
  });
}

function directiveEntries(
  { directives }: Catalogue,
  sentences: readonly PrintedSentence[],
): readonly Entry<Subject>[] {
  const cited = new Map<string, number>();
  for (const code of sentences.flatMap((sentence) => sentence.directives)) {
    cited.set(code, (cited.get(code) ?? 0) + 1);
  }
  return [...directives.values()].map((directive) => ({
    of: { kind: 'directive', directive, cited: cited.get(directive.code) ?? 0 },
    fields: [
      {
        role: 'name',
        text: directiveTitle(directive),
        proper: directive.type.length,
      },
      ...(directive.subject === undefined
        ? []
        : [{ role: 'key', text: directive.subject.vi } as const]),
      ...besides([directive.issuer?.vi]),
    ],
    former: false,
  }));
}

/** Kế hoạch 287/KH-UBND. */
export const directiveTitle = ({
  type,
  number,
}: {
  readonly type: string;
  readonly number: string;
}): string => `${type} ${number}`;

const nameFields = ({ vi, en }: Label): readonly Field[] => [
  { role: 'name', text: vi },
  ...(en === undefined ? [] : [{ role: 'name-en', text: en } as const]),
];

const besides = (texts: readonly (string | undefined)[]): readonly Field[] =>
  texts.flatMap((text) => (text === undefined ? [] : [{ role: 'beside', text } as const]));

function grouped<T, V>(
  all: readonly T[],
  pair: (one: T) => readonly [PlaceId, V],
): ReadonlyMap<PlaceId, readonly V[]> {
  const groups = new Map<PlaceId, V[]>();
  for (const [key, value] of all.map(pair)) groups.set(key, [...(groups.get(key) ?? []), value]);
  return groups;
}
