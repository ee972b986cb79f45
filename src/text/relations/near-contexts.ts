import { absolute, compareDecimals, decimal, isZero, multiply, subtract } from '#core/decimal.ts';
import { meets } from '#core/interval.ts';
import { type Figure, isLevel, type Scene } from '../claims/figure.ts';
import { sizeOf } from './arithmetic.ts';
import { reachOf } from './reach.ts';
import { slipOf } from './slip-of.ts';
import type { Tie } from './tie.ts';
import { printed } from './words.ts';

const MOST_FIGURES = 4000;
const MOST_ALIKE = 6;
const LEAST_DIGITS = 3;
/** Further apart two figures are hardly one fact that was copied wrongly. */
const FAR = decimal('0.5');

/**
 * "64 dự án với tổng vốn 18.460 tỷ đồng", and elsewhere "64 dự án với tổng vốn 48.460 tỷ đồng": after the same figure and
 * the same words two figures that differ. Or both after the same words that name what is rated.
 */
export function nearContexts(scenes: readonly Scene[]): readonly Tie[] {
  const told = new Map<string, Figure[]>();
  let count = 0;
  for (const { figures, text } of scenes) {
    figures.forEach((figure, order) => {
      const key = contextOf(text, figures[order - 1], figure);
      if (key === null || count > MOST_FIGURES) return;
      count += 1;
      const own = told.get(key);
      if (own) own.push(figure);
      else told.set(key, [figure]);
    });
  }
  return [...told.values()].flatMap((own) => {
    if (own.length < 2 || own.length > MOST_ALIKE) return [];
    const [first, second] = own;
    return first && second && first.sentence + first.passage !== second.sentence + second.passage
      ? asked(first, second)
      : [];
  });
}

/** The figure before with its unit, the words between, and the unit after; null where they say too little. */
function contextOf(text: string, before: Figure | undefined, figure: Figure): string | null {
  if (!before || !canStand(before) || !canStand(figure)) return null;
  if (before.sentence !== figure.sentence || before.bracket !== figure.bracket) return null;
  const digits = (before.written ?? '').replace(/\D/g, '');
  const words = text.slice(before.end, figure.start).trim().toLowerCase();
  if (digits.length < 2 || words.length < 4 || words.length > 60 || /[;:.()\d]/.test(words))
    return null;
  return `${digits}|${before.power}|${before.unit}|${words}|${figure.unit}`;
}

const canStand = (figure: Figure): boolean =>
  isLevel(figure) && figure.value !== null && figure.misprint === null && figure.unit !== '';

function asked(first: Figure, second: Figure): readonly Tie[] {
  const [a, b] = [reachOf(first), reachOf(second)];
  const [x, y] = [sizeOf(first), sizeOf(second)];
  if (!a || !b || !x || !y || isZero(x) || meets(a.lawful, b.lawful)) return [];
  const near = compareDecimals(absolute(subtract(x, y)), multiply(absolute(x), FAR)) <= 0;
  if (!near && slipOf(first, y) < LEAST_DIGITS && first.power === second.power) return [];
  const explain = {
    vi: `${printed(first)} và ${printed(second)} đứng sau cùng một số, cùng một cách nói`,
    en: `${printed(first)} and ${printed(second)} after the same figure and the same words`,
  };
  const message = {
    vi: `Nếu cùng một nội dung thì chỉ có một số đúng: ${printed(first)} hay ${printed(second)}?`,
    en: `If the same thing is meant, one figure is right: ${printed(first)} or ${printed(second)}?`,
  };
  const fault = { rule: 'equal.mismatch', severity: 'question', message, repairs: [] } as const;
  return [{ kind: 'equal', members: [first, second], holds: false, explain, fault }];
}
