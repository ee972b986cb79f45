import { type Catalogue, type FactBook, factBook, slotOf } from '#core/fact-book.ts';
import { type RollUp, withRollUps } from '#core/roll-up.ts';
import type { FactQuery, Figures } from './ports.ts';

/** Figures of areas: their own, and where an area has none what its parts come to on a map. */
export type FiguresOfAreas = {
  readonly book: FactBook;
  /** Of each slot the roll-up there is, also where the area has a figure of its own. */
  readonly rollUps: ReadonlyMap<string, RollUp>;
};

export async function figuresOfAreas(
  figures: Pick<Figures, 'facts' | 'rollUps'>,
  catalogue: Catalogue,
  query: FactQuery & { readonly boundary: string },
): Promise<FiguresOfAreas> {
  const [facts, rollUps] = await Promise.all([figures.facts(query), figures.rollUps(query)]);
  return {
    book: withRollUps(factBook(catalogue, facts, query.knownOn), rollUps),
    rollUps: new Map(rollUps.map((rollUp) => [slotOf(rollUp), rollUp])),
  };
}
