import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { skipsBrowser } from './chromium.ts';
import { DESKTOP, isSound, onPage, PHONE, SIZES, standing, tabTo } from './pages.ts';
import { type System, startSystem } from './system.ts';

const TEA = 'agr.tea.output';
const KEY = `${TEA}/12@2004-01-01/2024-9M/actual/bc-9t-2024`;
const TITLE = 'Sản lượng chè búp tươi';

/** Screens are loaded when they are first opened; a busy machine takes its time. */
const soon = <T>(what: () => T | Promise<T>) => expect.poll(what, { timeout: 15_000 });

describe.skipIf(skipsBrowser())('the indicators in a browser', () => {
  let system: System;
  beforeAll(async () => {
    system = await startSystem();
    const revised = await system.ask('/api/v1/facts', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        key: KEY,
        value: '51.500 tấn',
        status: 'preliminary',
        revision: 1,
        reason: 'đối chiếu với các huyện',
      }),
    });
    expect(revised.status).toBe(200);
  });
  afterAll(() => system?.stop());

  const on = (
    path: string,
    opening: Parameters<typeof onPage>[2],
    work: (page: Page) => Promise<void>,
  ) =>
    onPage(system, path, opening, async (page) => {
      await standing(page);
      await work(page);
    });
  const title = (page: Page) => page.locator('h1').innerText();
  const loud = async (page: Page) => (await page.locator('.loud').innerText()).replace(/\s+/g, ' ');

  test.each(SIZES)('$width × $height: found without accents and opened by key', (size) =>
    on('/indicators', { size }, async (page) => {
      await tabTo(page, '.indicator-filter input');
      await page.keyboard.type('san luong che bup');
      await soon(() => page.locator('[data-row]').count()).toBe(1);
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      await soon(() => title(page)).toBe(TITLE);
      expect(await loud(page)).toBe('51.500 tấn');
    }),
  );

  test('rows are gone through by j and k, and back into the filter', () =>
    on('/indicators?sector=agr', {}, async (page) => {
      const names = await page.locator('[data-row]').allInnerTexts();
      const focused = () => page.locator(':focus').innerText();
      await page.locator('h1').click();
      for (const [key, at] of [
        ['j', 0],
        ['j', 1],
        ['ArrowDown', 2],
        ['k', 1],
        ['ArrowUp', 0],
      ] as const) {
        await page.keyboard.press(key);
        expect(await focused()).toBe(names[at]);
      }
      await page.keyboard.press('k');
      expect(await page.evaluate(() => document.activeElement?.getAttribute('type'))).toBe(
        'search',
      );
    }));

  test('an agency has its indicators, by an address that can be sent on', () =>
    on('/indicators?agency=so-nnmt', {}, async (page) => {
      expect(await page.getByLabel('Cơ quan').inputValue()).toBe('so-nnmt');
      const shown = await page.locator('[data-row]').count();
      expect(shown).toBeGreaterThan(10);
      await page.getByLabel('Cơ quan').selectOption('');
      await soon(() => page.locator('[data-row]').count()).toBeGreaterThan(shown);
    }));

  test.each(SIZES)('$width × $height: the slider takes the page back and forth by key', (size) =>
    on(`/indicators/${TEA}`, { size }, async (page) => {
      await tabTo(page, 'input[type="range"]', 120);
      await page.keyboard.press('ArrowLeft');
      await soon(() => loud(page)).toBe('52.000 tấn');
      expect(new URL(page.url()).searchParams.get('knownOn')).toMatch(/T.*Z$/);
      await page.getByText('Đang xem số liệu đã biết đến lúc').waitFor();
      expect(await page.getByRole('slider').getAttribute('aria-valuetext')).toContain('52.000 tấn');
      await page.keyboard.press('ArrowRight');
      await soon(() => loud(page)).toBe('51.500 tấn');
      expect(new URL(page.url()).searchParams.get('knownOn')).toBe(null);
    }),
  );

  test('before anything was known the page says so, and the way back is there', () =>
    on(`/indicators/${TEA}?knownOn=2020-01-01`, {}, async (page) => {
      await page.getByText('Khi ấy chưa có số liệu của kỳ này.').waitFor();
      await page.getByRole('slider').waitFor();
      await page.getByRole('button', { name: 'Về hiện nay' }).click();
      await soon(() => loud(page)).toBe('51.500 tấn');
    }));

  test('the chart draws figure, last year and plan, and its table says the same', () =>
    on('/indicators/agr.cereal.output', {}, async (page) => {
      await page.locator('.chart svg text').first().waitFor();
      const drawn = await page.locator('.chart-box').innerText();
      const table = await page.locator('.period-table').innerText();
      for (const words of ['125.797 tấn', '124.118 – 124.122 tấn', '225.441 – 226.053 tấn']) {
        expect(drawn).toContain(words);
        expect(table).toContain(words);
      }
      expect(await page.locator('.chart-legend').innerText()).toContain('suy ra');
      const caption = await page.locator('figcaption').innerText();
      for (const words of ['9 tháng năm 2024', 'ước', 'cập nhật', 'Nguồn: Báo cáo']) {
        expect(caption).toContain(words);
      }
    }));

  test('the picture and its table are taken away in every form', () =>
    on('/indicators/agr.cereal.output', {}, async (page) => {
      await page.locator('.chart svg text').first().waitFor();
      const taken = async (name: string): Promise<Buffer> => {
        const [download] = await Promise.all([
          page.waitForEvent('download'),
          page.locator('.take-away').getByText(name, { exact: true }).press('Enter'),
        ]);
        expect(download.suggestedFilename()).toBe(`agr.cereal.output.${name.toLowerCase()}`);
        return readFile(await download.path());
      };
      const svg = (await taken('SVG')).toString('utf8');
      for (const words of ['<svg xmlns', '125.797 tấn', 'Nguồn: Báo cáo', 'cập nhật']) {
        expect(svg).toContain(words);
      }
      const png = await taken('PNG');
      expect(png.subarray(1, 4).toString()).toBe('PNG');
      expect(png.readUInt32BE(16)).toBeGreaterThan(600);
      expect((await taken('CSV')).toString('utf8')).toContain(
        '2024-9M,actual,bc-9t-2024,exact,125797,tấn',
      );
      expect((await taken('XLSX')).subarray(0, 2).toString()).toBe('PK');
      await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
      await page.getByRole('button', { name: 'Chép bảng' }).press('Enter');
      await page.getByText('Đã chép bảng').waitFor();
      const copied = await page.evaluate(() => navigator.clipboard.readText());
      expect(copied).toContain('9 tháng năm 2024\t125.797 tấn\tước\t225.441 – 226.053 tấn');
    }));

  test('parts that do not add up say by how much, and each leads on', () =>
    on('/indicators/cul.institutions', {}, async (page) => {
      const parts = page.locator('section', { has: page.locator('#parts') });
      expect(await parts.innerText()).toContain('Cộng lại ít hơn tổng 01 thiết chế');
      await parts.getByRole('link', { name: 'cấp huyện' }).press('Enter');
      await page.getByText('Là một phần của chỉ tiêu dưới đây').waitFor();
    }));

  test('a period without a figure leads to the latest that has one', () =>
    on('/indicators/biz.pci.rank', {}, async (page) => {
      await page.getByText('Kỳ này chưa có số liệu.').first().waitFor();
      await page.locator('.headline .way').press('Enter');
      await soon(() => loud(page)).toBe('35 hạng');
      expect(new URL(page.url()).searchParams.get('period')).toBe('2023');
    }));

  test('what is not there is said in the words of the server', () =>
    on('/indicators/no.such', { refusals: [404] }, async (page) => {
      await page.getByText('Không có chỉ tiêu "no.such"').waitFor();
    }));

  test('English has its own notation', () =>
    on('/indicators/agr.cereal.output', {}, async (page) => {
      await page.getByRole('button', { name: 'English' }).click();
      await soon(() => loud(page)).toBe('125,797 tonnes');
      await soon(() => page.locator('.chart-box').innerText()).toContain('125,797 tonnes');
    }));

  test.each([
    [DESKTOP, 'light'],
    [DESKTOP, 'dark'],
    [PHONE, 'light'],
  ] as const)('%o, %s: sound for everyone', async (size, scheme) => {
    await on('/indicators?sector=agr', { size, scheme }, isSound);
    await on(`/indicators/${TEA}`, { size, scheme }, isSound);
    await on('/indicators/inv.public.plan', { size, scheme }, isSound);
  });
});
