import { inLanguage, type Label, type Language } from '#core/label.ts';
import { fieldOf, type RegisterDefinition, stateOf, transitionOf } from './definition.ts';
import type { RecordFinding, RecordFindingCode } from './finding.ts';

/** `{fields}` are the labels of the fields it is about; the others are parts of its detail. */
const MESSAGES: Readonly<Record<RecordFindingCode, Label>> = {
  'record.field-unknown': {
    vi: 'Sổ không có trường {fields}.',
    en: 'The register has no field {fields}.',
  },
  'record.field-kind': {
    vi: '{fields}: giá trị không đúng loại.',
    en: '{fields}: the value is of another kind.',
  },
  'record.required': { vi: '{fields}: bắt buộc phải có.', en: '{fields}: must be filled in.' },
  'record.text-long': {
    vi: '{fields}: quá dài, nhiều nhất {most} ký tự.',
    en: '{fields}: too long, at most {most} characters.',
  },
  'record.number-digits': {
    vi: '{fields}: nhiều nhất {most} chữ số thập phân.',
    en: '{fields}: at most {most} digits after the point.',
  },
  'record.number-range': {
    vi: '{fields}: ngoài khoảng cho phép ({least} … {most} {unit}).',
    en: '{fields}: out of range ({least} … {most} {unit}).',
  },
  'record.day-range': {
    vi: '{fields}: ngoài khoảng ngày cho phép ({least} … {most}).',
    en: '{fields}: out of the range of days ({least} … {most}).',
  },
  'record.place-unknown': {
    vi: '{fields}: không có địa bàn {value}.',
    en: '{fields}: there is no place {value}.',
  },
  'record.place-level': {
    vi: '{fields}: địa bàn không đúng cấp ({levels}).',
    en: '{fields}: a place of another level ({levels}).',
  },
  'record.place-not-then': {
    vi: '{fields}: địa bàn không tồn tại vào ngày {day}.',
    en: '{fields}: the place does not exist on {day}.',
  },
  'record.agency-unknown': {
    vi: '{fields}: không có cơ quan {value}.',
    en: '{fields}: there is no agency {value}.',
  },
  'record.agency-not-then': {
    vi: '{fields}: cơ quan không tồn tại vào ngày {day}.',
    en: '{fields}: the agency does not exist on {day}.',
  },
  'record.choice-unknown': {
    vi: '{fields}: {value} không có trong danh sách.',
    en: '{fields}: {value} is not in the list.',
  },
  'record.reference-unknown': {
    vi: '{fields}: không có hồ sơ được dẫn chiếu.',
    en: '{fields}: there is no such record.',
  },
  'record.document-malformed': {
    vi: '{fields}: số, ký hiệu văn bản không đúng thể thức (như 287/KH-UBND).',
    en: '{fields}: not the number of a document (as 287/KH-UBND).',
  },
  'record.attachments-many': {
    vi: '{fields}: nhiều nhất {most} tệp.',
    en: '{fields}: at most {most} files.',
  },
  'record.point-range': {
    vi: '{fields}: tọa độ không có trên Trái Đất.',
    en: '{fields}: there is no such point on the Earth.',
  },
  'record.state-unknown': {
    vi: 'Sổ không có trạng thái {state}.',
    en: 'The register has no state {state}.',
  },
  'record.not-opened': {
    vi: 'Hồ sơ chưa được mở vào ngày này.',
    en: 'The record is not open yet on this day.',
  },
  'record.opened-twice': {
    vi: 'Hồ sơ đã được mở trước đó.',
    en: 'The record was opened before.',
  },
  'record.opening-state': {
    vi: 'Hồ sơ không thể bắt đầu ở trạng thái {state}.',
    en: 'A record cannot begin in the state {state}.',
  },
  'record.transition-unknown': {
    vi: 'Sổ không có bước chuyển {transition}.',
    en: 'The register has no transition {transition}.',
  },
  'record.transition-unlawful': {
    vi: 'Không thể thực hiện {transition} từ trạng thái {from}.',
    en: '{transition} is not possible from the state {from}.',
  },
  'record.event-void': {
    vi: 'Không có sự kiện để hủy, hoặc sự kiện đã bị hủy.',
    en: 'There is no such event to void, or it was voided already.',
  },
  'record.event-order': {
    vi: 'Nhật ký đã có thêm sự kiện khác: sự kiện tiếp theo là số {sequence}.',
    en: 'The log has grown meanwhile: the next event is number {sequence}.',
  },
  'record.event-foreign': {
    vi: 'Sự kiện thuộc hồ sơ khác.',
    en: 'The event is of another record.',
  },
  'record.events-many': {
    vi: 'Hồ sơ có quá nhiều sự kiện, nhiều nhất {most}.',
    en: 'The record has too many events, at most {most}.',
  },
  'record.rule': { vi: 'Trái quy tắc {rule} của sổ.', en: 'The rule {rule} is broken.' },
};

/** What a finding says to a person, with the register's own words for its fields, states and transitions. */
export function recordFindingText(
  finding: RecordFinding,
  definition: RegisterDefinition,
  language: Language,
): string {
  if (finding.message) return inLanguage(finding.message, language);
  const fields = finding.fields.map((code) => {
    const field = fieldOf(definition, code);
    return field ? inLanguage(field.label, language) : code;
  });
  const words: Readonly<Record<string, string>> = {
    ...finding.detail,
    ...named(finding.detail, definition, language),
    fields: fields.join(', '),
  };
  const text = inLanguage(MESSAGES[finding.code], language);
  return text.replace(/\{(\w+)\}/g, (_, word: string) => words[word] ?? '').replace(/ +/g, ' ');
}

function named(
  detail: Readonly<Record<string, string>>,
  definition: RegisterDefinition,
  language: Language,
): Readonly<Record<string, string>> {
  const labels = {
    state: stateOf(definition, detail.state ?? '')?.label,
    from: stateOf(definition, detail.from ?? '')?.label,
    transition: transitionOf(definition, detail.transition ?? '')?.label,
  };
  return Object.fromEntries(
    Object.entries(labels).flatMap(([word, label]) =>
      label ? [[word, `“${inLanguage(label, language)}”`]] : [],
    ),
  );
}
