import type { CheckOptions } from '../check-text.ts';
import type { RuleId } from '../register.ts';

/** A text on which a rule speaks, and one like it on which it keeps silent. */
export type RuleExample = {
  readonly speaks: string;
  readonly silent: string;
  readonly options?: CheckOptions;
};

const PLACES: CheckOptions = {
  places: [
    { name: 'Nậm Lùng', from: null, to: '2020-01-31' },
    { name: 'Hòa Khánh', from: '2020-02-01', to: null },
  ],
  asOf: '2021-06-30',
};

/** Made up, as all numbers and names here. */
export const RULE_EXAMPLES: Readonly<Record<RuleId, RuleExample>> = {
  'number.malformed': {
    speaks: 'Sản lượng thu hoạch đạt 12.3456 tấn.',
    silent: 'Sản lượng thu hoạch đạt 12.345,6 tấn.',
  },
  'number.english-point': {
    speaks: 'Tỷ lệ che phủ rừng đạt 52.4%.',
    silent: 'Tỷ lệ che phủ rừng đạt 52,4%.',
  },
  'number.fraction-of-one': {
    speaks: 'Toàn tỉnh hiện có 81,204 người tham gia.',
    silent: 'Toàn tỉnh hiện có 81.204 người tham gia.',
  },
  'number.words': {
    speaks: 'Thành lập 05 (sáu) đơn vị sự nghiệp.',
    silent: 'Thành lập 05 (năm) đơn vị sự nghiệp.',
  },
  'unit.missing': {
    speaks: 'Kết quả theo lĩnh vực: đất đai 94,1%; hộ tịch 99,8; xây dựng 97,5%.',
    silent: 'Kết quả theo lĩnh vực: đất đai 94,1%; hộ tịch 99,8%; xây dựng 97,5%.',
  },
  'sum.mismatch': {
    speaks: 'Hư hỏng 31 nhà (xã Lũng Pù 20 nhà; xã Nà Tấu 12 nhà).',
    silent: 'Hư hỏng 31 nhà (xã Lũng Pù 20 nhà; xã Nà Tấu 11 nhà).',
  },
  'scale.slip': {
    speaks:
      'Lượng khách đạt 1,27 triệu lượt, trong đó khách quốc tế 30 nghìn lượt, khách nội địa 1.240 lượt.',
    silent:
      'Lượng khách đạt 1,27 triệu lượt, trong đó khách quốc tế 30 nghìn lượt, khách nội địa 1.240 nghìn lượt.',
  },
  'part.exceeds': {
    speaks: 'Diện tích dược liệu 415 ha, trong đó sa nhân 612 ha.',
    silent: 'Diện tích dược liệu 415 ha, trong đó sa nhân 312 ha.',
  },
  'difference.mismatch': {
    speaks: 'Kim ngạch xuất khẩu 80 triệu USD, nhập khẩu 50 triệu USD, xuất siêu 35 triệu USD.',
    silent: 'Kim ngạch xuất khẩu 80 triệu USD, nhập khẩu 50 triệu USD, xuất siêu 30 triệu USD.',
  },
  'share.mismatch': {
    speaks: 'Diện tích hữu cơ 40 ha, chiếm 35% tổng diện tích rau (160 ha).',
    silent: 'Diện tích hữu cơ 40 ha, chiếm 25% tổng diện tích rau (160 ha).',
  },
  'ratio.mismatch': {
    speaks: 'Đã giải quyết 21/30 hồ sơ, đạt 75%.',
    silent: 'Đã giải quyết 21/30 hồ sơ, đạt 70%.',
  },
  'ratio.exceeds': {
    speaks: 'Có 9/8 huyện đã triển khai tiêm phòng.',
    silent: 'Có 8/8 huyện đã triển khai tiêm phòng.',
  },
  'plan.mismatch': {
    speaks: 'Trồng mới 415 ha, đạt 88% kế hoạch (kế hoạch 500 ha).',
    silent: 'Trồng mới 415 ha, đạt 83% kế hoạch (kế hoạch 500 ha).',
  },
  'growth.mismatch': {
    speaks: 'Sản lượng chè đạt 880 tấn, tăng 12% so với cùng kỳ (cùng kỳ đạt 800 tấn).',
    silent: 'Sản lượng chè đạt 880 tấn, tăng 10% so với cùng kỳ (cùng kỳ đạt 800 tấn).',
  },
  'growth.impossible': {
    speaks: 'Số vụ cháy rừng giảm 120% so với cùng kỳ.',
    silent: 'Số vụ cháy rừng giảm 100% so với cùng kỳ.',
  },
  'index.mismatch': {
    speaks: 'Vốn đăng ký đạt 900 tỷ đồng, bằng 95% so với cùng kỳ (cùng kỳ 1.000 tỷ đồng).',
    silent: 'Vốn đăng ký đạt 900 tỷ đồng, bằng 90% so với cùng kỳ (cùng kỳ 1.000 tỷ đồng).',
  },
  'change.mismatch': {
    speaks: 'Thu hoạch 6.480 tấn, tăng 480 tấn so với năm trước (năm trước 6.200 tấn).',
    silent: 'Thu hoạch 6.480 tấn, tăng 280 tấn so với năm trước (năm trước 6.200 tấn).',
  },
  'change.impossible': {
    speaks: 'Xảy ra 5 vụ cháy, tăng 8 vụ so với cùng kỳ.',
    silent: 'Xảy ra 8 vụ cháy, tăng 5 vụ so với cùng kỳ.',
  },
  'pair.mismatch': {
    speaks: 'Xảy ra 32 vụ tai nạn, giảm 8 vụ (giảm 25%) so với cùng kỳ.',
    silent: 'Xảy ra 32 vụ tai nạn, giảm 8 vụ (giảm 20%) so với cùng kỳ.',
  },
  'times.mismatch': {
    speaks: 'Giá trị đạt 54 tỷ đồng, gấp 2,5 lần cùng kỳ (cùng kỳ 36 tỷ đồng).',
    silent: 'Giá trị đạt 54 tỷ đồng, gấp 1,5 lần cùng kỳ (cùng kỳ 36 tỷ đồng).',
  },
  'times.ambiguous': {
    speaks: 'Sản lượng nấm đạt 96 tấn, tăng 2 lần so với cùng kỳ.',
    silent: 'Sản lượng nấm đạt 96 tấn, gấp 2 lần so với cùng kỳ.',
  },
  'points.mismatch': {
    speaks: 'Tỷ lệ giải ngân đạt 51,3%, thấp hơn 5,7 điểm % so với bình quân cả nước (55%).',
    silent: 'Tỷ lệ giải ngân đạt 51,3%, thấp hơn 3,7 điểm % so với bình quân cả nước (55%).',
  },
  'percent.for-points': {
    speaks: 'Tỷ lệ xã có bác sĩ đạt 83%, tăng 5% so với đầu kỳ (đầu kỳ 78%).',
    silent: 'Tỷ lệ xã có bác sĩ đạt 83%, tăng 5 điểm % so với đầu kỳ (đầu kỳ 78%).',
  },
  'percent.above-hundred': {
    speaks: 'Rừng tự nhiên chiếm 130% diện tích có rừng.',
    silent: 'Rừng tự nhiên chiếm 70% diện tích có rừng.',
  },
  'product.mismatch': {
    speaks: 'Gieo cấy 4.100 ha, năng suất 63 tạ/ha, sản lượng 28.530 tấn.',
    silent: 'Gieo cấy 4.100 ha, năng suất 63 tạ/ha, sản lượng 25.830 tấn.',
  },
  'average.mismatch': {
    speaks: 'Thành lập 120 doanh nghiệp với vốn 744 tỷ đồng, bình quân 8,2 tỷ đồng/doanh nghiệp.',
    silent: 'Thành lập 120 doanh nghiệp với vốn 744 tỷ đồng, bình quân 6,2 tỷ đồng/doanh nghiệp.',
  },
  'hundred.mismatch': {
    speaks: 'Cơ cấu lao động: nông nghiệp 52,6%; công nghiệp 21,4%; dịch vụ 28,0%.',
    silent: 'Cơ cấu lao động: nông nghiệp 52,6%; công nghiệp 21,4%; dịch vụ 26,0%.',
  },
  'direction.contradiction': {
    speaks: 'Tỷ lệ lao động qua đào tạo tăng từ 58,4% lên 56,1%.',
    silent: 'Tỷ lệ lao động qua đào tạo tăng từ 56,1% lên 58,4%.',
  },
  'rank.out-of-range': {
    speaks: 'Chỉ số quản trị xếp thứ 66/63 tỉnh, thành phố.',
    silent: 'Chỉ số quản trị xếp thứ 36/63 tỉnh, thành phố.',
  },
  'names.count': {
    speaks: 'Khởi công tại 04 xã: Long Sơn, Long Môn, Thanh An.',
    silent: 'Khởi công tại 03 xã: Long Sơn, Long Môn, Thanh An.',
  },
  'equal.mismatch': {
    speaks:
      'Tổng thu ngân sách nhà nước trên địa bàn đạt 1.968 tỷ đồng.\n\nKết luận: tổng thu ngân sách nhà nước trên địa bàn đạt 1.986 tỷ đồng.',
    silent:
      'Tổng thu ngân sách nhà nước trên địa bàn đạt 1.968 tỷ đồng.\n\nKết luận: tổng thu ngân sách nhà nước trên địa bàn đạt gần 2.000 tỷ đồng.',
  },
  'bound.people': {
    speaks: 'Tiếp công dân 320 lượt với 287 người.',
    silent: 'Tiếp công dân 287 lượt với 320 người.',
  },
  'date.impossible': {
    speaks: 'Lớp tập huấn khai giảng ngày 31/6/2022.',
    silent: 'Lớp tập huấn khai giảng ngày 30/6/2022.',
  },
  'date.after-report': {
    speaks:
      'Nậm Lùng, ngày 20 tháng 9 năm 2022\n\nBÁO CÁO\n\nTheo Công văn số 77/UBND-TH ngày 25/9/2022.',
    silent:
      'Nậm Lùng, ngày 20 tháng 9 năm 2022\n\nBÁO CÁO\n\nTheo Công văn số 77/UBND-TH ngày 15/9/2022; ngày 25/9/2022 sẽ họp.',
  },
  'period.left-over': {
    speaks:
      'BÁO CÁO\n\nTình hình kinh tế - xã hội 9 tháng năm 2022\n\nI. KẾT QUẢ THỰC HIỆN 6 THÁNG ĐẦU NĂM 2022\n\nNội dung.',
    silent:
      'BÁO CÁO\n\nTình hình kinh tế - xã hội 9 tháng năm 2022\n\nI. KẾT QUẢ THỰC HIỆN 9 THÁNG NĂM 2022\n\nII. NHIỆM VỤ 3 THÁNG CUỐI NĂM\n\nNội dung.',
  },
  'date.padding': {
    speaks: 'Văn bản ban hành ngày 28/04/2022.',
    silent: 'Văn bản ban hành ngày 28/4/2022.',
  },
  'docnum.grammar': {
    speaks: 'Theo Quyết định số 77/Q-UBND ngày 03/3/2020.',
    silent: 'Theo Quyết định số 77/QĐ-UBND ngày 03/3/2020.',
  },
  'docnum.type': {
    speaks: 'Theo Kế hoạch số 77/QĐ-UBND ngày 03/3/2020.',
    silent: 'Theo Kế hoạch số 77/KH-UBND ngày 03/3/2020.',
  },
  'docnum.two-dates': {
    speaks: 'Kế hoạch số 88/KH-UBND ngày 11/5/2021; Kế hoạch số 88/KH-UBND ngày 15/5/2021.',
    silent: 'Kế hoạch số 88/KH-UBND ngày 11/5/2021; Kế hoạch số 88/KH-UBND ngày 11/5/2021.',
  },
  'docnum.runs-back': {
    speaks: 'Công văn số 812/UBND-TH ngày 11/5/2021 và Công văn số 640/UBND-TH ngày 20/6/2021.',
    silent: 'Công văn số 640/UBND-TH ngày 11/5/2021 và Công văn số 812/UBND-TH ngày 20/6/2021.',
  },
  'sequence.gap': {
    speaks: '1. Trồng trọt ổn định.\n\n2. Chăn nuôi phát triển.\n\n4. Thủy sản tăng khá.',
    silent: '1. Trồng trọt ổn định.\n\n2. Chăn nuôi phát triển.\n\n3. Thủy sản tăng khá.',
  },
  'sequence.no-predecessor': {
    speaks: 'Phần thứ II\n\nNHIỆM VỤ TRỌNG TÂM',
    silent: 'Phần thứ I\n\nKẾT QUẢ\n\nPhần thứ II\n\nNHIỆM VỤ TRỌNG TÂM',
  },
  'place.misspelt': {
    speaks: 'Tại xã Hòa Khành, dân trồng rau.',
    silent: 'Tại xã Hoà Khánh, xã An Bình, dân trồng rau.',
    options: PLACES,
  },
  'place.not-then': {
    speaks: 'Tại xã Nậm Lùng, dân trồng rau.',
    silent: 'Tại xã Hòa Khánh, dân trồng rau.',
    options: PLACES,
  },
  'blank.left': {
    speaks: 'Diện tích gieo trồng vụ này ước đạt … ha.',
    silent: 'Diện tích gieo trồng vụ này ước đạt 12 ha…',
  },
  'copy.twice': {
    speaks: 'Sản lượng khai thác giảm 4,1 3,7% so với cùng kỳ.',
    silent: 'Sản lượng khai thác giảm 4,1% so với cùng kỳ.',
  },
};
