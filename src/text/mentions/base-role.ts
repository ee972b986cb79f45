import { afterLast } from './last-words.ts';
import type { Surroundings } from './told.ts';

export const PLAN_BEFORE =
  /(?:^|[^\p{L}])(?<!chương trình |đề án |dự án )(?:kế hoạch|kh|dự toán|chỉ tiêu|mục tiêu|định mức|phấn đấu|kịch bản)(?: (?:năm|năm 20\d\d|cả năm|đầu năm|giao|hội đồng nhân dân|đề ra|vốn|là|đạt|được giao|hđnd tỉnh giao|trung ương giao|tỉnh giao|của năm|trồng|gieo trồng|thu)){0,4}\s*[:(]?\s*$/u;
export const EARLIER_BEFORE =
  /(?:^|[^\p{L}])(?:cùng kỳ|năm (?:học )?trước|tháng trước|kỳ trước|năm ngoái|quý trước|(?:niên )?vụ trước|mùa trước|tuần trước|nhiệm kỳ trước|ck)(?: (?:năm trước|năm|20\d\d|năm 20\d\d|này|là|đạt|có|xảy ra|chỉ|chỉ đạt|trước))*\s*[:(]?\s*$/u;
/* Looked for first: most phrases have none of it. */
const PLANS = /kế hoạch|kh(?:[\s:(]|$)|dự toán|chỉ tiêu|mục tiêu|định mức|phấn đấu|kịch bản/;
const EARLIERS = /cùng kỳ|trước|năm ngoái|ck/;

/** A plan's or an earlier period's figure; in brackets it may stand bare after what names it. */
export function baseRole(
  { lead, tail, outer, gap, opensBracket, previous, goesOn }: Surroundings,
  bare: string,
): 'plan' | 'prev' | null {
  const own = opensBracket && lead.trim() === '' ? outer : bare;
  const plans = PLANS.test(own);
  // "so với kế hoạch cả năm (2.000 tỷ đồng) đạt 92%": brackets after it hold it.
  // "so với dự toán giao đầu năm là 1.180 tỷ đồng": "là" gives it.
  const inBrackets = (opensBracket && lead.trim() === '') || /(?:^|\s)là\s*$/u.test(own);
  if (plans && PLAN_BEFORE.test(own) && !(inBrackets ? TAKEN_FROM : NOT_THE_PLAN).test(own))
    return 'plan';
  if (
    plans &&
    /(?:^|[^\p{L}])(?<!chương trình |đề án |dự án )(?:phấn đấu|mục tiêu|chỉ tiêu)(?: \p{L}+){0,6}(?: (?:năm )?20\d\d)?(?: \p{L}+){0,3}\s*$/u.test(
      afterLast(own),
    )
  )
    return 'plan';
  if (
    (EARLIERS.test(own) &&
      EARLIER_BEFORE.test(own) &&
      !/(?:tồn|chuyển|từ|sang|dư|nợ|vốn)(?: \p{L}+){0,2} (?:kỳ|năm|tháng|quý) trước/u.test(own)) ||
    (opensBracket && YEAR_BEFORE.test(own) && !/[;,].*năm/.test(tail)) ||
    (opensBracket && OPENED_WITH.test(lead))
  )
    return 'prev';
  // "tăng 6 vụ so với 36 vụ cùng kỳ"
  if (/so với\s*$/u.test(lead) && EARLIER_FOLLOWS.test(tail)) return 'prev';
  if (goesOn && previous?.told.role === 'prev' && NEXT_OF_ROW.test(lead)) return 'prev';
  if (opensBracket && /^\s*từ\s*$/u.test(lead) && previous?.told.role === 'change_abs')
    return 'prev';
  if (!opensBracket || lead.trim() !== '' || !previous || !CLOSE.test(gap.replace(DATED, '')))
    return null;
  if (previous.told.role === 'plan_pct') return 'plan';
  return COMPARES.has(previous.told.role) ? 'prev' : null;
}

const NOT_THE_PLAN =
  /(?:^|[^\p{L}])(?:theo|vốn|thuộc|chi|thu|trong|ngoài|vượt|hơn|hụt|kém|so với|hoàn thành|đạt|bằng|giao vốn)(?: vốn)? (?:kế hoạch|kh|dự toán|chỉ tiêu)(?![\p{L}])[^,;]*$/u;
const TAKEN_FROM =
  /(?:^|[^\p{L}])(?:theo|vốn|thuộc|chi|thu|trong|ngoài|giao vốn)(?: vốn)? (?:kế hoạch|kh|dự toán|chỉ tiêu)(?![\p{L}])[^,;]*$/u;
/** Nothing but what it is compared with stands between a figure and the brackets after it. */
const CLOSE = /^[^;,\d]{0,70}$/u;
/** A period that is named there is no figure: "so với tháng 8 (176 ca)". */
const DATED =
  /(?:tháng|quý|kỳ|tuần|ngày|vụ|đợt) \d{1,2}(?:\/\d{1,4}){0,2}|năm \d{4}|\d{1,2}\/\d{1,2}(?:\/\d{4})?/gu;
const EARLIER_FOLLOWS = /^\s*(?:của )?(?:cùng kỳ|năm trước|năm ngoái|tháng trước|năm 20\d\d)/u;
/** "(cùng kỳ 03 vụ, 25 người)": the next in a row of earlier figures. */
const NEXT_OF_ROW = /^\s*[,;]\s*(?:và\s*)?(?:\p{L}+\s+){0,3}$/u;
/** "tăng 64 giường lên 3.216 giường (đầu năm 3.152 giường)" */
const OPENED_WITH = /^\s*(?:đầu|cuối) (?:năm|kỳ|quý|tháng|nhiệm kỳ)(?: (?:là|có))?\s*$/u;
export const YEAR_BEFORE = /năm (?:trước|20\d\d)(?: (?:là|đạt|có))?\s*:?\s*$/u;
const COMPARES: ReadonlySet<string> = new Set([
  'change_pct',
  'index_pct',
  'change_pp',
  'times',
  'change_abs',
]);
