import { type Fact, factKeyText } from '#core/fact.ts';
import { type Catalogue, periodOf } from '#core/fact-book.ts';
import type { Label } from '#core/label.ts';
import { periodLabel } from '#core/period-label.ts';
import type { Place } from '#core/place.ts';
import { isRolledUp } from '#core/roll-up.ts';

/** What a person calls a period, in both languages; the code where the catalogue does not know it. */
export function labelOfPeriod(catalogue: Pick<Catalogue, 'periods'>, code: string): Label {
  const period = periodOf(catalogue, code);
  if (!period) return { vi: code };
  return { vi: periodLabel(period, 'vi'), en: periodLabel(period, 'en') };
}

/** Xã Khun Há; the label of a pack has the English whole. */
export function fullName({ kind, name }: Place): Label {
  const vi = `${kind.charAt(0).toLocaleUpperCase('vi')}${kind.slice(1)} ${name.vi}`;
  return name.en === undefined ? { vi } : { vi, en: name.en };
}

/** By what the inspector opens a figure; a sum of parts is no fact of its own and has none. */
export const doorOf = (fact: Fact): string | null =>
  isRolledUp(fact) ? null : factKeyText(fact.key);
