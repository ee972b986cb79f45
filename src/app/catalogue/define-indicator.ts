import { put } from '#core/catalogue-entry.ts';
import type { Definition } from '#core/indicator.ts';
import { ok, type Result, refused } from '#core/result.ts';
import type { Actor } from '../actor.ts';
import { visible } from './change-indicator.ts';
import { all, type EditFault, edit, MOST } from './edit.ts';
import type { CatalogueBook, Edited } from './ports.ts';
import { day, label, lineOrNone, type SaidLabel } from './said.ts';

export type DefineIndicator = {
  readonly code: string;
  readonly seen: number;
  readonly from: string;
  readonly text: SaidLabel;
  readonly basis: string | null;
  readonly priceBase: string | null;
  readonly reason: string;
};

export const LONGEST_DEFINITION = 1000;

/**
 * Another version of the definition from a day on: figures of periods that end on it or later are of it, and
 * are not compared with those before.
 */
export async function defineIndicator(
  book: Pick<CatalogueBook, 'change'>,
  actor: Actor,
  request: DefineIndicator,
): Promise<Result<Edited, EditFault>> {
  const said = all({
    from: day(request.from, 'from'),
    text: label(request.text, 'text', LONGEST_DEFINITION),
    basis: lineOrNone(request.basis, 'basis'),
    priceBase: lineOrNone(request.priceBase, 'priceBase', 40),
  });
  if (!said.ok) return said;
  const { from, text, basis, priceBase } = said.value;
  const { code } = request;
  return edit(book, actor, {
    seen: [{ kind: 'indicator', code, revision: request.seen }],
    reason: request.reason,
    decide: (catalogue) => {
      const standing = visible(actor, catalogue.indicators.get(code));
      if (!standing) return refused({ code: 'entry.unknown', at: 'code' });
      const [first, ...rest] = standing.definitions;
      const last = rest.at(-1) ?? first;
      if (from <= last.from) return refused({ code: 'day.not-after', at: 'from', day: last.from });
      if (last.version >= MOST) return refused({ code: 'too.many', at: 'from', limit: MOST });
      const next: Definition = {
        version: last.version + 1,
        from,
        text,
        ...(basis === null ? {} : { basis }),
        ...(priceBase === null ? {} : { priceBase }),
      };
      const definitions = [first, ...rest, next] as const;
      return ok([put({ kind: 'indicator', value: { ...standing, definitions } })]);
    },
  });
}
