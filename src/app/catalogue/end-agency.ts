import { put } from '#core/catalogue-entry.ts';
import { ok, type Result, refused } from '#core/result.ts';
import type { Actor } from '../actor.ts';
import { type EditFault, edit } from './edit.ts';
import type { CatalogueBook, Edited } from './ports.ts';
import { day } from './said.ts';

export type EndAgency = {
  readonly code: string;
  readonly seen: number;
  /** The last day; null: it goes on after all. */
  readonly to: string | null;
  readonly reason: string;
};

/** The last day of a body that nobody follows; what it answered for stays in its name. */
export async function endAgency(
  book: Pick<CatalogueBook, 'change'>,
  actor: Actor,
  request: EndAgency,
): Promise<Result<Edited, EditFault>> {
  const to = request.to === null ? ok(null) : day(request.to, 'to');
  if (!to.ok) return to;
  const { code } = request;
  return edit(book, actor, {
    seen: [{ kind: 'agency', code, revision: request.seen }],
    reason: request.reason,
    decide: ({ agencies }) => {
      const standing = agencies.get(code);
      if (!standing) return refused({ code: 'entry.unknown', at: 'code' });
      return ok([put({ kind: 'agency', value: { ...standing, to: to.value } })]);
    },
  });
}
