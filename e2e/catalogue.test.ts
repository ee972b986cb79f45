import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { skipsBrowser } from './chromium.ts';
import { isSound, onPage, PHONE, standing } from './pages.ts';
import { sampleCookie } from './sign-in.ts';
import { type System, startSystem } from './system.ts';

const CODE = 'agr.cereal.output';
const NAME = 'Sản lượng lương thực có hạt';
const BROKEN = 'nội dung chỉ tiêu đã thay đổi';

describe.skipIf(skipsBrowser())('the catalogue', () => {
  let system: System;
  beforeAll(async () => {
    system = await startSystem();
  });
  afterAll(() => system?.stop());

  test('an indicator is defined anew, breaks on its page, and all is as before once it is undone', async () => {
    const administrator = { ...system, cookie: await sampleCookie(system.address, 'quan-tri') };
    await onPage(administrator, '/catalogue', { refusals: [422] }, async (page) => {
      await page.getByLabel('Tìm theo tên hoặc mã').fill('luong thuc co hat san luong');
      await page.getByRole('button', { name: NAME }).click();
      const drawer = page.getByRole('dialog');
      await drawer.getByRole('button', { name: 'Thêm bản nội dung' }).click();
      await drawer.getByLabel('Từ ngày').fill('2020-01-01');
      await drawer.getByLabel('Nội dung', { exact: true }).fill('Kể cả ngô vụ đông');
      await drawer.getByLabel('Lý do').fill('thử phương pháp mới');
      await drawer.getByRole('button', { name: 'Thêm bản nội dung' }).click();
      // What is wrong is said at its field, with what would be taken.
      await drawer.getByText('Phải sau ngày 01/01/2021.').waitFor();
      await drawer.getByLabel('Từ ngày').fill('2024-01-01');
      await drawer.getByRole('button', { name: 'Thêm bản nội dung' }).click();
      await drawer.getByText('Đã lưu.').waitFor();
      const latest = drawer.locator('.entry-history li', { hasText: 'thử phương pháp mới' });
      await latest.getByText('Quản trị viên', { exact: false }).waitFor();
      await isSound(page);

      await drawer.getByRole('link', { name: CODE }).click();
      await page.getByRole('heading', { name: NAME, level: 1 }).waitFor();
      await standing(page);
      expect(await changeOf(page)).toContain(BROKEN);
      await page.getByText('nội dung bản 2').first().waitFor();

      await page.goto(`${system.address}/catalogue?entry=${CODE}`);
      await drawer.getByRole('button', { name: 'Hoàn tác' }).click();
      await drawer.getByLabel('Lý do').fill('thử xong');
      await drawer.getByRole('button', { name: 'Hoàn tác' }).click();
      await drawer.getByText('Đã hoàn tác.').waitFor();
      await drawer.getByText('Bản 3').waitFor();
      await page.goto(`${system.address}/indicators/${CODE}`);
      await standing(page);
      expect(await changeOf(page)).not.toContain(BROKEN);
    });
  });

  test('on a phone every list stands, and an agency passes its field on to a new one', async () => {
    const administrator = { ...system, cookie: await sampleCookie(system.address, 'quan-tri') };
    await onPage(administrator, '/catalogue?tab=agencies', { size: PHONE }, async (page) => {
      await page.getByRole('button', { name: 'Sở Công Thương' }).click();
      const drawer = page.getByRole('dialog');
      await drawer.getByRole('button', { name: 'Chuyển lĩnh vực' }).click();
      await drawer.getByLabel('Cơ quan tiếp nhận').selectOption({ label: 'cơ quan mới lập' });
      await drawer.getByLabel('Mã (cơ quan mới lập)').fill('so-thu');
      await drawer.getByLabel('Tên (cơ quan mới lập)').fill('Sở thử nghiệm');
      await drawer.getByLabel('Ngày chuyển').fill('2026-02-01');
      await drawer.getByLabel('Lĩnh vực chuyển', { exact: true }).fill('công nghiệp, thương mại');
      await drawer.getByLabel('Lý do').fill('sắp xếp thử');
      await isSound(page);
      await drawer.getByRole('button', { name: 'Chuyển lĩnh vực' }).click();
      await drawer.getByText('Đã lưu.').waitFor();
      await drawer.getByText('Sở thử nghiệm, 1/2/2026: công nghiệp, thương mại').waitFor();
      await page.getByRole('button', { name: 'Đóng', exact: true }).click();
      for (const tab of ['Kế hoạch', 'Người ký']) {
        await page.getByRole('link', { name: tab, exact: true }).click();
        await standing(page);
        await isSound(page);
      }
    });
  });

  test('who may not see it finds no way to it, and is told so at its address', () =>
    onPage(system, '/catalogue', {}, async (page) => {
      await page
        .getByText('Vai trò của bạn không gồm việc xem danh mục', { exact: false })
        .waitFor();
      expect(await page.getByRole('link', { name: 'Danh mục' }).count()).toBe(0);
    }));
});

/** What the page says of the figure beside last year's. */
const changeOf = (page: Page): Promise<string> =>
  page.locator('.indicator-page').first().innerText();
