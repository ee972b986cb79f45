import { parseUnit } from '#core/unit.ts';
import { fold } from '#core/vi/fold.ts';
import { measureOf } from '#text/lexicon/dimension.ts';

/** Words that tell a figure and name nothing: they may stand in a sentence or a name, or be left out. */
const TELLING: ReadonlySet<string> = new Set(
  'ước đạt là có được hiện nay đến đã trên gần hơn khoảng tính toàn tỉnh tổng số của các cả với và thì trong kỳ tại địa bàn khi này đó mức về cho năm tháng quý chung lũy luỹ kế nhìn cây qua thực hiện hết thời điểm báo cáo tính đầu ở'.split(
    ' ',
  ),
);

/** What a unit says by itself, so that a sentence may leave it out: 455 ha is an area. */
const SAID_BY_UNIT: ReadonlyMap<string, readonly string[]> = new Map([
  ['m²', ['dien', 'tich']],
  ['kg', ['san', 'luong']],
]);

const WORD = /[\p{L}\p{N}]+/gu;

/** The words that name something; compared without marks, so that hòa and hoà are one. */
export const namingWords = (text: string): ReadonlySet<string> =>
  new Set((text.toLowerCase().match(WORD) ?? []).filter((word) => !TELLING.has(word)).map(fold));

/** What a unit counts: "nghìn con" counts con. A unit of measure counts nothing. */
export function countedNoun(unit: string): string {
  const { name } = measureOf(unit);
  const noun = parseUnit(name);
  return noun.ok && noun.value.counts ? name : '';
}

/** What a figure is of: the words that name it, and the dimension of its unit. */
export type Subject = { readonly words: ReadonlySet<string>; readonly dimension: string };

/** As a sentence tells it: so many words of a name must be met before it is taken for that. */
export type ToldSubject = Subject & { readonly least: number };

/**
 * Whether a sentence speaks of just what a name names: each word of either is in the other, but for what the
 * unit says. A word more may narrow the subject, a word less may widen it, so neither is let pass.
 */
export function areSame(told: ToldSubject, named: Subject): boolean {
  if (told.dimension !== named.dimension) return false;
  const implied = SAID_BY_UNIT.get(told.dimension) ?? [];
  let met = 0;
  for (const word of named.words) {
    if (told.words.has(word)) met += 1;
    else if (!implied.includes(word)) return false;
  }
  return met >= told.least && met === told.words.size;
}
