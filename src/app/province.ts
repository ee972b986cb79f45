import { type Catalogue, periodOf } from '#core/fact-book.ts';
import type { Period } from '#core/period.ts';
import type { Actor } from './actor.ts';
import { latestFirst } from './places.ts';
import type { Figures } from './ports.ts';

export type ProvinceView = {
  readonly catalogue: Catalogue;
  /** Those that the province itself has figures of: the latest to end first, the longest of these first. */
  readonly periods: readonly Period[];
};

/** What a reader chooses from before asking for figures: periods, maps, sectors. */
export async function readProvince(
  figures: Pick<Figures, 'catalogue' | 'periods'>,
  _actor: Actor,
): Promise<ProvinceView> {
  const catalogue = await figures.catalogue(null);
  const codes = await figures.periods(catalogue.province);
  const periods = codes.flatMap((code) => periodOf(catalogue, code) ?? []);
  return { catalogue, periods: periods.toSorted(latestFirst) };
}
