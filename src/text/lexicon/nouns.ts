/**
 * Nouns that stand after a count. The longest that fits is the unit; a word that is missing here is
 * taken as far as its first syllable. One syllable counts alone (vụ, con, hộ); a compound stands whole.
 */
const COUNTED = [
  'đồng chí|đồng bào|đô thị|khách sạn|nhà hàng|nhà nghỉ|homestay|công đoàn|công đoàn cơ sở|biểu mẫu|gian hàng|gian|nút giao|khu dân cư|khu đô thị|ngân hàng|quỹ tín dụng|phòng giao dịch|làng nghề|nghề|mặt hàng|thương hiệu|tàu cá|tàu thuyền|bến cảng|sân bay|chuyến tàu|giảng viên|giáo sư|tiến sĩ|thạc sĩ|y sĩ|dược sĩ|y tá|già làng|trưởng bản|chi cục|đồn|đồn biên phòng|cửa khẩu|lối mở|trại|trại giam|máy thở|mẫu xét nghiệm|xét nghiệm|ca nhiễm|ca tử vong|ca nghi ngờ|cơ sở giáo dục|cơ sở y tế|phòng khám|nhà thuốc|quầy thuốc|trạm bơm|hồ chứa|bài báo|bài viết|bản tin|chuyên mục|cụm loa|đài|trạm phát sóng|trạm BTS|chữ ký số|chứng thư số|sáng chế|giải pháp hữu ích|vùng trồng|mã số vùng trồng|mã số|cơ sở đóng gói|chuỗi liên kết|chuỗi|nhóm hộ|vườn ươm|đàn ong|ổ nhóm|băng nhóm|tụ điểm|bị hại|bản án|việc|án|vụ kiện|sai phạm|luật sư|công chứng viên|cuộc gọi|phiên họp|kỳ họp|cuộc thi|hội thao|suất diễn|đêm diễn|buổi chiếu|buổi diễn|triển lãm|bảo tàng|hiện vật|di sản|ngôi mộ|mộ|hài cốt|huân chương|huy hiệu|kỷ niệm chương|bằng|vé|giấy|tổ hòa giải|tổ tiết kiệm|tổ vay vốn|thương binh|công tơ|công tơ điện|đồng hồ|trụ nước|hộ chính sách|công việc|đầu việc|xã viên|khu vực|cặp vợ chồng|bữa ăn|bữa|phần ăn|ca phẫu thuật|nút|vòi nước|cụm dân cư|điểm đen|điểm nóng|bãi đỗ|làn|nhịp|cọc|giếng khoan|nhà vệ sinh|bể chứa|bể biogas|hầm|ha rừng|ngày công|công lao động|lao động nữ|tấm thẻ|tấm gương|cá thể|bầy|tổ ong|đôi lợn|lứa nuôi|ao nuôi|bè|bè cá|ghe|tàu hàng|container|toa|chuyến xe|đầu xe|đầu máy|xe buýt|xe tải|mô tô|xe mô tô|máy cày|máy gặt|máy bơm|máy bay|flycam|thí điểm|mô-đun|phân hệ|tài liệu|đầu tài liệu|hồ sơ trực tuyến|cơ quan báo chí|phóng viên|cộng tác viên|tuyên truyền viên|hòa giải viên|trọng tài|huấn luyện viên|đội viên|chiến sĩ|chiến sỹ|dân quân|quân nhân|sĩ quan|bộ đội|cựu chiến binh|hội đoàn|đoàn thể|tôn giáo|chức sắc|chức việc|tín đồ|cơ sở thờ tự|nhà thờ|chùa|đền',
  'người|thân nhân|nhân khẩu|khẩu|cháu|em|trẻ em|trẻ|bé|đối tượng|bị can|bị cáo|nạn nhân|ca|ca bệnh|ca mắc|trường hợp|bệnh nhân|lao động|học sinh|sinh viên|học viên|giáo viên|bác sĩ|bác sỹ|điều dưỡng|cán bộ|công chức|viên chức|biên chế|đại biểu|hội viên|đoàn viên|đảng viên|tân binh|thanh niên|phụ nữ|công dân|khách|khách du lịch|du khách|vận động viên|tình nguyện viên|nghệ nhân|thành viên|nhân viên|chuyên gia|kỹ sư|hành khách|thí sinh|liệt sĩ|liệt sỹ|bà mẹ|người dân|người lao động|công nhân|dân|lưu học sinh',
  'lượt người|lượt khách|lượt xe|lượt hộ|lượt đoàn|lượt bệnh nhân|lượt học sinh|lượt công dân|lượt thôn|lượt cán bộ|lượt đại biểu|lượt phương tiện|lượt hội viên|lượt học viên|lượt lao động|lượt tin|lượt trẻ|lượt hành khách|lượt giao dịch|lượt hồ sơ|lượt truy cập|lượt đơn vị|lượt',
  'hộ gia đình|hộ|gia đình|nhà đầu tư|chủ đầu tư|ngôi nhà|nhà văn hóa|nhà ở|nhà|căn hộ|căn|phòng học|phòng|chủ thể|tổ chức|cá nhân|tập thể|khách hàng',
  'xã|phường|thị trấn|huyện|tỉnh|thành phố|quận|thôn bản|thôn|bản|buôn|ấp|làng|tổ dân phố|khu phố|khối|xóm|cụm|khu|khu công nghiệp|cụm công nghiệp|vùng|điểm|điểm trường|điểm mỏ|mỏ|địa phương|địa điểm|vị trí|điểm nhóm|địa bàn|quốc gia|nước|thị trường|tỉnh thành|sở|ban|ngành',
  'doanh nghiệp|hợp tác xã|liên hiệp hợp tác xã|tổ hợp tác|trang trại|hộ kinh doanh|công ty|chi nhánh|văn phòng|dự án|công trình|hạng mục|gói thầu|đồ án|đề tài|đề án|nhiệm vụ|công việc|chương trình|kế hoạch|mô hình|sản phẩm|nhãn hiệu|sáng kiến|văn bằng|chứng chỉ|giấy phép|giấy chứng nhận|thủ tục hành chính|thủ tục|hồ sơ|đơn thư|đơn|vụ việc|vụ án|vụ|hành vi|cuộc thanh tra|cuộc kiểm tra|cuộc họp|cuộc|kết luận|quyết định|công văn|văn bản|nghị quyết|thông báo|báo cáo|kiến nghị|ý kiến|chỉ tiêu|tiêu chí|danh mục|chỉ số|nội dung|chuyên đề|phương án|hợp đồng|biên bản',
  'đoàn|đợt|đội|tổ|nhóm|câu lạc bộ|lớp tập huấn|lớp|buổi|hội nghị|hội thảo|hội đồng|hội thi|lễ hội|giải|giải thưởng|huy chương|bằng khen|danh hiệu|phóng sự|tin|bài|tin bài|chiến dịch|hoạt động|sự kiện|trận|trận động đất|cơn bão|phiên tòa|phiên|kỳ|khóa|lễ',
  'con|đàn|ổ dịch|ổ|cây|gốc|bầu|quả|bó|bông|lồng|bể|chuồng|lứa|liều|mũi|mẫu|mẻ|suất quà|suất|phần quà|gói|gói hỗ trợ|túi|thùng|chai|hộp|bộ|chiếc|cái|viên|tấm|cuốn|quyển|tờ|đôi|máy|thiết bị|xe|ô tô|xe máy|phương tiện|tàu|thuyền|cầu|cống|cột|trạm|trạm y tế|trạm biến áp|trường|trường học|cơ sở|cơ quan|đơn vị|bệnh viện|bệnh xá|nghĩa trang|giường bệnh|giường|chợ|chợ phiên|siêu thị|cửa hàng|thiết chế văn hóa|thiết chế|thư viện|di tích|chốt|tuyến|tuyến đường|đoạn|hồ|đập|kênh|nhà máy|tổ máy|thuê bao|tài khoản|giao dịch|đường dây|thẻ|sao|bậc|bước|mức|lần|lĩnh vực|loại|loài|giống|dân tộc|môn|hình thức|nguyên nhân|số|cấp|giải pháp|chính sách|chỉ thị|sở ngành',
  'năm|tháng|quý|tuần|ngày|giờ|phút|giây|buổi|tuổi|thế hệ|nhiệm kỳ|vụ mùa|vụ lúa|chuyến|chuyến bay|chặng|bàn|hàng hóa|vốn|phiếu|phiếu bầu|câu hỏi|tác phẩm|bài hát|tiết mục|tấn quà|hộ khẩu|cột mốc|mốc|chỗ|chỗ ở|chỗ ngồi|phòng khách|buồng|đầu sách|bản sách|ấn phẩm|điểm bán|điểm cầu|điểm du lịch|khu du lịch|cơ sở lưu trú|bãi|lô|thửa|vườn|ao|ruộng|rừng|tổ công tác|ban quản lý|hội|chi bộ|đảng bộ|chi hội|quỹ|tổ chức đảng|sổ|trung tâm|viện|phân khu|nhà thầu|nhà xưởng|kho|bến|bến xe|cảng|ga|trụ|bóng đèn|đèn|vòi|giếng|bể nước|máy tính|camera|phần mềm|hệ thống|cơ sở dữ liệu|dịch vụ công|dịch vụ|tiện ích|cổng|trang|tính năng|clip|video|bức ảnh|ảnh|pano|băng rôn|khẩu hiệu|tờ rơi|tiểu phẩm|đội văn nghệ|đội bóng|bãi rác|bao|lít dầu|bình|khẩu súng|súng|quả mìn|viên đạn|bánh|cặp|hũ|lọ',
].join('|');

/** Words that never are a unit, however they follow a number. */
const NOT_A_UNIT = new Set(
  (
    'và với so của trong đạt bằng là tăng giảm vượt chiếm được đã đang sẽ thì mà để từ đến tới ở tại theo về cho do bởi vì nên khi nếu hoặc hay cùng như gồm còn có không chưa cao thấp hơn kém gần khoảng trên dưới ' +
    'tương ước lên xuống qua sau trước ngoài riêng cũng nhưng nhằm bao làm nâng đưa thuộc giữa bị các những mỗi một hai ba bốn này đó đây kia nay vào ra lại thêm mới tổng toàn cả đối tính thứ chỉ rồi nhất nữa rưỡi ' +
    'lần-lượt xấp đầu cuối đứng xếp tiếp trở thực hoàn số-còn trị phấn dự góp đóng sang đều mức-độ thông gọi cụ kể tức phát thu chi giải'
  ).split(' '),
);

/** Counted things that cannot be divided: a figure with decimals after one is a fault of print. */
export const INDIVISIBLE: ReadonlySet<string> = new Set(
  'người|nhân khẩu|khẩu|cháu|em|trẻ em|trẻ|vụ|vụ việc|vụ án|hộ|hộ gia đình|hộ nghèo|hộ cận nghèo|xã|phường|thị trấn|huyện|thôn|bản|con|doanh nghiệp|hợp tác xã|dự án|học sinh|giáo viên|lao động|cán bộ|hồ sơ|đơn|trường hợp|bệnh nhân|công trình|nhiệm vụ|lượt người|lượt khách|lượt|đối tượng|cuộc|trường|cơ sở|ca|đại biểu|khách|liều|suất quà|suất|nhà'.split(
    '|',
  ),
);

/** People, or turns of people: never more of them than the place can hold. */
export const PEOPLE: ReadonlySet<string> = new Set(
  'người|nhân khẩu|khẩu|lao động|học sinh|trẻ em|trẻ|phụ nữ|công dân|bệnh nhân'.split('|'),
);

type Node = Map<string, Node> & { end?: true };
const ROOT: Node = new Map();
for (const noun of COUNTED.split('|')) {
  let node = ROOT;
  for (const syllable of noun.split(' ')) {
    let next = node.get(syllable);
    if (!next) {
      next = new Map();
      node.set(syllable, next);
    }
    node = next;
  }
  node.end = true;
}

const NOUNS: ReadonlySet<string> = new Set(COUNTED.split('|'));

/** Whether the list has the noun; short forms in capitals count. */
export const isCountedNoun = (noun: string): boolean =>
  NOUNS.has(noun) ||
  NOUNS.has(noun.charAt(0).toLowerCase() + noun.slice(1)) ||
  SHORT_NOUNS.has(noun);

const SYLLABLE = /[\p{L}\p{M}]+/uy;
const MOST_SYLLABLES = 5;

/** The counted noun that begins at a place of a text, as written; its length is 0 where there is none. */
export function nounAt(text: string, at: number): string {
  let node: Node | undefined = ROOT;
  let from = at;
  let best = '';
  for (let count = 0; count < MOST_SYLLABLES && node; count += 1) {
    SYLLABLE.lastIndex = from;
    const syllable: string | undefined = SYLLABLE.exec(text)?.[0];
    if (syllable === undefined) break;
    node = node.get(count === 0 ? syllable.toLowerCase() : syllable);
    from += syllable.length;
    if (node?.end) best = text.slice(at, from);
    if (text.charAt(from) !== ' ' && text.charAt(from) !== '\u00a0') break;
    from += 1;
  }
  if (best !== '') return best;
  SYLLABLE.lastIndex = at;
  const first = SYLLABLE.exec(text)?.[0] ?? '';
  if (/^[A-ZĐ]{2,5}$/.test(first) && !INSTITUTIONS.has(first)) return first;
  const isWord = first !== '' && first === first.toLowerCase() && first.length <= 7;
  return isWord && first.length > 1 && !NOT_A_UNIT.has(first) ? first : '';
}

const INSTITUTIONS = new Set(['UBND', 'HĐND', 'MTTQ', 'TW', 'TU', 'NQ', 'QĐ', 'KH', 'NSNN', 'CP']);

/** Upper-case short forms of counted nouns. */
export const SHORT_NOUNS: ReadonlyMap<string, string> = new Map([
  ['DN', 'doanh nghiệp'],
  ['HTX', 'hợp tác xã'],
  ['CLB', 'câu lạc bộ'],
  ['VĐV', 'vận động viên'],
  ['TTHC', 'thủ tục hành chính'],
  ['THT', 'tổ hợp tác'],
  ['HS', 'học sinh'],
  ['GV', 'giáo viên'],
  ['LĐ', 'lao động'],
]);
