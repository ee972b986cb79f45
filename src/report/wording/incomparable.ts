import type { Incomparable } from '#core/comparison.ts';
import { INCOMPARABLE_LABELS } from '#core/vi/value.ts';

export const missingWords = (code: string): string => `[chưa có số liệu: ${code}]`;

export const incomparableWords = (because: Incomparable): string =>
  `[không so sánh được: ${INCOMPARABLE_LABELS[because].vi}]`;
