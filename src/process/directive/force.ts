import type { Day } from '#core/period.ts';
import type {
  DirectiveBook,
  DirectiveForce,
  DirectiveRelation,
  KeptDirective,
} from './directive-life.ts';

/** Where a document stands at the end of a day: in force, and amended by which; replaced, by which; or expired. */
export function forceOf(directive: KeptDirective, book: DirectiveBook, day: Day): DirectiveForce {
  const from = startOf(directive);
  if (from === null) return { kind: 'undated' };
  if (day < from) return { kind: 'not-yet', from };
  const borne = book.relations
    .filter(({ to }) => to === directive.code)
    .flatMap((relation) => actsFrom(relation, book))
    .filter(({ on }) => on <= day)
    .sort((a, b) => (a.on === b.on ? byCode(a.by, b.by) : a.on < b.on ? -1 : 1));
  const replaced = borne.find(({ kind }) => kind === 'replaces');
  const { until } = directive;
  if (until !== null && until < day && (!replaced || until < replaced.on)) {
    return { kind: 'expired', on: until };
  }
  if (replaced) return { kind: 'replaced', by: replaced.by, on: replaced.on };
  const amendedBy = borne.filter(({ kind }) => kind === 'amends').map(({ by }) => by);
  return { kind: 'in-force', from, amendedBy: [...new Set(amendedBy)] };
}

/** The first day it holds; null where neither that nor its date is known. */
export const startOf = ({ from, date }: KeptDirective): Day | null => from ?? date;

type Act = { readonly kind: DirectiveRelation['kind']; readonly by: string; readonly on: Day };

/** The day of a relation; one whose document has no date, and that names none, is known of no day. */
function actsFrom({ kind, from, on }: DirectiveRelation, book: DirectiveBook): readonly Act[] {
  const by = book.directives.find(({ code }) => code === from);
  const day = on ?? (by ? startOf(by) : null);
  return day === null ? [] : [{ kind, by: from, on: day }];
}

const byCode = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
