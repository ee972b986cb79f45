import { scaleByTen } from '#core/decimal.ts';
import type { Figure, Scene } from '../claims/figure.ts';
import { alike, type PartGroup } from './part-groups.ts';
import { share } from './share-tie.ts';
import type { Tie } from './tie.ts';

/**
 * "trong đó A 40 ha, chiếm 40%; B 1,5 ha, chiếm 15%": a part after a semicolon has the whole of the part before,
 * where its share is told in the same way and fits nothing nearer.
 */
export function likeTheOneBefore(
  scene: Scene,
  told: Figure,
  part: Figure,
  groups: ReadonlyMap<number, readonly PartGroup[]>,
): readonly Tie[] {
  if (!/chiếm\s*$/iu.test(told.lead)) return [];
  const earlier = scene.figures.filter(
    (figure) =>
      figure.start < told.start &&
      figure.sentence === told.sentence &&
      figure.role === 'share' &&
      /chiếm\s*$/iu.test(figure.lead),
  );
  const known = earlier.toReversed().flatMap((before) => {
    const first = scene.figures.find(({ index }) => index === before.of);
    const whole =
      first && groups.get(first.index)?.find(({ total }) => total.index !== first.index)?.total;
    if (!first || !whole || whole.sentence !== part.sentence || !alike(whole, part)) return [];
    return share(before, first, whole, 'error').some(({ holds }) => holds)
      ? [{ first, whole }]
      : [];
  });
  const [row] = known;
  if (!row) return [];
  const { first, whole } = row;
  const nearer = share(told, part, first, 'question');
  if (nearer.some(({ holds }) => holds)) return nearer;
  const ties = share(told, part, whole, 'question');
  return ties.map((tie) => (tie.holds ? tie : slipped(tie, told, part, whole)));
}

/** A part that is told a thousand or a million times too small or too large. */
function slipped(tie: Tie, told: Figure, part: Figure, whole: Figure): Tie {
  const fits = [3, 6, -3, -6].some(
    (power) =>
      part.value !== null &&
      share(told, { ...part, value: scaleByTen(part.value, power) }, whole, 'error').some(
        ({ holds }) => holds,
      ),
  );
  return fits && tie.fault
    ? { ...tie, fault: { ...tie.fault, rule: 'scale.slip', severity: 'error' } }
    : tie;
}

/**
 * "150 trạm: 141 trạm (94%), 150 trạm (100%), 123 trạm (86%)": where two shares of a sentence are of one whole, a third
 * that fits nothing is of it too, and wrong without doubt.
 */
export function likeTheOthers(ties: readonly Tie[]): readonly Tie[] {
  const wholes = new Map<number, Map<Figure, number>>();
  for (const { kind, holds, members } of ties) {
    const [told, , whole] = members;
    if (kind !== 'share' || !holds || !told || !whole) continue;
    const own = wholes.get(told.sentence) ?? new Map<Figure, number>();
    own.set(whole, (own.get(whole) ?? 0) + 1);
    wholes.set(told.sentence, own);
  }
  return ties.flatMap((tie) => {
    const [told, part] = tie.members;
    if (tie.kind !== 'share' || tie.holds || !told || !part || tie.fault?.severity !== 'question')
      return [tie];
    const [whole] = [...(wholes.get(told.sentence) ?? [])].find(([, count]) => count > 1) ?? [];
    if (!whole || whole.passage !== told.passage || whole === part) return [tie];
    const again = share(told, part, whole, 'error');
    return again.length > 0 ? again : [tie];
  });
}
