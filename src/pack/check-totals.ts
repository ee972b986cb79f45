import type { Breakdown } from '#core/breakdown.ts';
import { type Fact, factKeyText } from '#core/fact.ts';
import { isPoint } from '#core/interval.ts';
import { checkParts } from '#core/parts-check.ts';
import { quantityText } from '#core/quantity.ts';
import type { Declared } from './declared.ts';
import type { Refuse } from './fault.ts';
import { totalMissed } from './messages/measure.ts';
import type { FactDrafts } from './read-facts.ts';

/**
 * The parts of a closed breakdown, all printed, must be able to reach the printed total, if all figures
 * were rounded or if all were cut off. Where they cannot, somebody has to have asked.
 */
export function checkTotals(
  breakdowns: Declared<Breakdown>,
  facts: FactDrafts,
  refuse: Refuse,
): void {
  const byIndicator = new Map<string, Fact[]>();
  for (const { fact } of facts.byKey.values()) {
    byIndicator.set(fact.key.indicator, [...(byIndicator.get(fact.key.indicator) ?? []), fact]);
  }
  for (const { at, value } of breakdowns.byCode.values()) {
    if (!value?.closed) continue;
    for (const whole of byIndicator.get(value.whole) ?? []) {
      const asked = whole.questions.some((q) => q.code === 'parts.do-not-reach-total');
      const missed = asked ? null : missedTotal(value, whole, facts);
      const draft = facts.byKey.get(factKeyText(whole.key));
      if (missed && draft) refuse(draft.at, totalMissed(value.code, missed.sum, missed.total, at));
    }
  }
}

function missedTotal(
  breakdown: Breakdown,
  whole: Fact,
  facts: FactDrafts,
): { readonly sum: string; readonly total: string } | null {
  if (whole.value.kind !== 'exact') return null;
  const { quantity: total } = whole.value;
  const { unit } = total;
  const parts = breakdown.parts.map(
    ({ indicator }) =>
      facts.byKey.get(factKeyText({ ...whole.key, indicator }))?.fact.value ?? null,
  );
  const { sum, check } = checkParts(whole.value, parts, { closed: true, unit });
  // Where one side of a part is open there is no one sum to name.
  if (check.kind !== 'differs' || !sum?.lo || !isPoint(sum)) return null;
  return { sum: quantityText({ value: sum.lo.at, unit }), total: quantityText(total) };
}
