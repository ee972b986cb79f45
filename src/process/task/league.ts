import { type Decimal, divide, fromCount } from '#core/decimal.ts';
import { TASK_STANDINGS, type TaskAt, type TaskStanding } from './task.ts';

export type TaskCounts = Readonly<Record<TaskStanding, number>>;

/** How tasks stand: done or open, on time or late, not yet due. */
export function countTasks(tasks: readonly TaskAt[]): TaskCounts {
  const counts = new Map<TaskStanding, number>(TASK_STANDINGS.map((standing) => [standing, 0]));
  for (const { standing } of tasks) counts.set(standing, (counts.get(standing) ?? 0) + 1);
  const of = (standing: TaskStanding): number => counts.get(standing) ?? 0;
  return {
    'done-on-time': of('done-on-time'),
    'done-late': of('done-late'),
    'open-on-time': of('open-on-time'),
    'open-late': of('open-late'),
    'not-yet-due': of('not-yet-due'),
  };
}

export type LeagueRow = {
  readonly agency: string;
  /** 1 is best; agencies with the same share and the same number late share a rank. Null: nothing was due. */
  readonly rank: number | null;
  readonly counts: TaskCounts;
  readonly total: number;
  /** Done on time, in percent of what is done or overdue: what is still within its time says nothing yet. */
  readonly onTime: Decimal | null;
};

/** The agencies that lead tasks, the most reliable first. Whoever co-operates answers for none of them. */
export function leagueOf(tasks: readonly TaskAt[]): readonly LeagueRow[] {
  const byLead = new Map<string, TaskAt[]>();
  for (const at of tasks) {
    const own = byLead.get(at.task.lead);
    if (own) own.push(at);
    else byLead.set(at.task.lead, [at]);
  }
  const rows = [...byLead].map(([agency, own]) => rowOf(agency, own)).sort(byMerit);
  return rows.map((row) => {
    if (row.onTime === null) return row;
    // the first of those that merit the same: all of them stand where it does
    return { ...row, rank: rows.findIndex((other) => merit(other, row) === 0) + 1 };
  });
}

function rowOf(agency: string, tasks: readonly TaskAt[]): LeagueRow {
  const counts = countTasks(tasks);
  const judged = judgedOf(counts);
  const onTime =
    judged === 0
      ? null
      : divide(fromCount(counts['done-on-time'] * 100), fromCount(judged), 1, 'half-up');
  return { agency, rank: null, counts, total: tasks.length, onTime };
}

const judgedOf = (counts: TaskCounts): number =>
  counts['done-on-time'] + counts['done-late'] + counts['open-late'];

const lateOf = (counts: TaskCounts): number => counts['done-late'] + counts['open-late'];

/** By the exact share, not the rounded one; then by how many are late; those of whom nothing can be said last. */
function merit(a: LeagueRow, b: LeagueRow): number {
  const [judgedA, judgedB] = [judgedOf(a.counts), judgedOf(b.counts)];
  if (judgedA === 0 || judgedB === 0) return Math.sign(judgedB - judgedA);
  const share = b.counts['done-on-time'] * judgedA - a.counts['done-on-time'] * judgedB;
  return share !== 0 ? share : lateOf(a.counts) - lateOf(b.counts);
}

const byMerit = (a: LeagueRow, b: LeagueRow): number =>
  merit(a, b) || (a.agency < b.agency ? -1 : a.agency > b.agency ? 1 : 0);
