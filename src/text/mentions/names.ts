import type { Role } from '../checked.ts';
import { endsIn, lastWords } from './last-words.ts';

/** Words after which a number names, orders or dates, and measures nothing. */
const ORDINAL: ReadonlySet<string> = new Set(
  'số|thứ|mũi|lần thứ|lần|đợt|lớp|khối|mức độ|mức|cấp độ|khu vực|phân khu|khu|vùng|nhóm|giai đoạn|loại|hạng|tuyến|điều|khoản|điểm|mục|chương|phần|phụ lục|biểu|mẫu|mẫu số|bảng|hình|trang|quyển|tập|khóa|khoá|kỳ họp thứ|phiên thứ|kỳ|tổ|đội|ca|cấp|vòng|bước|câu|vụ|block|quốc lộ|tỉnh lộ|đường|ql|đt|tl|km|lô|thửa|tờ bản đồ|phòng|nhà máy|tổ máy|trạm|cột mốc|mốc|bản|thôn|xóm|ấp|tiểu khu|phường|quận|bão|zone|f0|chuyên đề|thế hệ|dự án|tiểu dự án|nội dung|nội dung thành phần|hợp phần|chương trình|đề án|nghị quyết|chỉ tiêu|tiêu chí|tiêu chí số|liên khu|chốt|kênh|vtc|vtv|chi bộ|đại đội|tiểu đoàn|trung đoàn|sư đoàn|quân khu|kv|dz'.split(
    '|',
  ),
);
const ALWAYS: ReadonlySet<string> = new Set(
  'bão số|cơn bão số|mẫu số|biểu số|phụ lục|lần thứ|kỳ họp thứ|quốc lộ|tỉnh lộ|đường tỉnh|tổng đài|đường dây nóng|đề án số|tiêu chí số|mức độ|lớp|khối lớp|mục|điều|chương|đề án|vùng|tiểu khu|hotline|điện thoại|đt:|fax|thoại liên hệ|số máy|tài khoản số|lốc số|tổ dân phố số'.split(
    '|',
  ),
);
/** Of these, words that order even where a unit seems to follow. */
const NEVER_COUNT: ReadonlySet<string> = new Set(
  'điều|chương|phụ lục|bảng|biểu|hình|trang|kỳ họp thứ|lần thứ|mức độ|quốc lộ|tỉnh lộ|tiểu khu'.split(
    '|',
  ),
);
/** Of these, words that name whatever follows. */
const FIXED: ReadonlySet<string> = new Set(
  'bão số|mẫu số|biểu số|phụ lục|lần thứ|kỳ họp thứ|quốc lộ|tỉnh lộ|đề án số|tiêu chí số|tài khoản số|điện thoại|thoại liên hệ|hotline|fax|tổng đài'.split(
    '|',
  ),
);
/** Roads in a list by kind: "quốc lộ 9 điểm; tỉnh lộ 12 điểm" counts, where the item ends with what is counted. */
const COUNTED_ON_ROADS = /^\s(?:vụ|điểm|vị trí|km|trường hợp|cầu|công trình)\s*(?:[,;()]|\.?$)/iu;
const ROADS: ReadonlySet<string> = new Set(
  'quốc lộ|tỉnh lộ|đường tỉnh|đường|đường huyện'.split('|'),
);
const RANK: ReadonlySet<string> = new Set(
  'xếp|đứng|xếp hạng|xếp thứ|đứng thứ|thứ hạng|vị trí|vị trí thứ|hạng|thứ bậc|hạng thứ|xếp là|hạng là|vị trí là'.split(
    '|',
  ),
);
const NAMES_A_PLACE = /(?:^|[\s(,;“"])(?:\p{Lu}\p{Ll}+)\s$/u;
const AFTER_NAME = /^(?:\s*[,;.)(”"]|$|\s+(?:và|tại|thuộc|của|huyện|xã|đến|với|đã)\s)/u;

/** Compounds that end in a word of the lists and name no number. */
const NO_NUMBER_WORD: ReadonlySet<string> = new Set(
  'quân đội|bộ đội|doanh số|tổng số|con số|dân số|chỉ số|hệ số|trị số|đa số|thiểu số|cơ số|một số|ẩn số|tham số|phân số|kim số|thị trường|thị cấp|thị điểm|thị tuyến|phường trường|phường cấp|phường điểm|phường tuyến|thành trường|thành cấp|thành điểm|thành tuyến|địa trường|địa cấp|địa điểm|địa tuyến|nhân trường|nhân cấp|nhân điểm|nhân tuyến|cơ trường|cơ cấp|cơ điểm|cơ tuyến|trung trường|trung cấp|trung điểm|trung tuyến|nghiên trường|nghiên cấp|nghiên điểm|nghiên tuyến|quá trường|quá cấp|quá điểm|quá tuyến|diện trường|diện cấp|diện điểm|diện tuyến|thời điểm|quan điểm|ưu điểm|nhược điểm|địa điểm|trọng điểm|cao điểm|tâm điểm|đặc điểm|định mức|tăng mức|vượt mức|đạt mức|hạn mức|dịch vụ|phục vụ|nhiệm vụ|chức vụ|công vụ|nghiệp vụ|văn bản|kịch bản|cơ bản|tài bản|thôn bản|bài bản|phiên bản|cung cấp|nâng cấp|trợ cấp|các cấp|ba cấp|hai cấp|phân cấp|chủ loại|phân loại|giống loại|xếp loại|đa loại|thành phần|bộ phần'.split(
    '|',
  ),
);

export const isRankPlace = (before: string): boolean => endsIn(lastWords(before), RANK);

/**
 * Whether what stands before a number makes it a name or an ordinal. A number with a unit is one only
 * after words that never count.
 */
export function namingRole(
  before: string,
  number: { readonly written: string; readonly hasUnit: boolean },
  after: string,
): Role | null {
  const words = lastWords(before);
  // "điểm số 0,5812": no name and no order has a comma.
  if (number.written.includes(',') && !endsIn(words, ALWAYS)) return null;
  if (NO_NUMBER_WORD.has(words[1])) return null;
  if (number.hasUnit && endsIn(words, ROADS) && COUNTED_ON_ROADS.test(after)) return null;
  if (endsIn(words, ALWAYS) && (!number.hasUnit || endsIn(words, FIXED))) {
    return /đề án|bão|lộ/iu.test(before.slice(-12)) ? 'name' : 'ordinal';
  }
  if (endsIn(words, ORDINAL) && !number.hasUnit) return 'ordinal';
  if (endsIn(words, NEVER_COUNT) && /^\d{1,2}$/.test(number.written)) return 'ordinal';
  if (number.hasUnit || number.written.length > 2) return null;
  if (/^0\d/.test(number.written)) return null;
  return NAMES_A_PLACE.test(before) && AFTER_NAME.test(after) ? 'name' : null;
}

/** A letter glued before a digit: VTC10, QH15, H5N1, UV2. */
export const isGlued = (text: string, at: number): boolean =>
  text.charCodeAt(at - 1) !== SPACE &&
  (/[\p{L}_]/u.test(text.charAt(at - 1)) ||
    /\p{L}[-–.]$/u.test(text.slice(Math.max(0, at - 2), at)));

const SPACE = 0x20;

/** Glued after: 1A, 7h30, 12+300; null where the letters are a unit or nothing. */
const GLUED_AFTER =
  /(?:[A-Z]{1,2}(?![\p{L}])|h\d{1,2}|h(?![\p{L}])|g\d{2}|\+\d{3})(?:[\p{L}\d+]*)/uy;
const GLUES = /[A-Zhg+]/;
export function gluedAfter(text: string, end: number): number {
  if (!GLUES.test(text.charAt(end))) return end;
  GLUED_AFTER.lastIndex = end;
  const glued = GLUED_AFTER.exec(text)?.[0];
  return glued === undefined || /^(?:W|V|kW)$/.test(glued) ? end : end + glued.length;
}
