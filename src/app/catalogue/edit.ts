import { type EntryPut, entryOf, withEntries } from '#core/catalogue-entry.ts';
import { type CatalogueFault, newFaults } from '#core/catalogue-rules.ts';
import type { Catalogue } from '#core/fact-book.ts';
import { ok, type Result, refused } from '#core/result.ts';
import { sees } from '#process/role.ts';
import type { Actor } from '../actor.ts';
import type { CatalogueBook, Edited, Seen } from './ports.ts';
import { reason, type SaidFault } from './said.ts';

export type EditFault =
  | SaidFault
  /** There is no such entry, or none that the actor sees. */
  | { readonly code: 'entry.unknown'; readonly at: string }
  | { readonly code: 'code.taken'; readonly at: string }
  | { readonly code: 'nothing.changed' }
  | { readonly code: 'too.many'; readonly at: string; readonly limit: number }
  | { readonly code: 'publicity.beyond' }
  | { readonly code: 'day.not-after'; readonly at: string; readonly day: string }
  | { readonly code: 'day.to-come'; readonly at: string }
  | { readonly code: 'agency.ended'; readonly at: string; readonly day: string }
  | { readonly code: 'unit.malformed' | 'sector.unknown'; readonly at: string }
  /** What the catalogue that comes of it would say and cannot. */
  | { readonly code: 'rule.broken'; readonly faults: readonly CatalogueFault[] };

export type Edit = {
  readonly seen: readonly Seen[];
  readonly reason: string;
  readonly decide: (catalogue: Catalogue) => Result<readonly EntryPut[], EditFault>;
};

/** Most of what a list of one entry may hold. */
export const MOST = 100;

/** Has the catalogue changed as somebody decides, unless it would then contradict itself. */
export async function edit(
  book: Pick<CatalogueBook, 'change'>,
  actor: Actor,
  { seen, reason: said, decide }: Edit,
): Promise<Result<Edited, EditFault>> {
  const why = reason(said);
  if (!why.ok) return why;
  const checked = (standing: Catalogue): Result<readonly EntryPut[], EditFault> => {
    const puts = decide(standing);
    if (!puts.ok) return puts;
    if (puts.value.every((one) => isSame(standing, one))) {
      return refused({ code: 'nothing.changed' });
    }
    const faults = newFaults(standing, withEntries(standing, puts.value));
    return faults.length === 0
      ? puts
      : refused({ code: 'rule.broken', faults: told(actor, standing, faults) });
  };
  return book.change({ seen, decide: checked }, { actor, reason: why.value });
}

/** Faults as the actor may hear of them: an indicator that he does not see has no name. */
export const told = (
  { sight }: Actor,
  { indicators }: Catalogue,
  faults: readonly CatalogueFault[],
): readonly CatalogueFault[] =>
  faults.map((one) => {
    const named = indicators.get(one.code);
    return named === undefined || sees(sight, named.publicity) ? one : { ...one, code: '…' };
  });

const isSame = (standing: Catalogue, one: EntryPut): boolean =>
  JSON.stringify(plain(entryOf(standing, one))) === JSON.stringify(plain(one.entry));

/** Keys in one order, whatever made the value. */
function plain(value: unknown): unknown {
  if (typeof value === 'bigint') return String(value);
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, one]) => [key, plain(one)]),
  );
}

/** The first refusal of a form, or all that it says. */
export function all<T extends Readonly<Record<string, Result<unknown, SaidFault>>>>(
  said: T,
): Result<
  { readonly [K in keyof T]: T[K] extends Result<infer V, SaidFault> ? V : never },
  SaidFault
> {
  const values: Record<string, unknown> = {};
  for (const [name, one] of Object.entries(said)) {
    if (!one.ok) return one;
    values[name] = one.value;
  }
  // Each name has the value of its own result.
  return ok(
    values as { readonly [K in keyof T]: T[K] extends Result<infer V, SaidFault> ? V : never },
  );
}
