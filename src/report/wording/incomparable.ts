import type { Incomparable } from '#core/comparison.ts';

/** Why a comparison cannot be made, as its bracket in the report says it. */
export const INCOMPARABLE_WORDS: Readonly<Record<Incomparable, string>> = {
  'no-figure': 'chưa có số liệu',
  'no-base': 'chưa có số liệu gốc',
  absent: 'không có số liệu ở một trong hai kỳ',
  unreadable: 'số liệu không đọc được',
  'base-is-zero': 'số liệu gốc bằng không',
  'base-is-vague': 'số liệu gốc chỉ biết một phía',
  'definition-changed': 'nội dung chỉ tiêu đã thay đổi',
  'price-base-changed': 'khác gốc giá so sánh',
  'units-differ': 'khác đơn vị tính',
  'windows-differ': 'khác thời gian chốt số liệu',
};

export const missingWords = (code: string): string => `[chưa có số liệu: ${code}]`;

export const incomparableWords = (because: Incomparable): string =>
  `[không so sánh được: ${INCOMPARABLE_WORDS[because]}]`;
