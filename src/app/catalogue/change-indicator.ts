import { put } from '#core/catalogue-entry.ts';
import type { GoodDirection, Indicator, Owner, Publicity } from '#core/indicator.ts';
import { ok, type Result, refused } from '#core/result.ts';
import { sees } from '#process/role.ts';
import type { Actor } from '../actor.ts';
import { all, type EditFault, edit, MOST } from './edit.ts';
import type { CatalogueBook, Edited } from './ports.ts';
import { day, label, type SaidLabel } from './said.ts';

export type ChangeIndicator = {
  readonly code: string;
  readonly seen: number;
  readonly name: SaidLabel;
  readonly good: GoodDirection;
  readonly publicity: Publicity;
  /** Whose it is from a day on; null leaves that as it is. */
  readonly owner: { readonly agency: string; readonly from: string } | null;
  readonly reason: string;
};

/** What it is called, which way is good, who sees it and whose it is. What is measured is another matter. */
export async function changeIndicator(
  book: Pick<CatalogueBook, 'change'>,
  actor: Actor,
  request: ChangeIndicator,
): Promise<Result<Edited, EditFault>> {
  const said = all({
    name: label(request.name, 'name'),
    from: request.owner === null ? ok(null) : day(request.owner.from, 'ownerFrom'),
  });
  if (!said.ok) return said;
  const { name, from } = said.value;
  const { code, good, publicity, owner } = request;
  if (!sees(actor.sight, publicity)) return refused({ code: 'publicity.beyond' });
  return edit(book, actor, {
    seen: [{ kind: 'indicator', code, revision: request.seen }],
    reason: request.reason,
    decide: (catalogue) => {
      const standing = visible(actor, catalogue.indicators.get(code));
      if (!standing) return refused({ code: 'entry.unknown', at: 'code' });
      if (owner !== null && !catalogue.agencies.has(owner.agency)) {
        return refused({ code: 'entry.unknown', at: 'owner' });
      }
      const owners =
        owner === null || from === null
          ? standing.owners
          : withOwner(standing.owners, { agency: owner.agency, from });
      if (owners.length > MOST) return refused({ code: 'too.many', at: 'owner', limit: MOST });
      return ok([
        put({ kind: 'indicator', value: { ...standing, name, good, publicity, owners } }),
      ]);
    },
  });
}

/** From its day on it is another's; who came the same day makes room. */
export function withOwner(owners: readonly Owner[], owner: Owner): readonly Owner[] {
  return [...owners.filter(({ from }) => from !== owner.from), owner].sort((a, b) =>
    a.from < b.from ? -1 : 1,
  );
}

/** An indicator that the actor sees; any other is not there for him. */
export const visible = (actor: Actor, indicator: Indicator | undefined): Indicator | null =>
  indicator && sees(actor.sight, indicator.publicity) ? indicator : null;
