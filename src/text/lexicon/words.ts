/** Words that give a figure its direction, for use at the end of what stands before it. */
export const UP = 'tăng trưởng|tăng thêm|tăng|cao hơn|nhiều hơn|lớn hơn|vượt|nâng|cao gấp|gấp';
export const DOWN =
  'giảm|thấp hơn|ít hơn|nhỏ hơn|kém|hụt|âm|tụt|sụt giảm|suy giảm|sụt|lùi|chậm hơn';

/** What a level is compared with as a plan. */
export const PLAN =
  'kế hoạch|kh|dự toán|chỉ tiêu|mục tiêu|nghị quyết|nq|kịch bản|định mức|kế hoạch vốn|so với dự toán|so với kế hoạch|so với kh|phương án|cả năm|kế hoạch năm|dt|so kế hoạch|so kh|khkh|kế hoạch giao|theo kế hoạch|tổng kế hoạch|số giao|nguồn được giao|vốn được giao|số được giao|số vốn được giao|nguồn vốn giao|vốn giao|số vốn giao|so với chỉ tiêu|so với mục tiêu|so với kịch bản|so với nghị quyết|nhiệm vụ';
/** What it is compared with as an earlier period. */
export const EARLIER =
  'cùng kỳ|năm trước|tháng trước|kỳ trước|quý trước|năm 20\\d\\d|năm ngoái|đầu năm|vụ trước|niên vụ trước|năm học trước|ck|cuối năm|thời điểm|31/12|tuần trước|đầu kỳ|đầu nhiệm kỳ|lần trước|mùa trước|vụ đông xuân|vụ mùa|vụ hè thu|cùng thời điểm|quý [ivx]+';

/** Words that open a list of parts; the closed ones promise that the list is whole. */
export const CLOSED_OPENERS = 'bao gồm|gồm có|gồm|chia ra|phân theo|chia theo|được chia|cơ cấu gồm';
export const OPEN_OPENERS =
  'trong đó|trong số đó|trong số này|t\\.đó|t\\.đ|cụ thể như sau|cụ thể|kết quả như sau|chi tiết như sau|như sau';
/** Words that say a list is not whole, or that its parts overlap. */
export const NOT_WHOLE =
  /\.\.\.|…|v\.v|(?:^|[^\p{L}])(?:vân vân|một số|như:|riêng|đáng chú ý|nổi bật|chủ yếu|điển hình|tiêu biểu|nhất là|đặc biệt|phần lớn|đa số|nhiều nhất|cao nhất|lớn nhất|bao gồm cả|kể cả|trong đó có|tính cả|có cả|ví dụ|tính trùng|trùng lặp|trùng nhau|có trùng|thuộc nhiều|nhiều lĩnh vực|tập trung ở)(?![\p{L}])/iu;
/** Groups that cut across others: women, the young, minorities, party members. */
export const OVERLAPPING =
  /(?:^|[^\p{L}])(?:nữ|phụ nữ|trẻ em|người cao tuổi|dân tộc thiểu số|dtts|khuyết tật|thanh niên|tôn giáo|trẻ tuổi|dưới \d+ tuổi)(?![\p{L}])/iu;

/** Words before a rounded figure, and the side on which it is open. */
export const APPROXIMATIONS: ReadonlyMap<string, 'above' | 'below' | 'around' | 'none'> = new Map([
  ['trên dưới', 'around'],
  ['trên', 'above'],
  ['hơn', 'above'],
  ['gần', 'below'],
  ['khoảng', 'around'],
  ['khoảng trên', 'above'],
  ['khoảng hơn', 'above'],
  ['khoảng gần', 'below'],
  ['xấp xỉ', 'around'],
  ['chừng', 'around'],
  ['chưa đến', 'below'],
  ['chưa tới', 'below'],
  ['chưa đầy', 'below'],
  ['không đến', 'below'],
  ['dưới', 'below'],
  ['ngót', 'below'],
  ['ít nhất', 'above'],
  ['tối thiểu', 'above'],
  ['không dưới', 'above'],
  ['tối đa', 'below'],
  ['không quá', 'below'],
  ['không vượt quá', 'below'],
  ['≥', 'above'],
  ['>', 'above'],
  ['≤', 'below'],
  ['<', 'below'],
  ['~', 'around'],
  ['≈', 'around'],
  ['ước', 'none'],
]);

/** Two words of a pair share out the whole: one of them stands with each part. */
export const COMPLEMENTS: readonly (readonly [RegExp, RegExp])[] = (
  [
    ['đã', 'chưa'],
    ['đã', 'đang'],
    ['đã giải quyết', 'chuyển kỳ sau|còn tồn|tồn|đang giải quyết|chưa giải quyết|còn lại'],
    ['nam', 'nữ'],
    ['thành thị|đô thị|khu vực thành thị', 'nông thôn|khu vực nông thôn'],
    ['xuất khẩu', 'nhập khẩu'],
    ['nội địa|trong nước', 'quốc tế|nước ngoài|ngoài nước'],
    ['trung ương', 'địa phương'],
    ['công lập', 'ngoài công lập|tư thục|dân lập'],
    ['đúng hạn|trước hạn|đúng và trước hạn', 'quá hạn|trễ hạn'],
    ['công chức', 'viên chức'],
    ['trực tuyến', 'trực tiếp'],
    ['nuôi trồng', 'khai thác|đánh bắt'],
    ['hoạt động', 'dừng hoạt động|tạm dừng|ngừng hoạt động|không hoạt động|tạm ngừng'],
    ['mới', 'chuyển tiếp|chuyển sang|chuyển kỳ trước|cũ'],
    ['đạt', 'không đạt|chưa đạt'],
    ['tập trung', 'phân tán'],
    ['bình quân|chuyên canh', 'xen canh|trồng xen'],
    ['cá nhân', 'tổ chức|tập thể'],
    ['vốn đầu tư', 'vốn sự nghiệp'],
    ['huyện', 'tỉnh'],
  ] as const
).map(([a, b]) => [word(a), word(b)] as const);

/** Pairs that as a rule share out the whole, and now and then leave a third: such a pair is asked about. */
export const LIKELY_COMPLEMENTS: readonly (readonly [RegExp, RegExp])[] = (
  [
    ['hình sự', 'hành chính'],
    ['vùng cao|miền núi', 'vùng thấp|đồng bằng|miền xuôi'],
    ['sinh hoạt|tiêu dùng', 'sản xuất|kinh doanh'],
    ['ngắn hạn', 'trung và dài hạn|trung, dài hạn|dài hạn|trung hạn'],
    ['tự nhiên', 'trồng|rừng trồng'],
    ['nông nghiệp', 'phi nông nghiệp'],
    ['trong tỉnh|nội tỉnh', 'ngoài tỉnh|liên tỉnh'],
    ['hàng năm|ngắn ngày', 'lâu năm|dài ngày'],
    ['đường bộ', 'đường sắt|đường thủy|đường thuỷ'],
    ['thường xuyên', 'đầu tư|đột xuất'],
    ['bắt buộc', 'tự nguyện'],
    ['các sở', 'các huyện'],
    ['định kỳ', 'đột xuất'],
    ['nội trú', 'ngoại trú'],
    ['lần đầu', 'tái phạm|lần hai'],
    ['trong hạn', 'quá hạn'],
    ['khiếu nại', 'tố cáo'],
    ['nghỉ hưu', 'thôi việc'],
  ] as const
).map(([a, b]) => [word(a), word(b)] as const);

/** Rows of kinds that as a rule are all there is: each part is of another of them. */
export const LIKELY_WHOLES: readonly (readonly RegExp[])[] = (
  [
    ['cấp tỉnh|tuyến tỉnh|tỉnh', 'cấp huyện|tuyến huyện|huyện', 'cấp xã|tuyến xã|xã|thôn|bản'],
    ['nông nghiệp|nông lâm nghiệp', 'công nghiệp|xây dựng', 'dịch vụ|thương mại'],
    ['mầm non', 'tiểu học', 'trung học cơ sở|thcs', 'trung học phổ thông|thpt'],
    ['quốc lộ', 'tỉnh lộ|đường tỉnh', 'đường huyện|huyện lộ|đường khác|đường xã|nông thôn'],
    ['giải nhất|nhất', 'giải nhì|nhì', 'giải ba|ba'],
    ['đường bộ', 'đường sắt', 'đường thủy|đường thuỷ'],
    ['chết|tử vong', 'thương nặng|nặng', 'thương nhẹ|nhẹ'],
    ['tăng giá|tăng', 'giảm giá|giảm', 'ổn định|không đổi|giữ ổn định|giữ giá|giữ nguyên'],
    ['trở lên|trên', 'từ|đến', 'dưới'],
    ['cao đẳng', 'trung cấp', 'sơ cấp|thường xuyên'],
  ] as const
).map((row) => row.map(word));

/** Words of the part that is left when the others are taken away. */
export const REMAINDER = word(
  'còn lại|số còn lại|còn lại là|phần còn lại|khác|loại khác|đối tượng khác',
);

function word(choices: string): RegExp {
  return new RegExp(`(?:^|[^\\p{L}])(?:${choices})(?![\\p{L}])`, 'iu');
}
