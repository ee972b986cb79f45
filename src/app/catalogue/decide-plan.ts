import type { PlanDecision } from '#core/baseline.ts';
import { isSeries } from '#core/baseline.ts';
import { put } from '#core/catalogue-entry.ts';
import { ok, type Result, refused } from '#core/result.ts';
import type { Actor } from '../actor.ts';
import { all, type EditFault, edit } from './edit.ts';
import type { CatalogueBook, Edited } from './ports.ts';
import { day, label, line, type SaidLabel } from './said.ts';

export type DecidePlan = {
  readonly code: string;
  readonly seen: number;
  readonly year: number;
  /** Its number and symbol: "123/QĐ-UBND". */
  readonly document: string;
  readonly from: string;
  readonly subject: SaidLabel | null;
  readonly reason: string;
};

const MOST_DECISIONS = 500;
const [FIRST_YEAR, LAST_YEAR] = [1990, 2100];

/** The document by which the plan of a year is given, or adjusted from a day on. */
export async function decidePlan(
  book: Pick<CatalogueBook, 'change'>,
  actor: Actor,
  request: DecidePlan,
): Promise<Result<Edited, EditFault>> {
  const { code, year } = request;
  const said = all({
    document: line(request.document, 'document', 120),
    from: day(request.from, 'from'),
    subject: request.subject === null ? ok(null) : label(request.subject, 'subject'),
  });
  if (!said.ok) return said;
  if (!Number.isInteger(year) || year < FIRST_YEAR || year > LAST_YEAR) {
    return refused({ code: 'year.malformed', at: 'year' });
  }
  const { document, from, subject } = said.value;
  const decision: PlanDecision = { year, document, from, ...(subject === null ? {} : { subject }) };
  return edit(book, actor, {
    seen: [{ kind: 'baseline', code, revision: request.seen }],
    reason: request.reason,
    decide: ({ baselines }) => {
      const standing = isSeries(code) ? baselines.get(code) : undefined;
      if (!standing) return refused({ code: 'entry.unknown', at: 'code' });
      const earlier = standing.decisions ?? [];
      const last = earlier.findLast((one) => one.year === year);
      if (last && from <= last.from) {
        return refused({ code: 'day.not-after', at: 'from', day: last.from });
      }
      if (earlier.length >= MOST_DECISIONS) {
        return refused({ code: 'too.many', at: 'document', limit: MOST_DECISIONS });
      }
      const decisions = [...earlier, decision].sort(inOrder);
      return ok([put({ kind: 'baseline', value: { ...standing, decisions } })]);
    },
  });
}

const inOrder = (a: PlanDecision, b: PlanDecision): number =>
  a.year - b.year || (a.from < b.from ? -1 : 1);
