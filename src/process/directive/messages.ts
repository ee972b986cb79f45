import { inLanguage, type Label, type Language } from '#core/label.ts';
import type { AnswerState } from './directive-life.ts';
import type { ReferenceFinding } from './references.ts';

const REFERENCES: Readonly<Record<ReferenceFinding['code'], Label>> = {
  'directive.malformed': {
    vi: 'Số, ký hiệu “{number}” không đúng thể thức.',
    en: 'The number and symbol “{number}” break their grammar.',
  },
  'directive.missing': {
    vi: 'Sổ văn bản không có {number}.',
    en: 'The register of documents does not have {number}.',
  },
  'directive.several': {
    vi: 'Có nhiều văn bản số {number}; cần ghi ngày.',
    en: 'There are several documents {number}; a date is needed.',
  },
  'directive.other-date': {
    vi: '{number} trong sổ văn bản có ngày khác.',
    en: 'The register has {number} of another date.',
  },
  'directive.later': {
    vi: '{number} được ban hành sau ngày của văn bản dẫn chiếu.',
    en: '{number} was issued after the text that refers to it.',
  },
  'directive.not-in-force': {
    vi: '{number} đã hết hiệu lực hoặc đã bị thay thế.',
    en: '{number} has expired or was replaced.',
  },
};

export const referenceFindingText = (finding: ReferenceFinding, language: Language): string =>
  inLanguage(REFERENCES[finding.code], language).replace('{number}', () =>
    finding.reference.number.slice(0, 80),
  );

export const ANSWER_LABELS: Readonly<Record<AnswerState, Label>> = {
  'answered-on-time': { vi: 'Đã trả lời đúng hạn', en: 'Answered on time' },
  'answered-late': { vi: 'Đã trả lời, quá hạn', en: 'Answered late' },
  waiting: { vi: 'Chưa đến hạn trả lời', en: 'Not due yet' },
  overdue: { vi: 'Quá hạn chưa trả lời', en: 'Overdue' },
};
