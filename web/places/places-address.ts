import { apiAddress } from '../api.ts';
import type { Choice } from '../desk/choice.ts';

/* Where nobody chose a period and the usual one has no figures of areas, the last one that has is shown. */

type Desk = Pick<Choice, 'asked' | 'period' | 'knownOn'>;

const readBy = ({ asked, period, knownOn }: Desk) => ({
  ...asked,
  prefer: asked.period === null ? period : null,
  knownOn,
});

export const placesAddress = (desk: Desk, indicator: string | undefined): string =>
  apiAddress(['places'], { ...readBy(desk), indicator });

export const placeAddress = (desk: Desk, id: string | undefined): string | null =>
  id === undefined ? null : apiAddress(['places', id], readBy(desk));
