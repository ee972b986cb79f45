import type { Agency } from '#core/agency.ts';
import { type EntryPut, put } from '#core/catalogue-entry.ts';
import type { Catalogue } from '#core/fact-book.ts';
import { ownerOn } from '#core/indicator.ts';
import { ok, type Result, refused } from '#core/result.ts';
import type { Actor } from '../actor.ts';
import { agencyOf, MOST_AGENCIES, type NewAgency } from './add-agency.ts';
import { withOwner } from './change-indicator.ts';
import { all, type EditFault, edit } from './edit.ts';
import type { CatalogueBook, Edited } from './ports.ts';
import { day, dayBefore, label, type SaidLabel } from './said.ts';

export type SucceedAgency = {
  readonly code: string;
  readonly seen: number;
  /** Who takes over: a body that is there, or one that begins on that day. */
  readonly into:
    | { readonly kind: 'known'; readonly code: string }
    | ({ readonly kind: 'new' } & Omit<NewAgency, 'from'>);
  readonly on: string;
  readonly field: SaidLabel;
  /** Whether the body ends the day before, or goes on with the rest of its work. */
  readonly former: 'ends' | 'goes-on';
  /** Whose its indicators are from that day: all of them go along, or each is moved by itself. */
  readonly indicators: 'all' | 'none';
  readonly reason: string;
};

/** A field of work passes from one body to another, in one deed with all that goes along. */
export async function succeedAgency(
  book: Pick<CatalogueBook, 'change'>,
  actor: Actor,
  request: SucceedAgency,
): Promise<Result<Edited, EditFault>> {
  const said = all({ on: day(request.on, 'on'), field: label(request.field, 'field') });
  if (!said.ok) return said;
  const { on, field } = said.value;
  const made = request.into.kind === 'new' ? agencyOf({ ...request.into, from: on }) : null;
  if (made && !made.ok) return made;
  const { code } = request;
  return edit(book, actor, {
    seen: [{ kind: 'agency', code, revision: request.seen }],
    reason: request.reason,
    decide: (catalogue) => {
      const { agencies } = catalogue;
      const from = agencies.get(code);
      if (!from) return refused({ code: 'entry.unknown', at: 'code' });
      if (made && agencies.has(made.value.code)) return refused({ code: 'code.taken', at: 'into' });
      if (made && agencies.size >= MOST_AGENCIES) {
        return refused({ code: 'too.many', at: 'into', limit: MOST_AGENCIES });
      }
      const into = made ? made.value : takesOver(catalogue, request.into.code, code);
      if (!into) return refused({ code: 'entry.unknown', at: 'into' });
      if (on <= from.from) return refused({ code: 'day.not-after', at: 'on', day: from.from });
      const succession = { from: code, into: into.code, on, field };
      return ok([
        ...(made ? [put({ kind: 'agency', value: into })] : []),
        put({ kind: 'agency-succession', value: succession }),
        ...(request.former === 'ends'
          ? [put({ kind: 'agency', value: { ...from, to: dayBefore(on) } })]
          : []),
        ...(request.indicators === 'all'
          ? moved(catalogue, { from: code, into: into.code, on })
          : []),
      ]);
    },
  });
}

const takesOver = ({ agencies }: Catalogue, into: string, from: string): Agency | null =>
  into === from ? null : (agencies.get(into) ?? null);

/** What is the one's on that day becomes the other's; what comes to him later is not touched. */
const moved = (
  { indicators }: Catalogue,
  { from, into, on }: { readonly from: string; readonly into: string; readonly on: string },
): readonly EntryPut[] =>
  [...indicators.values()]
    .filter((one) => ownerOn(one, on) === from)
    .map((one) =>
      put({
        kind: 'indicator',
        value: { ...one, owners: withOwner(one.owners, { agency: into, from: on }) },
      }),
    );
