import { type Decimal, scaleByTen } from '#core/decimal.ts';
import type { IndicatorKind } from '#core/indicator.ts';
import { inUnit, type Quantity } from '#core/quantity.ts';
import { SCALE_WORDS } from '#core/unit.ts';
import { type FigureStyle, formatFigure } from '#core/vi/figure.ts';
import type { FigureWay } from '../outline/insertion.ts';

/** The numeral and the words of one quantity; null if it cannot be had in the unit asked for. */
export function quantityWords(q: Quantity, way: FigureWay, kind: IndicatorKind): string | null {
  const set = setting(q, way, kind);
  return set && formatFigure(set.quantity, set.style);
}

/** The quantity as it will be printed, and how. Ranks are no counts, so they take no leading zero. */
export function setting(
  q: Quantity,
  way: FigureWay,
  kind: IndicatorKind,
): { readonly quantity: Quantity; readonly style: FigureStyle } | null {
  const asked = typeof way.unit === 'string' ? q : inUnit(q, way.unit);
  if (!asked) return null;
  const pad = kind === 'rank' ? 'none' : way.pad;
  const unit = way.unit === 'none' ? 'none' : 'written';
  if (way.noun === null) return { quantity: asked, style: { pad, unit } };
  const { value, noun } = withNoun(asked, way.noun);
  return { quantity: { ...asked, value }, style: { pad, unit, noun } };
}

/**
 * Words in the place of the unit's own keep its size: 370 nghìn con is 370 nghìn "con lợn". Where they
 * name a size themselves the figure is moved to it.
 */
function withNoun(q: Quantity, noun: string): { readonly value: Decimal; readonly noun: string } {
  const own = scaleWordOf(q.unit.text);
  const given = scaleWordOf(noun);
  if (given) return { value: scaleByTen(q.value, (own?.power ?? 0) - given.power), noun };
  return { value: q.value, noun: own ? `${own.word} ${noun}` : noun };
}

export function scaleWordOf(
  text: string,
): { readonly word: string; readonly power: number } | null {
  const found = SCALE_WORDS.find(([word]) => text === word || text.startsWith(`${word} `));
  return found ? { word: found[0], power: found[1] } : null;
}
