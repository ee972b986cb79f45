import { type CatalogueFault, newFaults } from '#core/catalogue-rules.ts';
import { ok, type Result, refused } from '#core/result.ts';
import { sees } from '#process/role.ts';
import type { Actor } from '../actor.ts';
import { type EditFault, told } from './edit.ts';
import type { CatalogueBook, Edited, UndoFault } from './ports.ts';
import { reason } from './said.ts';

export type UndoneFault = UndoFault<EditFault>;

/**
 * Puts back what stood before something that was done here, as a new revision. Refused where something later
 * stands on it: a later change of the same entries, another entry that needs it, a figure given under it.
 */
export async function undoChange(
  book: Pick<CatalogueBook, 'undo'>,
  actor: Actor,
  request: { readonly deed: string; readonly reason: string },
): Promise<Result<Edited, UndoneFault>> {
  const why = reason(request.reason);
  if (!why.ok) return why;
  const undone = await book.undo<EditFault>(
    request.deed,
    (before, after, puts) => {
      const touched = puts.flatMap(({ kind, code }) => {
        const one = kind === 'indicator' ? before.indicators.get(code) : undefined;
        return one ? [one] : [];
      });
      // What somebody does not see he does not undo either.
      if (touched.some((one) => !sees(actor.sight, one.publicity))) {
        return refused({ code: 'entry.unknown', at: 'deed' });
      }
      const faults: readonly CatalogueFault[] = newFaults(before, after);
      return faults.length === 0
        ? ok(null)
        : refused({ code: 'rule.broken', faults: told(actor, before, faults) });
    },
    { actor, reason: why.value },
  );
  if (undone.ok || undone.error.code !== 'deed.followed') return undone;
  const isHidden = undone.error.by.some(
    ({ entry }) => entry?.kind === 'indicator' && !sees(actor.sight, entry.value.publicity),
  );
  return isHidden ? refused({ code: 'entry.unknown', at: 'deed' }) : undone;
}
