import { type Baseline, isSeries } from '#core/baseline.ts';
import { put } from '#core/catalogue-entry.ts';
import { ok, type Result, refused } from '#core/result.ts';
import type { Actor } from '../actor.ts';
import { all, type EditFault, edit } from './edit.ts';
import type { CatalogueBook, Edited } from './ports.ts';
import { label, type SaidLabel } from './said.ts';

export type SetBaseline = {
  readonly code: string;
  /** The revision that was seen; null makes one that is not there yet. */
  readonly seen: number | null;
  readonly name: SaidLabel;
  /** What follows the percentage: "kế hoạch". */
  readonly phrase: SaidLabel;
  readonly reason: string;
};

const MOST_BASELINES = 100;
const LONGEST_CODE = 60;

/** A plan that figures are set against: another one, or what one is called. */
export async function setBaseline(
  book: Pick<CatalogueBook, 'change'>,
  actor: Actor,
  request: SetBaseline,
): Promise<Result<Edited, EditFault>> {
  const said = all({
    name: label(request.name, 'name'),
    phrase: label(request.phrase, 'phrase', 120),
  });
  if (!said.ok) return said;
  const code = baselineCode(request.code);
  if (code === null) return refused({ code: 'code.malformed', at: 'code' });
  const { seen } = request;
  return edit(book, actor, {
    seen: seen === null ? [] : [{ kind: 'baseline', code, revision: seen }],
    reason: request.reason,
    decide: ({ baselines }) => {
      const standing = baselines.get(code);
      if (seen === null && standing) return refused({ code: 'code.taken', at: 'code' });
      if (seen !== null && !standing) return refused({ code: 'entry.unknown', at: 'code' });
      if (!standing && baselines.size >= MOST_BASELINES) {
        return refused({ code: 'too.many', at: 'code', limit: MOST_BASELINES });
      }
      return ok([put({ kind: 'baseline', value: { ...standing, code, ...said.value } })]);
    },
  });
}

function baselineCode(text: string): Baseline['code'] | null {
  const code = text.trim();
  return code.length <= LONGEST_CODE && isSeries(code) && code !== 'actual' ? code : null;
}
