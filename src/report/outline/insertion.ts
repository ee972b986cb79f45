import type { Series } from '#core/baseline.ts';
import type { PlaceId } from '#core/place.ts';
import type { Unit } from '#core/unit.ts';
import type { PlainKind } from '../report.ts';

/** How a figure is set: its unit, the words in the place of the unit, leading zero, bounding word. */
export type FigureWay = {
  readonly unit: 'written' | 'none' | Unit;
  readonly noun: string | null;
  readonly pad: 'small-counts' | 'two' | 'none';
  readonly word: 'printed' | 'none';
};

/** Which of an indicator's figures; null: that of the report's period, of the province. */
export type Whereabouts = { readonly period: string | null; readonly place: PlaceId | null };

export const PLAN_VERBS = ['bằng', 'đạt', 'vượt'] as const;

export type PlanVerb = (typeof PLAN_VERBS)[number];

/** Words for a rise, each with the word for a fall at the same place of {@link FALL_VERBS}. */
export const RISE_VERBS = ['tăng', 'cao hơn', 'nhiều hơn'] as const;
export const FALL_VERBS = ['giảm', 'thấp hơn', 'ít hơn'] as const;

export type ChangeVerb = (typeof RISE_VERBS)[number] | (typeof FALL_VERBS)[number];

export const PERIOD_FORMS = [
  'full', // 9 tháng năm 2024
  'short', // 9 tháng
  'year', // năm 2024
  'year-number', // 2024
  'rest', // 3 tháng cuối năm 2024
  'rest-short', // 3 tháng cuối năm
  'quarter', // quý III
  'month', // tháng 9
] as const;

export type PeriodForm = (typeof PERIOD_FORMS)[number];

export const REFERENCE_FORMS = ['full', 'number', 'bare'] as const;

export type ReferenceForm = (typeof REFERENCE_FORMS)[number];

/** `clause`: with verb and tail; `figure`: the figure alone. */
export type Extent = 'clause' | 'figure';

type OfFact = { readonly code: string; readonly where: Whereabouts };

/** What a directive of the outline language asks to be printed in its place. */
export type Insertion =
  | ({ readonly kind: 'value'; readonly way: FigureWay } & OfFact)
  | ({ readonly kind: 'achieved'; readonly way: FigureWay } & OfFact)
  | ({
      readonly kind: 'plan';
      readonly against: Series | null;
      /** Words in the place of the baseline's own phrase. */
      readonly as: string | null;
      readonly verb: PlanVerb | null;
      readonly extent: Extent;
      readonly tail: 'printed' | 'none';
    } & OfFact)
  | ({
      readonly kind: 'change';
      readonly against: string | null;
      readonly verb: ChangeVerb | null;
      readonly extent: Extent;
      readonly tail: ChangeTail;
      readonly way: FigureWay;
    } & OfFact)
  | ({
      readonly kind: 'result';
      readonly way: FigureWay;
      readonly tail: 'printed' | 'none';
    } & OfFact)
  | {
      readonly kind: 'ratio';
      readonly done: string;
      readonly whole: string;
      readonly where: Whereabouts;
      readonly way: FigureWay;
    }
  | {
      readonly kind: 'parts';
      readonly whole: string;
      readonly where: Whereabouts;
      readonly by: string | null;
      readonly separator: string;
      readonly order: 'label' | 'value';
      readonly way: FigureWay;
    }
  | {
      readonly kind: 'share';
      readonly part: string;
      readonly whole: string;
      readonly where: Whereabouts;
      readonly digits: number;
    }
  | { readonly kind: 'period'; readonly form: PeriodForm; readonly of: string | null }
  | {
      readonly kind: 'reference';
      readonly number: string;
      readonly form: ReferenceForm;
      readonly date: 'printed' | 'none';
    }
  | { readonly kind: 'plain'; readonly text: string; readonly as: PlainKind };

export type ChangeTail =
  | { readonly kind: 'printed' }
  | { readonly kind: 'none' }
  | { readonly kind: 'words'; readonly text: string };

export const PLAINLY: FigureWay = {
  unit: 'written',
  noun: null,
  pad: 'small-counts',
  word: 'printed',
};
