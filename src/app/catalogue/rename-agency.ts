import type { Agency } from '#core/agency.ts';
import { put } from '#core/catalogue-entry.ts';
import { ok, type Result, refused } from '#core/result.ts';
import { nextDay } from '#core/window.ts';
import type { Actor } from '../actor.ts';
import { all, type EditFault, edit, MOST } from './edit.ts';
import type { CatalogueBook, Edited } from './ports.ts';
import { day, dayBefore, label, lineOrNone, type SaidLabel } from './said.ts';

export type RenameAgency = {
  readonly code: string;
  readonly seen: number;
  readonly name: SaidLabel;
  readonly short: string | null;
  /** The first day of the name; null puts a slip of the pen right, and the old name was never one. */
  readonly from: string | null;
  /** The day in Vietnam: a name that is still to come would stand everywhere too early. */
  readonly today: string;
  readonly reason: string;
};

/** Another name for the same body: from a day on, with the old one kept until the day before; or put right. */
export async function renameAgency(
  book: Pick<CatalogueBook, 'change'>,
  actor: Actor,
  request: RenameAgency,
): Promise<Result<Edited, EditFault>> {
  const said = all({
    name: label(request.name, 'name'),
    short: lineOrNone(request.short, 'short', 60),
    from: request.from === null ? ok(null) : day(request.from, 'from'),
  });
  if (!said.ok) return said;
  const { name, short, from } = said.value;
  const { code, today } = request;
  if (from !== null && from > today) return refused({ code: 'day.to-come', at: 'from' });
  return edit(book, actor, {
    seen: [{ kind: 'agency', code, revision: request.seen }],
    reason: request.reason,
    decide: ({ agencies }) => {
      const standing = agencies.get(code);
      if (!standing) return refused({ code: 'entry.unknown', at: 'code' });
      const { short: _short, ...rest } = standing;
      const renamed: Agency = { ...rest, name, ...(short === null ? {} : { short }) };
      if (from === null) return ok([put({ kind: 'agency', value: renamed })]);
      const former = standing.formerNames?.at(-1);
      const begun = former ? nextDay(former.until) : standing.from;
      if (from <= begun) return refused({ code: 'day.not-after', at: 'from', day: begun });
      if (standing.to !== null && from > standing.to) {
        return refused({ code: 'agency.ended', at: 'from', day: standing.to });
      }
      const formerNames = [...(standing.formerNames ?? []), formerly(standing, dayBefore(from))];
      if (formerNames.length > MOST) return refused({ code: 'too.many', at: 'name', limit: MOST });
      return ok([put({ kind: 'agency', value: { ...renamed, formerNames } })]);
    },
  });
}

const formerly = ({ name, short }: Agency, until: string) => ({
  name,
  ...(short === undefined ? {} : { short }),
  until,
});
