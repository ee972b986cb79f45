import type { Finding } from '../checked.ts';
import type { TextDocument } from '../document.ts';
import type { Sight } from '../relations/tie.ts';
import { monthsNamed, saidPeriod } from '../said-period.ts';
import { citations } from './document-numbers.ts';
import { findingAt, spanIn, spanOf } from './place.ts';

/** Documents that are cited with a day after the report's own, and headings left over from a report of another period. */
export const times = (sight: Sight): readonly Finding[] => [
  ...afterReport(sight),
  ...leftOver(sight),
];

/** The letterhead stands among the first passages: "Lai Châu, ngày 20 tháng 9 năm 2024". */
const FIRST_PASSAGES = 20;
const OWN_DATE =
  /^\p{Lu}[\p{L}\s-]{1,40},\s*ngày\s+(\d{1,2})\s+tháng\s+(\d{1,2})\s+năm\s+(\d{4})$/u;

/** The day on which a report was signed, as a number that sorts; null where its letterhead leaves it open. */
function ownDay({ passages }: TextDocument): number | null {
  for (const { text } of passages.slice(0, FIRST_PASSAGES)) {
    const found = OWN_DATE.exec(text.trim());
    if (found) return Number(found[3]) * 10_000 + Number(found[2]) * 100 + Number(found[1]);
  }
  return null;
}

function afterReport(sight: Sight): readonly Finding[] {
  const own = ownDay(sight.document);
  if (own === null) return [];
  return citations(sight).flatMap(({ number, day, date }) => {
    if (day === null || date === null || day <= own) return [];
    return [
      findingAt([spanOf(sight, date)], {
        rule: 'date.after-report',
        severity: 'question',
        message: {
          vi: `Văn bản ${number} ghi ngày ${date.written}, sau ngày của chính báo cáo.`,
          en: `Document ${number} has the day ${date.written}, after that of the report itself.`,
        },
      }),
    ];
  });
}

/** A heading over what was done; one over what is to come may name any time. */
const OF_RESULTS = /kết quả|tình hình/iu;
const TO_COME = /nhiệm vụ|phương hướng|giải pháp|kế hoạch|dự kiến|mục tiêu|so với|cùng kỳ/iu;

function leftOver(sight: Sight): readonly Finding[] {
  const said = saidPeriod(sight.document);
  if (said?.kind !== 'months' || said.first % 12 !== 0 || said.months >= 12) return [];
  return sight.document.passages.flatMap((passage, index) => {
    if (passage.kind !== 'heading' || index < 2) return [];
    if (!OF_RESULTS.test(passage.text) || TO_COME.test(passage.text)) return [];
    const named = monthsNamed(passage.text);
    const [other, more] = named;
    if (!other || more || other.code === said.code) return [];
    return [
      findingAt([spanIn(sight, index, other.at, other.at + other.length)], {
        rule: 'period.left-over',
        severity: 'question',
        message: {
          vi: `Đề mục ghi “${other.written}” trong báo cáo kỳ ${said.code}: còn sót từ báo cáo kỳ khác?`,
          en: `The heading has “${other.written}” in a report of ${said.code}: left over from another report?`,
        },
      }),
    ];
  });
}
