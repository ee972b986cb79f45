import type { Role } from '../checked.ts';

/** Words after which a number names, orders or dates, and measures nothing. */
const ORDINAL =
  /(?:^|[^\p{L}])(?:số|thứ|lần thứ|lần|đợt|lớp|khối|mức độ|mức|cấp độ|khu vực|phân khu|khu|vùng|nhóm|giai đoạn|loại|hạng|tuyến|điều|khoản|điểm|mục|chương|phần|phụ lục|biểu|mẫu|mẫu số|bảng|hình|trang|quyển|tập|khóa|khoá|kỳ họp thứ|phiên thứ|kỳ|tổ|đội|ca|cấp|vòng|bước|câu|vụ|block|quốc lộ|tỉnh lộ|đường|ql|đt|tl|km|lô|thửa|tờ bản đồ|phòng|nhà máy|tổ máy|trạm|cột mốc|mốc|bản|thôn|xóm|ấp|tiểu khu|phường|quận|bão|zone|f0|chuyên đề|thế hệ|dự án|tiểu dự án|nội dung|nội dung thành phần|hợp phần|chương trình|đề án|nghị quyết|chỉ tiêu|tiêu chí|tiêu chí số|liên khu|chốt|kênh|vtc|vtv|chi bộ|đại đội|tiểu đoàn|trung đoàn|sư đoàn|quân khu|kv|dz)\s*$/iu;
/** Of these, words that also stand before a true count: they name only where no unit follows. */
const COUNT_TOO =
  /(?:^|[^\p{L}])(?:số|lần|đợt|mức|khu vực|khu|vùng|nhóm|giai đoạn|loại|tuyến|điểm|mục|phần|tổ|đội|cấp|vụ|bản|thôn|phòng|trạm|bước|ca|đường|chương trình|dự án|nghị quyết|chỉ tiêu|tiêu chí|đề án|nội dung|chuyên đề|nhà máy|tập|kỳ|lô|thửa|khoản|chốt|trang|câu|quyển|xóm|ấp|kênh|phường)\s*$/iu;
const ALWAYS =
  /(?:^|[^\p{L}])(?:bão số|cơn bão số|mẫu số|biểu số|phụ lục|lần thứ|kỳ họp thứ|quốc lộ|tỉnh lộ|đường tỉnh|tổng đài|đường dây nóng|đề án số|tiêu chí số|mức độ|lớp|khối lớp|mục|điều|chương|đề án|vùng|tiểu khu|hotline|điện thoại|đt:|fax|số máy|tài khoản số|lốc số|tổ dân phố số)\s*$/iu;
/** Of these, words that name whatever follows. */
const FIXED =
  /(?:bão số|mẫu số|biểu số|phụ lục|lần thứ|kỳ họp thứ|quốc lộ|tỉnh lộ|đề án số|tiêu chí số|tài khoản số|điện thoại|hotline|fax|tổng đài)\s*$/iu;
const RANK =
  /(?:xếp|đứng|xếp hạng|xếp thứ|đứng thứ|thứ hạng|vị trí|vị trí thứ|hạng|thứ bậc|xếp vị trí thứ|xếp vị trí)(?: là| thứ)?\s*$/iu;
const NAMES_A_PLACE = /(?:^|[\s(,;“"])(?:\p{Lu}\p{Ll}+)\s$/u;
const AFTER_NAME = /^(?:\s*[,;.)(”"]|$|\s+(?:và|tại|thuộc|của|huyện|xã|đến|với|đã)\s)/u;

/** Compounds that end in a word of the lists and name no number. */
const NO_NUMBER_WORD =
  /(?:doanh|tổng|con|dân|chỉ|hệ|trị|đa|thiểu|cơ|một|ẩn|tham|phân|kim) số\s*$|(?:thị|phường|thành|địa|nhân|cơ|trung|nghiên|quá|diện) (?:trường|cấp|điểm|tuyến)\s*$|(?:thời|quan|ưu|nhược|địa|trọng|cao|tâm|đặc) điểm\s*$|(?:định|tăng|vượt|đạt|hạn) mức\s*$|(?:dịch|phục|nhiệm|chức|công|nghiệp) vụ\s*$|(?:văn|kịch|cơ|tài|thôn,?|bài|phiên) bản\s*$|(?:cung|nâng|trợ|các|ba|hai|phân) cấp\s*$|(?:chủ|phân|giống|xếp|đa) loại\s*$|(?:thành|bộ) phần\s*$/iu;

export const isRankPlace = (before: string): boolean => RANK.test(before);

/**
 * Whether what stands before a number makes it a name or an ordinal. A number with a unit is one only
 * after words that never count.
 */
export function namingRole(
  before: string,
  number: { readonly written: string; readonly hasUnit: boolean },
  after: string,
): Role | null {
  if (NO_NUMBER_WORD.test(before)) return null;
  if (ALWAYS.test(before) && (!number.hasUnit || FIXED.test(before))) {
    return /đề án|bão|lộ/iu.test(before.slice(-12)) ? 'name' : 'ordinal';
  }
  if (ORDINAL.test(before) && !number.hasUnit) return 'ordinal';
  if (ORDINAL.test(before) && !COUNT_TOO.test(before) && /^\d{1,2}$/.test(number.written)) {
    return RANK.test(before) ? null : 'ordinal';
  }
  if (number.hasUnit || number.written.length > 2) return null;
  if (/^0\d/.test(number.written)) return null;
  return NAMES_A_PLACE.test(before) && AFTER_NAME.test(after) ? 'name' : null;
}

/** A letter glued before a digit: VTC10, QH15, H5N1, UV2. */
export const isGlued = (text: string, at: number): boolean =>
  /[\p{L}_]/u.test(text.charAt(at - 1)) || /\p{L}[-–.]$/u.test(text.slice(Math.max(0, at - 2), at));

/** Glued after: 1A, 7h30, 12+300; null where the letters are a unit or nothing. */
const GLUED_AFTER =
  /(?:[A-Z]{1,2}(?![\p{L}])|h\d{1,2}|h(?![\p{L}])|g\d{2}|\+\d{3})(?:[\p{L}\d+]*)/uy;
export function gluedAfter(text: string, end: number): number {
  GLUED_AFTER.lastIndex = end;
  const glued = GLUED_AFTER.exec(text)?.[0];
  return glued === undefined || /^(?:W|V|kW)$/.test(glued) ? end : end + glued.length;
}
