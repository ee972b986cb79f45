import type { Label } from '#core/label.ts';
import type { At } from './outline.ts';

/** What each slip is called, and what would be accepted; `{…}` is filled in. */
const MESSAGES = {
  'outline.too-long': {
    vi: 'đề cương dài {length} byte, nhiều nhất là {most}',
    en: 'the outline has {length} bytes; at most {most} are read',
  },
  'outline.too-many-nodes': {
    vi: 'đề cương có quá nhiều phần tử, nhiều nhất là {most}',
    en: 'the outline has too many parts; at most {most} are read',
  },
  'outline.too-dense': {
    vi: 'quá nhiều dấu “{marks}” trong một đoạn, nhiều nhất là {most}',
    en: 'too many of “{marks}” in one paragraph; at most {most} are read',
  },
  'front.missing': {
    vi: 'thiếu phần đầu: đặt các khoá {keys} giữa hai dòng “---” ở đầu tệp',
    en: 'the front matter is missing: put {keys} between two lines “---” at the top',
  },
  'front.malformed': {
    vi: 'phần đầu không phải YAML hợp lệ: {reason}',
    en: 'the front matter is not valid YAML: {reason}',
  },
  'front.unknown-key': {
    vi: 'không có khoá “{key}”; có thể dùng: {keys}',
    en: 'there is no key “{key}”; accepted: {keys}',
  },
  'front.missing-key': {
    vi: 'phần đầu thiếu khoá “{key}”',
    en: 'the front matter lacks the key “{key}”',
  },
  'front.wrong-type': {
    vi: '“{key}” phải là {expected}',
    en: '“{key}” must be {expectedEn}',
  },
  'directive.unknown': {
    vi: 'không có lệnh “:{name}”; có thể dùng: {names}. Dấu hai chấm thường viết liền chữ trước',
    en: 'there is no directive “:{name}”; accepted: {names}',
  },
  'directive.block': {
    vi: 'lệnh “:{name}” chỉ dùng trong câu, viết với một dấu hai chấm',
    en: 'the directive “:{name}” stands in a sentence, with one colon',
  },
  'directive.label-missing': {
    vi: 'lệnh “:{name}” cần {expected} trong ngoặc vuông',
    en: 'the directive “:{name}” needs {expectedEn} in square brackets',
  },
  'directive.label-malformed': {
    vi: '“{label}” không dùng được cho lệnh “:{name}”: cần {expected}',
    en: '“{label}” does not serve the directive “:{name}”: it needs {expectedEn}',
  },
  'directive.label-unwanted': {
    vi: 'lệnh “:{name}” không có phần trong ngoặc vuông',
    en: 'the directive “:{name}” takes nothing in square brackets',
  },
  'option.unknown': {
    vi: 'lệnh “:{name}” không có lựa chọn “{option}”; có thể dùng: {options}',
    en: 'the directive “:{name}” has no option “{option}”; accepted: {options}',
  },
  'option.value': {
    vi: '{option}={value} không dùng được; có thể dùng: {values}',
    en: '{option}={value} is not accepted; accepted: {values}',
  },
  'option.repeated': {
    vi: 'lựa chọn “{option}” được viết hai lần',
    en: 'the option “{option}” is written twice',
  },
  'plain.kind': {
    vi: 'lệnh “:plain” cần kind={kinds}',
    en: 'the directive “:plain” needs kind={kinds}',
  },
  'text.brace': {
    vi: 'dấu “{brace}” trong lời văn: lựa chọn của một lệnh chưa đóng hoặc sai chỗ',
    en: '“{brace}” in the text: options of a directive not closed, or out of place',
  },
  'note.undefined': {
    vi: 'chú thích “{id}” được đánh dấu mà không có lời; thêm dòng “[^{id}]: …”',
    en: 'the note “{id}” is marked but not written; add “[^{id}]: …”',
  },
  'note.unmarked': {
    vi: 'chú thích “{id}” có lời mà không nơi nào đánh dấu',
    en: 'the note “{id}” is written but nowhere marked',
  },
  'note.repeated': {
    vi: 'chú thích “{id}” được viết hai lần',
    en: 'the note “{id}” is written twice',
  },
  'note.nested': {
    vi: 'không đánh dấu chú thích trong {where}',
    en: 'no note is marked in {whereEn}',
  },
  'note.shape': {
    vi: 'chú thích “{id}” phải là đúng một đoạn',
    en: 'the note “{id}” must be just one paragraph',
  },
  'heading.depth': {
    vi: 'đề mục chỉ có năm cấp, từ # đến #####',
    en: 'headings have five depths, # to #####',
  },
  'heading.jump': {
    vi: 'đề mục cấp {depth} không đứng ngay dưới {under}; có thể dùng cấp {accepted}',
    en: 'a heading of depth {depth} does not stand under {underEn}; accepted: {accepted}',
  },
  'heading.underlined': {
    vi: 'gạch chân biến đoạn trên thành đề mục; viết # ở đầu dòng, hoặc bỏ dòng gạch',
    en: 'the underline makes the paragraph above a heading; write # before it, or drop the line',
  },
  'heading.empty': { vi: 'đề mục không có chữ', en: 'the heading has no words' },
  'heading.too-many': {
    vi: 'quá {most} đề mục cùng cấp: hết chữ cái để đánh thứ tự',
    en: 'more than {most} headings of one depth: there are no letters left',
  },
  'list.ordered': {
    vi: 'số thứ tự không gõ tay; dùng đề mục (#…) hoặc danh sách “-”',
    en: 'numbers are not typed; use headings (#…) or a list with “-”',
  },
  'list.marker': {
    vi: 'danh sách mở đầu bằng “-”, không phải “{marker}”',
    en: 'a list begins with “-”, not “{marker}”',
  },
  'list.nested': {
    vi: 'chưa có danh sách trong danh sách',
    en: 'lists within lists are not supported yet',
  },
  'list.empty': { vi: 'mục danh sách không có chữ', en: 'the list item has no words' },
  'block.unsupported': {
    vi: 'đề cương chưa có {what}',
    en: 'outlines do not have {whatEn} yet',
  },
} as const satisfies Record<string, Label>;

export type OutlineFaultCode = keyof typeof MESSAGES;

/** A slip in an outline: what, where, and what would be accepted. */
export type OutlineFault = At & {
  readonly code: OutlineFaultCode;
  readonly message: Label & { readonly en: string };
};

// The keys of the record are exactly the codes.
export const OUTLINE_FAULT_CODES = Object.keys(MESSAGES) as readonly OutlineFaultCode[];

export function outlineFault(
  code: OutlineFaultCode,
  { line, column }: At,
  facts: Readonly<Record<string, string>> = {},
): OutlineFault {
  const filled = (text: string): string =>
    text.replace(/\{(\w+)\}/g, (slot, name: string) => facts[name] ?? slot);
  const { vi, en } = MESSAGES[code];
  return { code, line, column, message: { vi: filled(vi), en: filled(en) } };
}

/** Where faults are put down while reading goes on, so that all are named at once. */
export type Faults = {
  readonly add: (code: OutlineFaultCode, at: At, facts?: Readonly<Record<string, string>>) => void;
  /** In the order of the file. */
  readonly all: () => readonly OutlineFault[];
};

/** Nobody reads more; a hostile file could have a million. */
const MOST_FAULTS = 1_000;

export function faultList(): Faults {
  const faults: OutlineFault[] = [];
  return {
    add: (code, at, facts) => {
      if (faults.length < MOST_FAULTS) faults.push(outlineFault(code, at, facts));
    },
    all: () => [...faults].sort((a, b) => a.line - b.line || a.column - b.column),
  };
}
