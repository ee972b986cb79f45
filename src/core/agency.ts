import type { Label } from './label.ts';
import type { Day } from './period.ts';

/** Who reports and is responsible, with the days the body existed. */
export type Agency = {
  readonly code: string;
  readonly name: Label;
  readonly short?: string;
  readonly from: Day;
  readonly to: Day | null;
};

/** Duties moved from one body to another, by field of work (lĩnh vực): the relation is many to many. */
export type AgencySuccession = {
  readonly from: string;
  readonly into: string;
  readonly on: Day;
  readonly field: Label;
};
