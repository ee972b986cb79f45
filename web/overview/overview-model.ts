import type {
  OverviewAnswer,
  OverviewRowAnswer,
  PlanAnswer,
  ToneAnswer,
} from '../../src/server/wire/overview.ts';

/** Which indicators are shown; each is a question a leader asks. */
export const SHOWS = ['all', 'planned', 'behind', 'worse', 'questions', 'missing'] as const;

export type Show = (typeof SHOWS)[number];

export const toShow = (value: unknown): Show => SHOWS.find((show) => show === value) ?? 'all';

/** The plan that says how an indicator stands: the first of which that can be said, else the first there is. */
export const leadingPlan = (row: OverviewRowAnswer): PlanAnswer | null =>
  row.plans.find(({ standing }) => standing !== null) ?? row.plans[0] ?? null;

/** What the row says in one word: of its plan, or where none says anything, of its change. */
export type RowState =
  | { readonly kind: 'plan'; readonly standing: string; readonly tone: ToneAnswer }
  | {
      readonly kind: 'change';
      readonly direction: 'up' | 'down' | 'same';
      readonly tone: ToneAnswer;
    }
  | { readonly kind: 'unsaid' };

export function stateOf(row: OverviewRowAnswer): RowState {
  const plan = leadingPlan(row);
  if (plan?.standing) return { kind: 'plan', standing: plan.standing, tone: plan.tone };
  const { change } = row;
  if (change?.direction) return { kind: 'change', direction: change.direction, tone: change.tone };
  return { kind: 'unsaid' };
}

const PREDICATES: Readonly<Record<Show, (row: OverviewRowAnswer) => boolean>> = {
  all: () => true,
  planned: (row) => row.plans.length > 0,
  behind: (row) => leadingPlan(row)?.standing === 'behind',
  worse: (row) => row.change?.tone === 'bad',
  questions: (row) => row.questions > 0,
  missing: () => false,
};

/** Rows with something to compare with come in the table; the others wait behind one line. */
export type SectorView = {
  readonly code: string;
  readonly name: OverviewAnswer['sectors'][number]['name'];
  readonly rows: readonly OverviewRowAnswer[];
  readonly others: readonly OverviewRowAnswer[];
};

export function sectorsShown(overview: OverviewAnswer, show: Show): readonly SectorView[] {
  return overview.sectors.flatMap(({ code, name, rows }) => {
    const asked = rows.filter(PREDICATES[show]);
    if (asked.length === 0) return [];
    if (show !== 'all') return [{ code, name, rows: asked, others: [] }];
    const compared = asked.filter(isCompared);
    return [{ code, name, rows: compared, others: asked.filter((row) => !isCompared(row)) }];
  });
}

const isCompared = (row: OverviewRowAnswer): boolean => row.plans.length > 0 || row.change !== null;

/** How many indicators each question is answered with. */
export function countsOf(overview: OverviewAnswer): Readonly<Record<Show, number>> {
  const rows = overview.sectors.flatMap((sector) => sector.rows);
  const count = (show: Show): number => rows.filter(PREDICATES[show]).length;
  return {
    all: rows.length,
    planned: count('planned'),
    behind: count('behind'),
    worse: count('worse'),
    questions: count('questions'),
    missing: overview.missing.length,
  };
}

/** How many plans stand how, the best first. */
export function standingsOf(
  overview: OverviewAnswer,
  order: readonly string[],
): readonly (readonly [standing: string, count: number])[] {
  const counts = new Map<string, number>();
  for (const row of overview.sectors.flatMap((sector) => sector.rows)) {
    const standing = leadingPlan(row)?.standing;
    if (standing) counts.set(standing, (counts.get(standing) ?? 0) + 1);
  }
  return order.flatMap((standing) => {
    const count = counts.get(standing);
    return count ? [[standing, count] as const] : [];
  });
}

/** Of what a question is answered with, the row that is worst off: named beside the count. */
export function worstOf(
  overview: OverviewAnswer,
  show: 'behind' | 'worse',
): OverviewRowAnswer | null {
  const rows = overview.sectors.flatMap((sector) => sector.rows).filter(PREDICATES[show]);
  const size = (row: OverviewRowAnswer): number =>
    show === 'behind'
      ? Number(leadingPlan(row)?.percent ?? Number.POSITIVE_INFINITY)
      : -Math.abs(Number(row.change?.percent ?? 0));
  const [worst] = rows.toSorted((a, b) => size(a) - size(b));
  return worst ?? null;
}
