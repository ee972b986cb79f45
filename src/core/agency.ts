import type { Label } from './label.ts';
import type { Day } from './period.ts';

/** What a body was called, up to a day and including it. */
export type FormerName = { readonly name: Label; readonly short?: string; readonly until: Day };

/** Who reports and is responsible, with the days the body existed. */
export type Agency = {
  readonly code: string;
  /** What it is called now; it may have had other names. */
  readonly name: Label;
  readonly short?: string;
  readonly from: Day;
  readonly to: Day | null;
  /** In order of their last day, each before the next. */
  readonly formerNames?: readonly FormerName[];
};

/** Duties moved from one body to another, by field of work (lĩnh vực): the relation is many to many. */
export type AgencySuccession = {
  readonly from: string;
  readonly into: string;
  readonly on: Day;
  readonly field: Label;
};

/** The name that a body had on a day. */
export const agencyNameOn = (agency: Agency, day: Day): Label =>
  agency.formerNames?.find(({ until }) => day <= until)?.name ?? agency.name;
