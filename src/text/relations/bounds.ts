import { compareDecimals, decimal, multiply } from '#core/decimal.ts';
import { type Figure, isLevel, type Scene } from '../claims/figure.ts';
import { PEOPLE } from '../lexicon/nouns.ts';
import { sizeOf } from './arithmetic.ts';
import { tie } from './bound.ts';
import { cumulated, monthOf } from './cumulated.ts';
import { cameFrom, fromTo } from './directions.ts';
import { isAbove, reachOf } from './reach.ts';
import { restOfRatio } from './rest-of-ratio.ts';
import { restatements } from './restatements.ts';
import type { Sight, Tie } from './tie.ts';
import { printed } from './words.ts';

/** What cannot be larger than something else: ranks, parts, a month in its year, people in a population. */
export function bounds(sight: Sight): readonly Tie[] {
  return [
    ...sight.scenes.flatMap((scene) =>
      scene.figures.flatMap((figure) => [
        ...fromTo(scene, figure),
        ...cameFrom(scene, figure),
        ...monthOf(scene, figure),
        ...outOfRange(figure),
        ...partOfRatio(scene, figure),
        ...cumulated(scene, figure),
        ...turns(scene, figure),
        ...between(scene, figure),
        ...restOfRatio(scene, figure),
        ...restatements(scene, figure),
      ]),
    ),
    ...population(sight),
  ];
}

function outOfRange(figure: Figure): readonly Tie[] {
  const { value, second, role } = figure;
  if (role !== 'rank' || !value || !second || compareDecimals(value, second) <= 0) return [];
  const shown = `${figure.value ? printed({ ...figure, second: null }) : ''}/${printed({ ...figure, value: second })}`;
  return [
    tie({
      kind: 'bound',
      rule: 'rank.out-of-range',
      severity: 'error',
      members: [figure],
      holds: false,
      vi: `thứ hạng ${shown} lớn hơn số đơn vị được xếp hạng`,
      en: `the rank ${shown} is beyond the number of units ranked`,
    }),
  ];
}

/** More than all of a counted thing, with no word of a plan and no percentage above a hundred. */
function partOfRatio(scene: Scene, figure: Figure): readonly Tie[] {
  const { value, second, role } = figure;
  if (role !== 'ratio' || !value || !second || compareDecimals(value, second) <= 0) return [];
  const around = scene.text.slice(figure.end, figure.end + 60);
  if (
    /kế hoạch|KH|chỉ tiêu|dự toán|vượt|\d{3}(?:,\d+)?\s*%/u.test(around) ||
    /kế hoạch|chỉ tiêu|vượt/iu.test(figure.lead)
  )
    return [];
  if (!figure.counted) return [];
  return [
    tie({
      kind: 'bound',
      rule: 'ratio.exceeds',
      severity: 'question',
      members: [figure],
      holds: false,
      vi: `${printed({ ...figure, unit: '' })}/${printed({ ...figure, value: second })}: phần lớn hơn tổng`,
      en: `${printed({ ...figure, unit: '' })}/${printed({ ...figure, value: second })}: the part is above the whole`,
    }),
  ];
}

/** Each turn of a reception brings one person or more. */
function turns(scene: Scene, people: Figure): readonly Tie[] {
  if (people.unit !== 'người' || !isLevel(people)) return [];
  const order = scene.figures.indexOf(people);
  const visits = scene.figures[order - 1];
  if (
    !visits ||
    !isLevel(visits) ||
    !/^lượt/.test(visits.unit) ||
    visits.sentence !== people.sentence
  )
    return [];
  if (
    !/tiếp(?:\s|$)/iu.test(visits.lead) &&
    !/tiếp công dân/iu.test(scene.text.slice(0, visits.start))
  )
    return [];
  const [a, b] = [sizeOf(visits), sizeOf(people)];
  if (!a || !b || visits.power > 0) return [];
  const holds = compareDecimals(a, b) <= 0;
  return [
    tie({
      kind: 'bound',
      rule: 'bound.people',
      severity: 'error',
      members: [visits, people],
      holds,
      vi: `${printed(visits)} tiếp ${printed(people)}${holds ? '' : ': mỗi lượt phải có ít nhất một người'}`,
      en: `${printed(visits)} for ${printed(people)}${holds ? '' : ': each turn brings at least one person'}`,
    }),
  ];
}

/** A mean between the lowest and the highest of the same sentence. */
function between(scene: Scene, mean: Figure): readonly Tie[] {
  if (
    !isLevel(mean) ||
    !/(?:bình quân|trung bình)[^,;]*$/iu.test(mean.lead) ||
    /cao nhất|thấp nhất/iu.test(mean.lead)
  )
    return [];
  const near = scene.figures.filter(
    (figure) =>
      figure.sentence === mean.sentence &&
      figure !== mean &&
      isLevel(figure) &&
      figure.unit === mean.unit,
  );
  const high = near.find((figure) => /cao nhất[^,;]*$/iu.test(figure.lead));
  const low = near.find((figure) => /thấp nhất[^,;]*$/iu.test(figure.lead));
  const [m, h, l] = [reachOf(mean), high && reachOf(high), low && reachOf(low)];
  if (!m || !h || !l || !high || !low) return [];
  const holds = !isAbove(m.lawful, h.lawful) && !isAbove(l.lawful, m.lawful);
  return [
    tie({
      kind: 'average',
      rule: 'average.mismatch',
      severity: 'error',
      members: [mean, high, low],
      holds,
      vi: `bình quân ${printed(mean)}, cao nhất ${printed(high)}, thấp nhất ${printed(low)}`,
      en: `a mean of ${printed(mean)}, from ${printed(low)} to ${printed(high)}`,
    }),
  ];
}

const TURNS_PER_PERSON = decimal('20');

/** People beyond the population that the document gives; turns of them beyond twenty times. */
function population({ scenes }: Sight): readonly Tie[] {
  const figures = scenes.flatMap((scene) => scene.figures);
  const whole = figures.find(
    (figure) =>
      isLevel(figure) &&
      figure.unit === 'người' &&
      /dân số[^,;:]{0,40}$/iu.test(figure.lead) &&
      !/tăng|giảm/iu.test(figure.lead),
  );
  const size = whole && sizeOf(whole);
  if (!whole || !size) return [];
  return figures.flatMap((figure) => {
    const isTurn = /^lượt(?: người| khách)?$/.test(figure.unit);
    if (!isTurn && !PEOPLE.has(figure.unit)) return [];
    const own = sizeOf(figure);
    if (
      figure === whole ||
      !isLevel(figure) ||
      !own ||
      /thế giới|cả nước|toàn quốc|dân số/iu.test(figure.lead)
    )
      return [];
    const limit = isTurn ? multiply(size, TURNS_PER_PERSON) : size;
    if (compareDecimals(own, limit) <= 0) return [];
    return [
      tie({
        kind: 'bound',
        rule: 'bound.people',
        severity: 'question',
        members: [figure, whole],
        holds: false,
        vi: `${printed(figure)} so với dân số ${printed(whole)}`,
        en: `${printed(figure)} against a population of ${printed(whole)}`,
      }),
    ];
  });
}
