import { ACCEPTANCES, type Acceptance } from '#text/set-aside.ts';

/** What was set aside in a file, kept as long as the tab is open. */
export type Kept = Pick<Storage, 'getItem' | 'setItem'>;

const keyOf = (file: string): string => `tonghop.set-aside:${file}`;

export function keptAcceptances(kept: Kept, file: string): readonly Acceptance[] {
  try {
    const read: unknown = JSON.parse(kept.getItem(keyOf(file)) ?? '[]');
    return Array.isArray(read) ? read.flatMap(toAcceptance) : [];
  } catch {
    return [];
  }
}

export function keepAcceptances(kept: Kept, file: string, all: readonly Acceptance[]): void {
  try {
    kept.setItem(keyOf(file), JSON.stringify(all));
  } catch {
    // Where nothing may be kept it is kept on the page alone.
  }
}

function toAcceptance(value: unknown): readonly Acceptance[] {
  if (typeof value !== 'object' || value === null) return [];
  const one: Partial<Record<keyof Acceptance, unknown>> = value;
  const as = ACCEPTANCES.find((known) => known === one.as);
  const { rule, operands, passage, reason } = one;
  if (typeof rule !== 'string' || typeof passage !== 'string' || typeof reason !== 'string')
    return [];
  if (as === undefined || !Array.isArray(operands)) return [];
  if (!operands.every((operand) => typeof operand === 'string')) return [];
  return [{ rule, operands, passage, as, reason }];
}
