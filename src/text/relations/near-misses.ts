import type { Figure } from '../claims/figure.ts';
import { nearBounds } from './near-bounds.ts';
import { nearContexts } from './near-contexts.ts';
import { nearEquals } from './near-equals.ts';
import { nearNames } from './near-names.ts';
import { type Explained, nearPercents } from './near-percents.ts';
import { nearProducts } from './near-products.ts';
import { nearSlips } from './near-slips.ts';
import { nearSums, summedIn } from './near-sums.ts';
import { nearTurns } from './near-turns.ts';
import { surer } from './surer.ts';
import type { Sight, Tie } from './tie.ts';

/**
 * What comes close to a relation and misses it, where no wording says that it was meant: asked, never
 * said. Looks only at figures that no other relation has taken, and no further than the sentence.
 */
export function nearMisses({ scenes }: Sight, ties: readonly Tie[]): readonly Tie[] {
  const tied = new Set(
    ties
      .filter(({ kind }) => kind !== 'hundred')
      .flatMap(({ members }) => members.map(({ index }) => index)),
  );
  const summed = summedIn(ties);
  const explained = explainedBy(ties);
  const near = scenes.flatMap((scene) => {
    const taken = new Set(scene.figures.filter(({ index }) => tied.has(index)));
    return [
      ...nearPercents(scene, taken, explained),
      ...onceEach([...nearSums(scene, summed), ...nearSlips(scene, summed)]),
      ...surer(nearProducts(scene, taken), 4),
      ...nearNames(scene, taken),
      ...nearBounds(scene, taken),
      ...nearTurns(scene, taken),
    ];
  });
  return [...near, ...onePair([...nearEquals(scenes), ...nearContexts(scenes)])];
}

/** Of several questions about one total the first. */
const onceEach = (ties: readonly Tie[]): readonly Tie[] =>
  ties.filter(
    ({ members: [total] }, at) => ties.findIndex((one) => one.members[0] === total) === at,
  );

const PERCENTS: ReadonlySet<string> = new Set([
  ...['share', 'plan', 'plan-excess', 'plan-short', 'growth', 'index'],
]);

/**
 * Two parts of one total are no shares of each other, what is known to differ by a printed amount did not grow by
 * another percentage, and a quotient that is told once is not told again as something else.
 */
function explainedBy(ties: readonly Tie[]): Explained {
  const quotients = new Set<string>();
  const parts = new Set<string>();
  const sums = new Set<string>();
  const pairs = (list: readonly Figure[], into: Set<string>): void =>
    list.forEach((a) => {
      for (const b of list) into.add(`${a.index} ${b.index}`);
    });
  for (const { kind, members, holds } of ties) {
    if (!holds) continue;
    if (PERCENTS.has(kind)) pairs(members, quotients);
    if (kind === 'sum' || kind === 'difference') pairs(members, sums);
    if (kind === 'sum') pairs(members.slice(1), parts);
  }
  return (part, whole, kind) => {
    const pair = `${part.index} ${whole.index}`;
    return quotients.has(pair) || parts.has(pair) || (kind === 'growth' && sums.has(pair));
  };
}

/** Two figures are asked about once. */
function onePair(ties: readonly Tie[]): readonly Tie[] {
  const seen = new Set<string>();
  return ties.filter(({ members }) => {
    const key = members.map(({ index }) => index).join(' ');
    return seen.has(key) ? false : seen.add(key) !== undefined;
  });
}
