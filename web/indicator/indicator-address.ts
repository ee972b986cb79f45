import { apiAddress } from '../api.ts';
import type { Choice } from '../desk/choice.ts';

/** All indicators with their figure of the period; null until there is one to ask for. */
export const indicatorsAddress = ({
  period,
  boundary,
  knownOn,
}: Omit<Choice, 'asked'>): string | null =>
  period && apiAddress(['indicators'], { period, boundary, knownOn });

/** One indicator at a place; the province where none is named. */
export const indicatorAddress = ({
  code,
  place,
  period,
  boundary,
  knownOn,
}: Omit<Choice, 'asked'> & { readonly code: string; readonly place?: string | undefined }):
  | string
  | null => period && apiAddress(['indicators', code], { period, place, boundary, knownOn });
