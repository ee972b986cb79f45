import { apiAddress } from '../api.ts';
import type { Choice } from '../desk/choice.ts';

export const overviewAddress = ({ period, boundary, knownOn }: Choice): string | null =>
  period === null ? null : apiAddress(['overview'], { period, boundary, knownOn });
