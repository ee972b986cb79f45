import type { Agency } from '#core/agency.ts';
import { put } from '#core/catalogue-entry.ts';
import { ok, type Result, refused } from '#core/result.ts';
import type { Actor } from '../actor.ts';
import { all, type EditFault, edit } from './edit.ts';
import type { CatalogueBook, Edited } from './ports.ts';
import {
  day,
  label,
  lineOrNone,
  code as readCode,
  type SaidFault,
  type SaidLabel,
} from './said.ts';

export type NewAgency = {
  readonly code: string;
  readonly name: SaidLabel;
  readonly short: string | null;
  readonly from: string;
};

export const MOST_AGENCIES = 5_000;

/** Another body that reports, from its first day on. */
export async function addAgency(
  book: Pick<CatalogueBook, 'change'>,
  actor: Actor,
  { reason, ...request }: NewAgency & { readonly reason: string },
): Promise<Result<Edited, EditFault>> {
  const value = agencyOf(request);
  if (!value.ok) return value;
  return edit(book, actor, {
    seen: [],
    reason,
    decide: ({ agencies }) => {
      if (agencies.has(value.value.code)) return refused({ code: 'code.taken', at: 'code' });
      if (agencies.size >= MOST_AGENCIES) {
        return refused({ code: 'too.many', at: 'code', limit: MOST_AGENCIES });
      }
      return ok([put({ kind: 'agency', value: value.value })]);
    },
  });
}

/** A body as somebody writes it down. */
export function agencyOf(request: NewAgency): Result<Agency, SaidFault> {
  const said = all({
    code: readCode(request.code),
    name: label(request.name, 'name'),
    short: lineOrNone(request.short, 'short', 60),
    from: day(request.from, 'from'),
  });
  if (!said.ok) return said;
  const { short, ...rest } = said.value;
  return ok({ ...rest, to: null, ...(short === null ? {} : { short }) });
}
