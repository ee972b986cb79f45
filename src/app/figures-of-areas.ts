import type { Fact } from '#core/fact.ts';
import { type FactBook, slotOf } from '#core/fact-book.ts';
import { type RollUp, rollUpFact } from '#core/roll-up.ts';
import type { FactQuery, Figures } from './ports.ts';

/** Figures of areas: their own, and where an area has none what its parts come to on a map. */
export type FiguresOfAreas = {
  readonly book: FactBook;
  /** Of each slot the roll-up there is, also where the area has a figure of its own. */
  readonly rollUps: ReadonlyMap<string, RollUp>;
};

export async function figuresOfAreas(
  figures: Pick<Figures, 'book' | 'rollUps'>,
  query: FactQuery & { readonly boundary: string },
): Promise<FiguresOfAreas> {
  const [book, rollUps] = await Promise.all([figures.book(query), figures.rollUps(query)]);
  return {
    book: withRollUps(book, rollUps),
    rollUps: new Map(rollUps.map((rollUp) => [slotOf(rollUp), rollUp])),
  };
}

/** The book with a roll-up in every slot that has no figure of its own. */
export function withRollUps(book: FactBook, rollUps: readonly RollUp[]): FactBook {
  const made = rollUps.flatMap((rollUp): readonly (readonly [string, Fact])[] => {
    const indicator = book.indicators.get(rollUp.indicator);
    const slot = slotOf(rollUp);
    const fact = indicator && !book.chosen.has(slot) ? rollUpFact(rollUp, indicator) : null;
    return fact ? [[slot, fact]] : [];
  });
  return made.length === 0 ? book : { ...book, chosen: new Map([...book.chosen, ...made]) };
}
