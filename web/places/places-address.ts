import { apiAddress } from '../api.ts';
import type { Choice } from '../desk/choice.ts';

type Desk = Pick<Choice, 'period' | 'boundary' | 'knownOn'>;

export const placesAddress = (
  { period, boundary, knownOn }: Desk,
  indicator: string | undefined,
): string | null =>
  period === null ? null : apiAddress(['places'], { period, boundary, indicator, knownOn });

export const placeAddress = (
  { period, boundary, knownOn }: Desk,
  id: string | undefined,
): string | null =>
  period === null || id === undefined
    ? null
    : apiAddress(['places', id], { period, boundary, knownOn });
