import { inBrackets } from './part-brackets.ts';
import type { PartGroup } from './part-groups.ts';
import { namedInTurn, underHeads } from './part-headed.ts';
import { afterColons, afterTotals, afterWords } from './part-lists.ts';
import { inNotes, overItems, totalsAmongItems } from './part-places.ts';
import { complements, remainders, totalsAtEnd } from './part-remainders.ts';
import type { Sight } from './tie.ts';

export function partGroups(sight: Pick<Sight, 'document' | 'scenes'>): readonly PartGroup[] {
  return [
    ...sight.scenes.flatMap((scene) => [
      ...inBrackets(scene),
      ...afterWords(scene),
      ...afterTotals(scene),
      ...afterColons(scene),
      ...remainders(scene),
      ...complements(scene),
      ...totalsAtEnd(scene),
      ...namedInTurn(scene),
    ]),
    ...underHeads(sight),
    ...overItems(sight),
    ...inNotes(sight),
    ...totalsAmongItems(sight),
  ];
}
