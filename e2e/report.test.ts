import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { skipsBrowser } from './chromium.ts';
import { DESKTOP, isSound, onPage, PHONE, SIZES } from './pages.ts';
import { type System, startSystem } from './system.ts';

const REPORT = '/reports/bao-cao-9-thang';

describe.skipIf(skipsBrowser())('the report in a browser', () => {
  let system: System;
  beforeAll(async () => {
    system = await startSystem();
  });
  afterAll(() => system?.stop());

  test.each(SIZES)(
    '$width × $height: a number opens its fact, comparison, operands and origin',
    (size) =>
      onPage(system, REPORT, { size }, async (page) => {
        await page.locator('.sheet').getByRole('link', { name: '125.797 tấn' }).first().click();
        const inspector = page.locator('.inspector');
        await inspector.getByText('Sản lượng lương thực có hạt').first().waitFor();
        const said = await inspector.innerText();
        expect(said).toContain('125.797 tấn');
        expect(said).toContain('55,7%');
        expect(said).toContain('+1.677 tấn');
        expect(said).toContain('suy ra');
        expect(said).toContain('mục B.I.1.1.a');
      }),
  );

  test('every number can be reached with the keyboard alone', () =>
    onPage(system, REPORT, {}, async (page) => {
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
    onPage(system, REPORT, { refusals: [422] }, async (page) => {
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
    onPage(system, REPORT, {}, async (page) => {
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
    [DESKTOP, 'light'],
    [DESKTOP, 'dark'],
    [PHONE, 'light'],
  ] as const)('%o, %s: axe finds nothing serious with a number open', (size, scheme) =>
    onPage(system, REPORT, { size, scheme }, async (page) => {
      await page.locator('.figure').first().click();
      await page.locator('.inspector h2').waitFor();
      await isSound(page);
    }),
  );

  test('English is a switch away, and stays', () =>
    onPage(system, REPORT, {}, async (page) => {
      await page.getByRole('button', { name: 'English' }).click();
      await page.getByText('Click a number').waitFor();
      await page.reload();
      await page.getByText('Click a number').waitFor();
    }));
});
