import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser, skipsBrowser } from './chromium.ts';
import { type System, startSystem } from './system.ts';

const skipped = skipsBrowser();
const SIZES = [
  { width: 1440, height: 900 },
  { width: 390, height: 844 },
];

describe.skipIf(skipped)('the report in a browser', () => {
  let system: System;
  beforeAll(async () => {
    system = await startSystem();
  });
  afterAll(() => system?.stop());

  const withPage = async (
    size: (typeof SIZES)[number],
    scheme: 'light' | 'dark',
    work: (page: Page) => Promise<void>,
  ) => {
    const { context, close } = await openBrowser(size, scheme, system);
    const page = await context.newPage();
    const faults: string[] = [];
    page.on('pageerror', (error) => faults.push(error.message));
    page.on('console', (message) => {
      // A refused figure is answered with 422; the browser counts that as an error of its own.
      if (message.type() === 'error' && !message.text().includes('422'))
        faults.push(message.text());
    });
    try {
      await page.goto(`${system.address}/reports/bao-cao-9-thang`);
      await page.waitForSelector('.figure');
      await work(page);
      expect(faults).toEqual([]);
    } finally {
      await close();
    }
  };

  test.each(SIZES)(
    '$width × $height: a number opens its fact, comparison, operands and origin',
    (size) =>
      withPage(size, 'light', async (page) => {
        await page.locator('.sheet').getByRole('link', { name: '125.797 tấn' }).first().click();
        const inspector = page.locator('.inspector');
        await inspector.getByText('Sản lượng lương thực có hạt').first().waitFor();
        const said = await inspector.innerText();
        expect(said).toContain('125.797 tấn');
        expect(said).toContain('55,7%');
        expect(said).toContain('+1.677 tấn');
        expect(said).toContain('suy ra');
        expect(said).toContain('mục B.I.1.1.a');
        expect(
          await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth),
        ).toBe(true);
      }),
  );

  test('every number can be reached with the keyboard alone', () =>
    withPage(SIZES[0] ?? { width: 1440, height: 900 }, 'light', async (page) => {
      await page.keyboard.press('n');
      await page.locator('.inspector h2').waitFor();
      const first = await page.locator('.figure[aria-current="true"]').innerText();
      await page.keyboard.press('n');
      await expect
        .poll(() => page.locator('.figure[aria-current="true"]').innerText())
        .not.toBe(first);
      await page.keyboard.press('p');
      await expect.poll(() => page.locator('.figure[aria-current="true"]').innerText()).toBe(first);
      await page.keyboard.press('Escape');
      await expect.poll(() => page.locator('.figure[aria-current="true"]').count()).toBe(0);
    }));

  test('a revised figure changes its sentence on the page at once', () =>
    withPage(SIZES[0] ?? { width: 1440, height: 900 }, 'light', async (page) => {
      await page.locator('.sheet').getByRole('link', { name: '52.000 tấn' }).first().click();
      await page.getByRole('button', { name: 'Sửa số liệu' }).click();
      await page.getByLabel('Giá trị mới, kèm đơn vị').fill('47.12 tấn');
      await page.getByLabel('Lý do').fill('đối chiếu lại');
      await page.getByRole('button', { name: 'Lưu' }).click();
      await page.getByText('Không đọc được số').waitFor();
      await page.getByLabel('Giá trị mới, kèm đơn vị').fill('47.120 tấn');
      await page.getByRole('button', { name: 'Lưu' }).click();
      await page.getByText('Đã lưu').waitFor();
      await page.locator('.sheet').getByRole('link', { name: '47.120 tấn' }).first().waitFor();
      const sheet = await page.locator('.sheet').innerText();
      expect(sheet).toMatch(
        /ước đạt 47\.120 tấn, bằng 8[23](,\d)?% kế hoạch, giảm (khoảng )?8\d\d tấn/,
      );
    }));

  test('a note is reached from its mark and leads back to it', () =>
    withPage(SIZES[0] ?? { width: 1440, height: 900 }, 'light', async (page) => {
      await page.locator('#mark-3 a').focus();
      await page.keyboard.press('Enter');
      await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('side-note-3');
      const note = page.locator('#side-note-3');
      expect(await note.innerText()).toContain('thảo quả');
      await note.getByRole('link').last().focus();
      await page.keyboard.press('Enter');
      await expect.poll(() => page.evaluate(() => window.location.hash)).toBe('#mark-3');
      await note.getByRole('link').first().click();
      await page.locator('.inspector h2').waitFor();
    }));

  test.each([
    [1440, 'light'],
    [1440, 'dark'],
    [390, 'light'],
  ] as const)('%i wide, %s: axe finds nothing serious', (width, scheme) =>
    withPage({ width, height: 844 }, scheme, async (page) => {
      await page.locator('.figure').first().click();
      await page.locator('.inspector h2').waitFor();
      const { violations } = await new AxeBuilder({ page }).analyze();
      const serious = violations.filter((v) => v.impact === 'serious' || v.impact === 'critical');
      expect(serious.map((v) => `${v.id}: ${v.nodes[0]?.html}`)).toEqual([]);
    }),
  );

  test('English is a switch away, and stays', () =>
    withPage(SIZES[0] ?? { width: 1440, height: 900 }, 'light', async (page) => {
      await page.getByRole('button', { name: 'English' }).click();
      await page.getByText('Click a number').waitFor();
      await page.reload();
      await page.getByText('Click a number').waitFor();
    }));
});
