import { apiAddress } from '../api.ts';
import type { Choice } from '../desk/choice.ts';

/* Where nobody chose a period, areas are shown in the last one that they have figures of. */

type Desk = Pick<Choice, 'asked' | 'knownOn'>;

export const placesAddress = ({ asked, knownOn }: Desk, indicator: string | undefined): string =>
  apiAddress(['places'], { ...asked, indicator, knownOn });

export const placeAddress = ({ asked, knownOn }: Desk, id: string | undefined): string | null =>
  id === undefined ? null : apiAddress(['places', id], { ...asked, knownOn });
