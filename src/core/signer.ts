import type { Day } from './period.ts';

/**
 * Who signs for an office, with the days he does. `onBehalf` and `position` are the lines above the
 * signature ("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH / PHÓ CHỦ TỊCH"); `name` is what stands beneath it.
 */
export type Signer = {
  readonly code: string;
  /** The office it is signed for: its agency. */
  readonly agency: string;
  readonly onBehalf: string;
  readonly position: string;
  readonly name?: string;
  readonly from: Day;
  /** The last day; null while he signs. */
  readonly to: Day | null;
};

export const signsOn = (signer: Signer, day: Day): boolean =>
  signer.from <= day && (signer.to === null || day <= signer.to);
