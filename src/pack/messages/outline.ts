import type { Label } from '#core/label.ts';
import type { Named } from '../outline-names.ts';
import { listed, quoted, type Texts, type Wording, wording } from './wording.ts';

/** What the outline's own reader says, with its code. */
export const outlineMalformed = (code: string, { vi, en }: Label): Wording =>
  wording('outline.malformed', [`${vi} (${code})`, `${en ?? vi} (${code})`]);

const NAMED: Readonly<Record<Named['kind'], Texts>> = {
  indicator: ['chỉ tiêu', 'indicator'],
  baseline: ['kế hoạch', 'baseline'],
  place: ['địa bàn', 'place'],
  breakdown: ['nhóm phân tổ', 'breakdown'],
  document: ['văn bản', 'document'],
};

export function unknownInOutline(
  kind: Named['kind'],
  code: string,
  near: readonly string[],
): Wording {
  const [vi, en] = NAMED[kind];
  const message: Texts = [`không có ${vi} ${quoted(code)}`, `there is no ${en} ${quoted(code)}`];
  return near.length === 0
    ? wording('outline.code', message)
    : wording('outline.code', message, [listed(near), listed(near)]);
}
