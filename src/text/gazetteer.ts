import type { Catalogue } from '#core/fact-book.ts';
import { firstDay, lastDay } from '#core/period.ts';
import type { CheckOptions } from './check-text.ts';
import type { TextDocument } from './document.ts';
import type { KnownPlace } from './rules/places.ts';
import { saidPeriod } from './said-period.ts';

/** The areas of a province, which names in its reports are held against. */
export type Gazetteer = { readonly province: string; readonly places: readonly KnownPlace[] };

export function gazetteerOf({
  places,
  province,
}: Pick<Catalogue, 'places' | 'province'>): Gazetteer {
  return {
    province: places.get(province)?.name.vi ?? '',
    places: [...places.values()].map(({ name, from, to }) => ({ name: name.vi, from, to })),
  };
}

/**
 * The areas that a report's names are held against: none where it names another province as often, since a place
 * of somewhere else is not misspelt. Areas count that were there on any day of the report's period; where it says
 * none it may be of any time, and only spelling is looked at.
 */
export function placesFor(document: TextDocument, gazetteer: Gazetteer | null): CheckOptions {
  if (gazetteer === null || !isOf(document, gazetteer.province)) return {};
  const period = saidPeriod(document);
  return {
    places: gazetteer.places,
    ...(period ? { asOf: lastDay(period), since: firstDay(period) } : {}),
  };
}

const PROVINCE = /(?:^|[^\p{L}])(?:[Tt]ỉnh|TỈNH)\s(\p{Lu}\p{L}*(?:\s\p{Lu}\p{L}*){0,3})/gu;

function isOf({ passages }: TextDocument, province: string): boolean {
  if (province === '') return false;
  const own = province.toLowerCase();
  const others = new Map<string, number>();
  let count = 0;
  for (const { text } of passages) {
    for (const [, name = ''] of text.matchAll(PROVINCE)) {
      const said = name.toLowerCase();
      if (said === own || said.startsWith(`${own} `)) count += 1;
      else others.set(said, (others.get(said) ?? 0) + 1);
    }
  }
  return count > Math.max(0, ...others.values());
}
