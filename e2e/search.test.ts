import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { skipsBrowser } from './chromium.ts';
import { DESKTOP, isSound, onPage, PHONE, type Scheme, SIZES } from './pages.ts';
import { type System, startSystem } from './system.ts';

describe.skipIf(skipsBrowser())('the search', () => {
  let system: System;
  beforeAll(async () => {
    system = await startSystem();
  });
  afterAll(() => system?.stop());

  const withPage = (size: typeof DESKTOP, scheme: Scheme, work: (page: Page) => Promise<void>) =>
    onPage(system, '/reports', { size, scheme }, work);

  const options = (page: Page) => page.getByRole('dialog').getByRole('option');
  const active = (page: Page) => page.locator('[role=option][aria-selected=true]');
  const ask = async (page: Page, question: string, first: string) => {
    await page.getByRole('combobox', { name: /^Tìm/ }).fill(question);
    await options(page).first().getByText(first).first().waitFor();
  };

  test.each(SIZES)('$width: by keyboard to indicator, place, agency and document', (size) =>
    withPage(size, 'light', async (page) => {
      await page.keyboard.press('/');
      await ask(page, 'san luong che', 'Sản lượng chè');
      expect(await options(page).first().locator('mark').allInnerTexts()).toEqual([
        'Sản lượng chè',
      ]);
      await page.keyboard.press('ArrowDown');
      await expect.poll(() => active(page).innerText()).toContain('khô');
      await page.keyboard.press('ArrowUp');
      await page.keyboard.press('Enter');
      await page.waitForURL(/\/indicators\/agr\.tea\.output/);

      await page.keyboard.press('Control+k');
      await ask(page, 'sin ho', 'Sìn Hồ');
      await page.keyboard.press('Enter');
      await page.waitForURL(/\/places\/\d+@2025-07-01|\/places\/\d+%402025-07-01/);

      await page.keyboard.press('/');
      await ask(page, 'so tai chinh', 'Sở Tài chính');
      await page.keyboard.press('Enter');
      await page.waitForURL(/\/indicators\?.*agency=so-tc/);

      await page.keyboard.press('/');
      await ask(page, '17-nq', 'Nghị quyết');
      await page.keyboard.press('Enter');
      await page.getByText('Câu dẫn Nghị quyết 17-NQ/TU').waitFor();
      await page.keyboard.press('Enter');
      await page.waitForURL(/\/reports\/.*note=2/);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(wide).toBeLessThanOrEqual(size.width);
    }),
  );

  test('a slip of the finger and a sentence: the browser goes to its number', () =>
    withPage(DESKTOP, 'light', async (page) => {
      await page.keyboard.press('/');
      await ask(page, 'laij cahu', 'Lai Châu');
      await ask(page, '125.797', '125.797');
      await page.keyboard.press('Enter');
      await page.waitForURL(/number=/);
      await page.locator('.figure[aria-current="true"]').waitFor();
    }));

  test('recent choices are kept, a letter typed in a field stays in it, Escape closes', () =>
    withPage(DESKTOP, 'light', async (page) => {
      await page.keyboard.press('/');
      await ask(page, 'khun ha', 'Khun Há');
      await page.keyboard.press('Enter');
      await page.waitForURL(/\/places\//);
      await page.keyboard.press('/');
      await page.getByText('Vừa xem').waitFor();
      expect(await options(page).first().innerText()).toContain('Khun Há');
      await page.keyboard.type('17/');
      expect(await page.getByRole('combobox', { name: /^Tìm/ }).inputValue()).toBe('17/');
      await page.keyboard.press('Escape');
      await expect.poll(() => page.getByRole('dialog').count()).toBe(0);
    }));

  test('nothing found says what was tried', () =>
    withPage(PHONE, 'dark', async (page) => {
      await page.locator('.phone-bar .search-button').click();
      await page.getByRole('combobox', { name: /^Tìm/ }).fill('xyzzy chè');
      await page.getByText('Không tìm thấy “xyzzy chè”').waitFor();
      expect(await page.getByRole('dialog').innerText()).toContain('Không nơi nào có: xyzzy.');
    }));

  test('a number on any page leads to the sentence that prints it', () =>
    withPage(DESKTOP, 'light', async (page) => {
      await page.goto(`${system.address}/`);
      await page.getByRole('link', { name: '125.797' }).first().click();
      const inspector = page.locator('.inspector');
      await inspector.getByText('Nơi in số liệu này').waitFor();
      await inspector.getByRole('link', { name: 'a) Sản xuất nông nghiệp' }).first().click();
      await page.waitForURL(/\/reports\/.*number=/);
      await expect
        .poll(() => page.locator('.figure[aria-current="true"]').innerText())
        .toContain('125.797');
    }));

  test.each([
    [DESKTOP, 'light'],
    [PHONE, 'dark'],
  ] as const)('%o %s: axe finds nothing serious', (size, scheme) =>
    withPage(size, scheme, async (page) => {
      await page.keyboard.press('/');
      await ask(page, 'giai ngan', 'Tỷ lệ');
      await isSound(page);
    }),
  );
});
