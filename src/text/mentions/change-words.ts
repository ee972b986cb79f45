import { DOWN, UP } from '../lexicon/words.ts';

const CHANGE = new RegExp(
  `(?:^|[^\\p{L}])(?:(${UP})|(${DOWN}))(?![\\p{L}])(?! (?:trừ|nghèo|thiểu|cường|tốc|giá|ca|lãi|phí|thuế|tải|lún|nhẹ gánh|vốn(?! (?:thêm|lên|từ)))(?![\\p{L}]))`,
  'gu',
);
/** Words after which a change governs no more. */
export const STOP =
  /(?:^|[^\p{L}])(?:đạt|còn|xuống|lên|là|chiếm|có|được|với|thành|bằng|để|gồm|khi|nhưng|mới đạt)(?![\p{L}])/u;
/** One of these is in each word of change. */
const CHANGES = /tăng|hơn|vượt|nâng|gấp|giảm|kém|hụt|âm|tụt|sụt|lùi/;

/** The last word of change in a phrase that still governs its end. */
export function changeIn(phrase: string): 'up' | 'down' | null {
  if (!CHANGES.test(phrase)) return null;
  let last: RegExpExecArray | null = null;
  for (const match of phrase.matchAll(CHANGE)) last = match;
  if (!last) return null;
  const after = phrase.slice(last.index + last[0].length);
  if (STOP.test(after) || after.length > 60) return null;
  if (/^(?:thêm|nâng|thiếu|cải thiện)/u.test(last[0].trim()) && after.trim() !== '') return null;
  return last[1] !== undefined ? 'up' : 'down';
}
