import { expect, test } from 'vitest';
import { plainDocument } from './plain-document.ts';
import { saidPeriod } from './said-period.ts';

const said = (title: string): string | null =>
  saidPeriod(plainDocument(`BÁO CÁO\n\n${title}\n\nI. KẾT QUẢ\n\nNội dung.`))?.code ?? null;

test.each([
  ['Tình hình kinh tế - xã hội 9 tháng năm 2024 và nhiệm vụ 3 tháng cuối năm', '2024-9M'],
  ['Tình hình kinh tế - xã hội sáu tháng đầu năm 2025', '2025-H1'],
  ['Tình hình kinh tế - xã hội tháng 9 và 9 tháng năm 2024', '2024-9M'],
  ['Kết quả quý III năm 2025', '2025-Q3'],
  ['Kết quả tháng 4/2025, nhiệm vụ tháng 5', '2025-04'],
  ['Tình hình kinh tế - xã hội năm 2024', '2024'],
])('%s is of %s', (title, code) => {
  expect(said(title)).toBe(code);
});

test('the day on which it was signed, and a plan that it names, are no period', () => {
  expect(said('Lai Châu, ngày 20 tháng 9 năm 2024')).toBe(null);
  expect(said('Thực hiện Chương trình hành động')).toBe(null);
});
