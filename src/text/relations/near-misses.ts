import type { Figure, Scene } from '../claims/figure.ts';
import { nearBounds } from './near-bounds.ts';
import { nearContexts } from './near-contexts.ts';
import { nearEquals } from './near-equals.ts';
import { nearNames } from './near-names.ts';
import { nearMeans, nearParts } from './near-parts.ts';
import { type Explained, nearPercents } from './near-percents.ts';
import { nearProducts } from './near-products.ts';
import { heldIn, nearSlips } from './near-slips.ts';
import { nearSums, summedIn } from './near-sums.ts';
import { nearTurns } from './near-turns.ts';
import { nearVerdicts } from './near-verdicts.ts';
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
      ...besides(scene, onceEach([...nearSlips(scene, summed), ...nearSums(scene, summed)])),
      ...surer(nearProducts(scene, taken), 4),
      ...nearNames(scene, taken),
      ...nearBounds(scene, taken),
      ...nearTurns(scene, taken),
      ...nearParts(scene, taken),
      ...nearMeans(scene, taken),
      ...nearVerdicts(scene),
    ];
  });
  return [...near, ...onePair([...nearEquals(scenes), ...nearContexts(scenes)], ties)];
}

/** What is asked of figures that make a sum of their own, though no word says so, is not asked. */
function besides(scene: Scene, ties: readonly Tie[]): readonly Tie[] {
  if (ties.length === 0) return ties;
  const held = heldIn(scene);
  return ties.filter(({ members }) => members.filter((one) => held.has(one)).length < 2);
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
function onePair(ties: readonly Tie[], known: readonly Tie[]): readonly Tie[] {
  const keyOf = ({ members }: Tie): string => members.map(({ index }) => index).join(' ');
  const seen = new Set(known.filter(({ kind }) => kind === 'equal').map(keyOf));
  return ties.filter((tie) => {
    const key = keyOf(tie);
    return seen.has(key) ? false : seen.add(key) !== undefined;
  });
}
