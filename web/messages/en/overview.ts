import type { overview as vi } from '../vi/overview.ts';
import type { Words } from '../words.ts';

export const overview: Words<typeof vi> = {
  planned: 'indicators with a plan for the year',
  behind: 'behind the plan',
  worse: 'worse than a year ago',
  questions: 'open questions',
  missing: 'without a figure',
  nothingMissing: 'No indicator with a plan or a figure of last year lacks one for this period.',
  all: 'All',
  show: 'Choose which indicators are shown',
  indicator: 'Indicator',
  figure: 'Actual',
  plan: 'Against the year’s plan',
  change: 'On a year ago',
  trend: 'Trend',
  state: 'State',
  noPlan: 'no plan',
  noChange: 'none',
  others: (n: number) => `${n} more indicators with nothing to compare with yet`,
  shown: (n: number) => `${n} indicators`,
  none: 'There is no such indicator in this period.',
  noFigures: 'This period has no figures yet. Choose another one above.',
  picture: 'The plan at a glance',
  pictureNote: (pace: string) =>
    `Each mark is an indicator, placed by its % of the year’s plan. Line at ${pace}: the part of the year that has gone.`,
  pictureNoPace: 'Each mark is an indicator, placed by its % of the year’s plan.',
  notMeasured: 'cannot be said',
  updated: (at: string) => `updated ${at}`,
  parts: (present: number, expected: number) =>
    present === expected
      ? 'summed from its units'
      : `only ${present} of ${expected} base units so far`,
  owner: 'Owed by',
  standings: {
    reached: 'reached',
    ahead: 'ahead',
    'on-pace': 'on pace',
    close: 'close',
    behind: 'behind',
    short: 'not reached',
    within: 'within',
    over: 'over',
  },
  directions: { up: 'up', down: 'down', same: 'unchanged' },
  pace: 'pace of the period',
};
