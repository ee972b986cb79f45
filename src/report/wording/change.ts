import type { Comparison, Direction } from '#core/comparison.ts';
import { absolute } from '#core/decimal.ts';
import type { IndicatorKind } from '#core/indicator.ts';
import {
  type ChangeVerb,
  type Extent,
  FALL_VERBS,
  type FigureWay,
  PLAINLY,
  RISE_VERBS,
} from '../outline/insertion.ts';
import { quantityWords } from './figure-words.ts';
import { figure, type Phrase, words } from './phrase.ts';

type Made = Extract<Comparison, { kind: 'made' }>;

export type ChangeWay = {
  readonly verb: ChangeVerb | null;
  readonly extent: Extent;
  readonly way: FigureWay;
  /** What it is compared with: "cùng kỳ năm trước"; null: not said. */
  readonly base: Phrase | null;
  /** Words of the author in the place of "so với …"; null: none. */
  readonly tail: string | null;
};

/** tăng 5,4% so với cùng kỳ năm trước; giảm 01 hợp tác xã; bằng cùng kỳ năm trước. */
export function changePhrase(made: Made, said: ChangeWay): Phrase {
  const size = { ...made.figure, value: absolute(made.figure.value) };
  // Only a difference of the things themselves takes their noun; the rest has words of its own.
  const way = made.form === 'change-absolute' ? said.way : { ...PLAINLY, pad: said.way.pad };
  const printed = quantityWords(size, way, KIND) ?? '';
  const about = made.approximate ? 'khoảng ' : '';
  if (said.extent === 'figure') return [figure(about + printed)];
  const { direction } = made;
  if (isRatio(made)) return [words('bằng '), figure(about + printed), ...comparedWith(said)];
  if (direction === null || direction === 'same') return unchanged(made, said);
  return [
    words(`${verbFor(direction, said.verb)} `),
    figure(about + printed),
    ...comparedWith(said),
  ];
}

/** The figure of a comparison has a unit of its own, whatever the indicator is. */
const KIND: IndicatorKind = 'flow';

/** Computed times are a quotient, "bằng 2,5 lần"; reported ones keep the words of their source. */
const isRatio = (made: Made): boolean =>
  made.basis === 'computed' && (made.form === 'change-times' || made.form === 'times-over');

/** The words stay those of the author, turned to the direction that the figure has. */
function verbFor(direction: Direction, wanted: ChangeVerb | null): string {
  const pair = Math.max(0, pairOf(wanted));
  return (direction === 'down' ? FALL_VERBS : RISE_VERBS)[pair] ?? RISE_VERBS[0];
}

function pairOf(verb: ChangeVerb | null): number {
  const at = (verbs: readonly string[]): number => (verb === null ? -1 : verbs.indexOf(verb));
  return Math.max(at(RISE_VERBS), at(FALL_VERBS));
}

function unchanged({ approximate }: Made, said: ChangeWay): Phrase {
  if (said.tail === null && said.base) {
    return [figure(approximate ? 'xấp xỉ' : 'bằng'), words(' '), ...said.base];
  }
  return [figure(approximate ? 'hầu như không đổi' : 'không đổi'), ...comparedWith(said)];
}

function comparedWith({ base, tail }: ChangeWay): Phrase {
  if (tail !== null) return [words(` ${tail}`)];
  return base ? [words(' so với '), ...base] : [];
}
