const YEAR = /^(?:19|20)\d{2}$/;
const YEAR_WORDS =
  /(?:năm|năm học|niên vụ|niên độ|cùng kỳ|cuối năm|đầu năm|vụ|mùa|xuân|hè|thu|đông|tết|giai đoạn|nhiệm kỳ|thời kỳ|khóa|từ|đến|hết|trước|sau|so với|và|kỳ|quý [IVX]+|tháng \d{1,2}|ck|kh|luật|của|trong|,|;|\(|-|–|\/)\s*$/iu;
const MONTH_WORDS = /(?:tháng|quý|cuối tháng|đầu tháng)\s*$/iu;
const AFTER_MONTHS =
  /^\s*(?:đầu năm|cuối năm|năm|qua|đầu|cuối|còn lại|của năm|tới|\/(?:19|20)\d{2})/iu;

export const isYear = (written: string): boolean => YEAR.test(written);

/** A bare four-digit year, with no unit after it. */
export const namesYear = (written: string, before: string, hasUnit: boolean): boolean =>
  isYear(written) &&
  (!hasUnit || /năm(?: học)?\s*$/iu.test(before)) &&
  (YEAR_WORDS.test(before) || before.trim() === '' || /[\p{L})]\s*$/u.test(before));

/** The number of a month or quarter: "tháng 5", "quý 3". */
export const namesMonth = (written: string, before: string): boolean =>
  /^(?:0?[1-9]|1[0-2])$/.test(written) &&
  MONTH_WORDS.test(before) &&
  !/\d\s*(?:tháng|quý)\s*$/iu.test(before);

/** How long a period is: "9 tháng", "06 tháng đầu năm", "77 năm". */
export function isLength(written: string, unit: string, before: string, after: string): boolean {
  if (!/^\d{1,3}$/.test(written)) return false;
  if (unit === 'tháng' || unit === 'quý') return true;
  if (unit === 'năm') return true;
  if (unit !== 'ngày' && unit !== 'tuần' && unit !== 'giờ' && unit !== 'phút' && unit !== 'tuổi')
    return false;
  if (/^[^,;.()\d]{0,20}(?:lên|xuống|còn)(?![\p{L}])/iu.test(after) && /từ\s*$/iu.test(before))
    return false;
  return (
    AFTER_MONTHS.test(after) ||
    /(?:trong|sau|quá|qua|vòng|hạn|trước|dưới|từ|trên|đủ|khoảng|<|>)\s*$/iu.test(before)
  );
}
