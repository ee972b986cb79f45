import type { Mention } from '../../checked.ts';
import * as agree from './agreement.ts';
import type { GoldMention } from './gold.ts';
import { FURNITURE } from './read-passages.ts';
import { isQuantity, quantitiesOf, type Seen, type Tally, tally, told } from './seen.ts';

export const MENTION_MEASURES = [
  'span',
  'value',
  'value with unit',
  'ulp',
  'role',
  'direction',
  'approximation',
  'of',
] as const;

export type MentionMeasure = (typeof MENTION_MEASURES)[number];

export type Recall = Readonly<Record<MentionMeasure, Tally>>;

export function recallOf(seen: readonly Seen[], misses: string[]): Recall {
  const verdicts = new Map(MENTION_MEASURES.map((measure) => [measure, [] as boolean[]]));
  for (const one of seen) {
    for (const gold of quantitiesOf(one)) {
      const mention = one.found.get(gold.label);
      const judged = mention ? judge(gold, mention, one) : null;
      const wrong = MENTION_MEASURES.filter((measure) => judged?.[measure] === false);
      for (const measure of MENTION_MEASURES) {
        if (isJudged(gold, measure)) verdicts.get(measure)?.push(judged?.[measure] ?? false);
      }
      const what = `${one.passage.id}: ${gold.raw}`;
      if (!mention) misses.push(`not read  ${what}`);
      else if (wrong.length > 0)
        misses.push(`misread  ${what}: ${wrong.join(', ')} ${told(mention)}`);
    }
  }
  return Object.fromEntries(
    MENTION_MEASURES.map((measure) => [measure, tally(verdicts.get(measure) ?? [])]),
  ) as Recall; // every measure, once
}

/** A direction, a word before the figure, and what it qualifies are judged only where the passage says them. */
function isJudged(gold: GoldMention, measure: MentionMeasure): boolean {
  if (measure === 'direction') return gold.dirs !== undefined;
  if (measure === 'of') return gold.of !== undefined;
  if (measure === 'ulp') return gold.ulp !== null;
  return true;
}

function judge(
  gold: GoldMention,
  found: Mention,
  one: Seen,
): Readonly<Record<MentionMeasure, boolean>> {
  const value = agree.sameValue(gold, found);
  const aims = gold.of?.map((label) => (label === null ? null : (one.found.get(label)?.id ?? '')));
  return {
    span: agree.sameSpan(gold, found),
    value,
    'value with unit': value && agree.sameUnit(gold, found),
    ulp: agree.sameUlp(gold, found),
    role: agree.sameRole(gold, found),
    direction: agree.sameDirection(gold, found),
    approximation: agree.sameApproximation(gold, found),
    of: aims === undefined || aims.includes(found.of),
  };
}

export function precisionOf(seen: readonly Seen[], misses: string[]): Tally {
  const verdicts = seen.flatMap((one) => {
    const right = new Set(
      quantitiesOf(one).flatMap((gold) => {
        const mention = one.found.get(gold.label);
        return mention && agree.sameValue(gold, mention) ? [mention] : [];
      }),
    );
    return one.checked.mentions
      .filter(({ role }) => !FURNITURE.has(role))
      .map((mention) => {
        const known = [...one.found.values()].includes(mention);
        if (!known) misses.push(`made up  ${one.passage.id}: ${mention.raw} ${told(mention)}`);
        return right.has(mention) || isFairAsEither(one, mention);
      });
  });
  return tally(verdicts);
}

/** A number of which the passage allows both readings, a quantity and none. */
const isFairAsEither = (one: Seen, found: Mention): boolean =>
  one.mentions.some(
    (gold) =>
      one.found.get(gold.label) === found && !isQuantity(gold) && agree.sameRole(gold, found),
  );

export function furnitureOf(seen: readonly Seen[], misses: string[]): Tally {
  const verdicts = seen.flatMap((one) =>
    one.mentions
      .filter((gold) => !isQuantity(gold) && gold.roles[0] !== 'at')
      .map((gold) => {
        const found = one.found.get(gold.label);
        const right = !found || FURNITURE.has(found.role) || agree.sameRole(gold, found);
        if (!right) {
          misses.push(
            `no quantity  ${one.passage.id}: ${gold.raw} (${gold.roles[0]}) ${told(found)}`,
          );
        }
        return right;
      }),
  );
  return tally(verdicts);
}
