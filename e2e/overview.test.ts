import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { skipsBrowser } from './chromium.ts';
import { DESKTOP, isSound, onPage, PHONE, SIZES, standing, tabTo } from './pages.ts';
import { type System, startSystem } from './system.ts';

describe.skipIf(skipsBrowser())('the overview in a browser', () => {
  let system: System;
  beforeAll(async () => {
    system = await startSystem();
  });
  afterAll(() => system?.stop());

  test.each(SIZES)('$width × $height: says how the province stands at first sight', (size) =>
    onPage(system, '/', { size }, async (page) => {
      expect(await page.locator('h1').innerText()).toBe('9 tháng năm 2024');
      const row = page.locator('tr', { hasText: 'Sản lượng lương thực có hạt' });
      const said = await row.innerText();
      for (const words of ['125.797', 'tấn', '55,7%', '+1.677 tấn', 'chậm']) {
        expect(said).toContain(words);
      }
      const cards = await page.locator('.summary').innerText();
      expect(cards).toContain('chỉ tiêu có kế hoạch năm');
    }),
  );

  test.each([
    ['/', '/api/v1/overview'],
    ['/indicators', '/api/v1/indicators'],
    ['/reports/bao-cao-9-thang', '/api/v1/reports/bao-cao-9-thang?'],
  ])('the figures of %s are asked for once, before its program is there', (path, api) =>
    onPage(system, path, {}, async (page) => {
      const asked = await page.evaluate(
        (part) =>
          performance
            .getEntriesByType('resource')
            .filter(({ name }) => name.includes(part))
            .map((entry) => String(entry.toJSON().initiatorType)),
        api,
      );
      expect(asked).toEqual(['link']);
    }),
  );

  test('by keyboard alone: from a question to its rows, to a figure, to its inspector, and back', () =>
    onPage(system, '/', {}, async (page) => {
      await tabTo(page, '.summary-card.tone-bad');
      await page.keyboard.press('Enter');
      await expect.poll(() => new URL(page.url()).searchParams.get('show')).toBe('behind');
      const tags = await page.locator('.figures .tone-tag').allInnerTexts();
      expect(tags.length).toBeGreaterThan(0);
      expect(new Set(tags.map((tag) => tag.replace(/\s+/g, ' ').trim()))).toEqual(
        new Set(['▼ chậm']),
      );
      await tabTo(page, '.figures .door');
      const figure = (await page.locator(':focus').innerText()).trim();
      await page.keyboard.press('Enter');
      const inspector = page.getByRole('dialog');
      await inspector.locator('h2 a').waitFor();
      expect(await inspector.innerText()).toContain(figure);
      await page.keyboard.press('Escape');
      await expect.poll(() => page.getByRole('dialog').count()).toBe(0);
      expect(new URL(page.url()).searchParams.get('show')).toBe('behind');
    }));

  test('period and map are chosen once and go along', () =>
    onPage(system, '/', {}, async (page) => {
      await page.getByLabel('Kỳ', { exact: true }).selectOption('2024');
      await expect.poll(() => page.locator('h1').innerText()).toBe('Năm 2024');
      await page.getByRole('link', { name: 'Báo cáo', exact: false }).first().click();
      await standing(page);
      expect(new URL(page.url()).searchParams.get('period')).toBe('2024');
      await page.goBack();
      await expect.poll(() => page.locator('h1').innerText()).toBe('Năm 2024');
    }));

  test('English turns words, numbers, days and units round', () =>
    onPage(system, '/', {}, async (page) => {
      await page.getByRole('button', { name: 'English' }).click();
      await expect.poll(() => page.locator('h1').innerText()).toBe('First 9 months of 2024');
      const row = await page.locator('tr', { hasText: 'Output of cereals' }).innerText();
      for (const words of ['125,797', 'tonnes', '55.7%', '+1,677 tonnes', 'behind']) {
        expect(row).toContain(words);
      }
    }));

  test('a period without figures says so', () =>
    onPage(system, '/?period=2019', {}, async (page) => {
      await page.getByText('Kỳ này chưa có số liệu nào').waitFor();
    }));

  test('what the server refuses is said in its own words, with a way on', () =>
    onPage(system, '/?period=thirteen', { refusals: [400] }, async (page) => {
      await page.getByText('"thirteen" không phải mã kỳ').waitFor();
      await page.getByRole('button', { name: 'Thử lại' }).waitFor();
    }));

  test('what is not there says so and leads home', () =>
    onPage(system, '/nowhere', {}, async (page) => {
      await page.getByRole('link', { name: 'Về tổng quan' }).click();
      await page.locator('.summary').waitFor();
    }));

  test('offline is said, and what was read stays', () =>
    onPage(system, '/', {}, async (page) => {
      await page.context().setOffline(true);
      await page.getByText('Mất kết nối').waitFor();
      await page.locator('.summary').waitFor();
      await page.context().setOffline(false);
      await expect.poll(() => page.getByText('Mất kết nối').count()).toBe(0);
    }));

  test.each([
    [DESKTOP, 'light'],
    [DESKTOP, 'dark'],
    [PHONE, 'light'],
  ] as const)('%o, %s: sound for everyone', (size, scheme) =>
    onPage(system, '/', { size, scheme }, isSound),
  );
});
