import type { OverviewAnswer, ToneAnswer } from '../../src/server/wire/overview.ts';
import { leadingPlan } from './overview-model.ts';

type Name = OverviewAnswer['sectors'][number]['name'];

/** An indicator on the scale of its plan; `at` is a length in percent of the lane. */
export type Mark = {
  readonly code: string;
  readonly name: Name;
  readonly printed: string;
  readonly at: number;
  readonly tone: ToneAnswer;
};

export type Picture = {
  readonly lanes: readonly {
    readonly code: string;
    readonly name: Name;
    readonly marks: readonly Mark[];
  }[];
  /** The pace most of the marks are measured by, in percent of a plan. */
  readonly pace: string | null;
  /** Where on the lane the pace and the whole plan lie. */
  readonly paceAt: number | null;
  readonly full: number;
};

/** What is beyond is drawn at the end of the lane. */
const END = 125;

const along = (percent: number): number => (Math.max(0, Math.min(percent, END)) / END) * 100;

/** Lays the plans of an overview out; percentages become lengths here, for drawing only. */
export function pictureOf(overview: OverviewAnswer): Picture {
  const lanes = overview.sectors.flatMap(({ code, name, rows }) => {
    const marks = rows.flatMap((row): readonly Mark[] => {
      const plan = leadingPlan(row);
      if (!plan || plan.percent === null || plan.printed === null) return [];
      const at = along(Number(plan.percent));
      return [{ code: row.code, name: row.name, printed: plan.printed, at, tone: plan.tone }];
    });
    return marks.length === 0 ? [] : [{ code, name, marks }];
  });
  const [paced] = overview.sectors
    .flatMap(({ rows }) => rows)
    .flatMap(({ pace, plans }) => (pace !== null && plans.length > 0 ? [pace] : []));
  const pace = paced?.replace(/\.0$/, '') ?? null;
  return { lanes, pace, paceAt: pace === null ? null : along(Number(pace)), full: along(100) };
}
