import { describe, expect, test } from 'vitest';
import { checkText } from '../check-text.ts';
import type { Severity } from '../checked.ts';
import { plainDocument } from '../plain-document.ts';

const said = (text: string): readonly string[] =>
  checkText(plainDocument(text)).findings.map(({ severity, rule }) => `${severity} ${rule}`);

type Case = readonly [why: string, wrong: string, right: string, Severity, rule: string];

/** Each with the same sentence as it should read. */
const CASES: readonly Case[] = [
  [
    'a total that one digit parts from a list with no opening word',
    'Sửa chữa 1.482 công tơ, thay mới 1.315 công tơ, di dời 208 công tơ; tổng số xử lý 3.105 công tơ.',
    'Sửa chữa 1.482 công tơ, thay mới 1.315 công tơ, di dời 208 công tơ; tổng số xử lý 3.005 công tơ.',
    'question',
    'sum.mismatch',
  ],
  [
    'what is left after what is needed and what is there',
    'Nhu cầu 5.240 bộ bàn ghế, hiện có 4.115 bộ, còn thiếu 1.215 bộ.',
    'Nhu cầu 5.240 bộ bàn ghế, hiện có 4.115 bộ, còn thiếu 1.125 bộ.',
    'error',
    'sum.mismatch',
  ],
  [
    'an amount per thing of any name',
    'Mua 36 tủ thuốc, đơn giá 2,5 triệu đồng/tủ, tổng kinh phí 80 triệu đồng.',
    'Mua 36 tủ thuốc, đơn giá 2,5 triệu đồng/tủ, tổng kinh phí 90 triệu đồng.',
    'error',
    'product.mismatch',
  ],
  [
    'what each gets is no plan',
    'Trợ giúp 130 hộ chăn nuôi, định mức 12 triệu đồng/hộ, tổng kinh phí 1.860 triệu đồng.',
    'Trợ giúp 130 hộ chăn nuôi, định mức 12 triệu đồng/hộ, tổng kinh phí 1.560 triệu đồng.',
    'error',
    'product.mismatch',
  ],
  [
    'two amounts and their numbers, and what they come to',
    'Chi cho 15 hộ mất nhà, mức 50 triệu đồng/hộ; 32 hộ tốc mái, mức 10 triệu đồng/hộ; tổng kinh phí 1.170 triệu đồng.',
    'Chi cho 15 hộ mất nhà, mức 50 triệu đồng/hộ; 32 hộ tốc mái, mức 10 triệu đồng/hộ; tổng kinh phí 1.070 triệu đồng.',
    'error',
    'product.mismatch',
  ],
  [
    'changes in a row, after what they change and what it was',
    'Trong năm có 215 vụ cháy, 18 người chết. So với năm trước (240 vụ, 23 người) giảm 25 vụ, giảm 15 người.',
    'Trong năm có 215 vụ cháy, 18 người chết. So với năm trước (240 vụ, 23 người) giảm 25 vụ, giảm 05 người.',
    'error',
    'change.mismatch',
  ],
  [
    'shares by bullets that the rest closes',
    'Nguồn thu của nhà hát:\n- Vé xem: 52%\n- Cho thuê sân khấu: 31%\n- Thu khác: 7%',
    'Nguồn thu của nhà hát:\n- Vé xem: 52%\n- Cho thuê sân khấu: 31%\n- Thu khác: 17%',
    'error',
    'hundred.mismatch',
  ],
  [
    'a rate told again in the same words',
    'Tỷ lệ hộ dùng nước sạch ở vùng đồng bằng đạt 84,3%.\n\nNhận xét: tỷ lệ hộ dùng nước sạch ở vùng đồng bằng đạt 83,4%.',
    'Tỷ lệ hộ dùng nước sạch ở vùng đồng bằng đạt 84,3%.\n\nNhận xét: tỷ lệ hộ dùng nước sạch ở vùng đồng bằng đạt 84,3%.',
    'error',
    'equal.mismatch',
  ],
  [
    'a figure after the same figure and the same words',
    'Có 45 hợp tác xã với tổng vốn 3.170 triệu đồng.\n\nBiểu số 2: 45 hợp tác xã với tổng vốn 3.710 triệu đồng.',
    'Có 45 hợp tác xã với tổng vốn 3.170 triệu đồng.\n\nBiểu số 2: 45 hợp tác xã với tổng vốn 3.170 triệu đồng.',
    'question',
    'equal.mismatch',
  ],
  [
    'more in a month than in its year',
    'Tháng 11 cấp 5.120 thẻ; cả năm cấp 2.510 thẻ.',
    'Tháng 11 cấp 2.510 thẻ; cả năm cấp 5.120 thẻ.',
    'question',
    'part.exceeds',
  ],
  [
    'a percentage whose comma has moved',
    'Tòa thụ lý 4.318 vụ, gồm cũ 418 vụ, mới 3.900 vụ; xét xử 3.627 vụ, đạt 840%.',
    'Tòa thụ lý 4.318 vụ, gồm cũ 418 vụ, mới 3.900 vụ; xét xử 3.627 vụ, đạt 84,0%.',
    'question',
    'share.mismatch',
  ],
  [
    'a plan of the sentence before',
    'Dự toán huyện giao 420 tỷ đồng. Thu cả năm được 463,7 tỷ đồng, vượt 14,0% dự toán.',
    'Dự toán huyện giao 420 tỷ đồng. Thu cả năm được 463,7 tỷ đồng, vượt 10,4% dự toán.',
    'question',
    'plan.mismatch',
  ],
  [
    'a word of more or less that the figures belie',
    'Toàn huyện có 214 vụ vi phạm, tăng so với cùng kỳ (238 vụ).',
    'Toàn huyện có 214 vụ vi phạm, giảm so với cùng kỳ (238 vụ).',
    'question',
    'direction.contradiction',
  ],
];

describe('one slip away from what holds', () => {
  test.each(CASES)('%s', (_, wrong, right, severity, rule) => {
    const found = said(wrong).filter((one) => one.endsWith(rule));
    expect(found.some((one) => one === `${severity} ${rule}` || one.startsWith('error'))).toBe(
      true,
    );
    expect(said(right)).toEqual([]);
  });
});

/** Faultless, and once accused. */
const SILENT: readonly string[] = [
  'Xếp loại: Tốt 3.120 em (78,0%), Khá 640 em (16,0%), Đạt 200 em (5,0%), Chưa đạt 40 em (1,0%) trên tổng số 4.000 em.',
  'Có 1.450 thủ tục, gồm cấp tỉnh 1.150 thủ tục, cấp xã 300 thủ tục; trực tuyến một phần và toàn trình lần lượt là 410 và 620 thủ tục, tổng cộng 1.030 thủ tục.',
  'Có 310 hộ phải dời, đã dời 220 hộ, còn 55 hộ chưa có đất, 35 hộ chưa đồng ý.',
  'Số xã đạt tiêu chí lần lượt là 84 xã, 91 xã và 77 xã trên tổng số 95 xã, tương ứng 88,4%, 95,8% và 81,1%.',
  'Kim ngạch xuất nhập khẩu 900 triệu USD, trong đó xuất khẩu 560 triệu USD, nhập khẩu 340 triệu USD, xuất siêu 220 triệu USD.',
  'Đón 6,4 triệu lượt khách, đạt 80% kế hoạch năm (8 triệu lượt), bằng 103,5% kịch bản 9 tháng.',
];

test.each(SILENT)('%s', (text) => {
  expect(said(text)).toEqual([]);
});
