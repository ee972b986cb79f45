import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { skipsBrowser } from './chromium.ts';
import { onPage, PHONE } from './pages.ts';
import { type System, startSystem } from './system.ts';

const REPORT = '/reports/bao-cao-9-thang';
const TEA = '/indicators/agr.tea.output';
/** What the browser says itself of a request that did not arrive. */
const LOST = 'ERR_FAILED';

const soon = <T>(what: () => T | Promise<T>) => expect.poll(what, { timeout: 15_000 });

describe.skipIf(skipsBrowser())(
  'the pages when something does not arrive, and the way back',
  () => {
    let system: System;
    beforeAll(async () => {
      system = await startSystem();
    });
    afterAll(() => system?.stop());

    const lost = (path: string, work: (page: Page) => Promise<void>) =>
      onPage(system, path, { losses: [LOST] }, work);

    test('what is typed stays when it cannot be saved, and is saved once it can', () =>
      lost(REPORT, async (page) => {
        await page.locator('.sheet').getByRole('link', { name: '52.000 tấn' }).first().click();
        await page.getByRole('button', { name: 'Sửa số liệu' }).click();
        const value = page.getByLabel('Giá trị mới, kèm đơn vị');
        const reason = page.getByLabel('Lý do');
        await value.fill('51.900 tấn');
        await reason.fill('đối chiếu lại');
        await page.route('**/api/**', (route) => route.abort());
        await page.getByRole('button', { name: 'Lưu' }).click();
        await page.getByText('Không liên lạc được với máy chủ').waitFor();
        expect([await value.inputValue(), await reason.inputValue()]).toEqual([
          '51.900 tấn',
          'đối chiếu lại',
        ]);
        await page.unroute('**/api/**');
        await page.getByRole('button', { name: 'Lưu' }).click();
        await page.getByText('Đã lưu').waitFor();
        await page.locator('.sheet').getByRole('link', { name: '51.900 tấn' }).first().waitFor();
      }));

    test.each(['/', '/places', TEA, REPORT])(
      '%s: another period can be chosen where one failed',
      (path) =>
        lost(path, async (page) => {
          await page.route(/api\/.*period=2024-6M/, (route) => route.abort());
          const before = await page.getByLabel('Kỳ', { exact: true }).inputValue();
          await page.goto(`${system.address}${path}?period=2024-6M`);
          await page.getByText('Chưa đọc được').first().waitFor();
          await page.getByLabel('Kỳ', { exact: true }).selectOption(before);
          await soon(() => page.getByText('Chưa đọc được').count()).toBe(0);
        }),
    );

    test('a picture whose code did not arrive can be asked for again', () =>
      lost('/', async (page) => {
        await page.route('**/chart-drawing*', (route) => route.abort());
        await page.goto(`${system.address}${TEA}`);
        const again = page.locator('.chart').getByRole('button', { name: 'Thử lại' });
        await again.waitFor();
        await page.unroute('**/chart-drawing*');
        await again.click();
        await page.locator('.chart svg').first().waitFor();
      }));

    test('a page whose code did not arrive says so, and can be asked for again', () =>
      lost('/', async (page) => {
        await page.route('**/reports-page*.js', (route) => route.abort());
        await page.getByRole('link', { name: /^Báo cáo/ }).click();
        const again = page.locator('main').getByRole('button', { name: 'Thử lại' });
        await again.waitFor();
        await page.unroute('**/reports-page*.js');
        await again.click();
        await page.locator('.tile').first().waitFor();
      }));

    test('from number to number and closing leave nothing to go back through', () =>
      onPage(system, '/reports', {}, async (page) => {
        await page.locator('.tile').first().click();
        await page.locator('.figure').first().waitFor();
        const length = () => page.evaluate(() => window.history.length);
        const before = await length();
        const current = page.locator('.figure[aria-current="true"]');
        await page.keyboard.press('n');
        await current.waitFor();
        for (const key of ['n', 'n', 'p']) {
          const open = await current.innerText();
          const id = await current.getAttribute('id');
          await page.keyboard.press(key);
          await soon(() => current.getAttribute('id')).not.toBe(id);
          expect(open).not.toBe('');
        }
        await page.keyboard.press('Escape');
        await soon(() => current.count()).toBe(0);
        expect(await length()).toBe(before + 1);
      }));

    test('Escape closes the drawer over the report, then the number', () =>
      onPage(system, REPORT, {}, async (page) => {
        await page.keyboard.press('n');
        const current = page.locator('.figure[aria-current="true"]');
        await current.waitFor();
        const fact = 'agr.tea.output/12@2004-01-01/2024-9M/actual/bc-9t-2024';
        const number = new URL(page.url()).searchParams.get('number') ?? '';
        await page.goto(`${system.address}${REPORT}?${new URLSearchParams({ number, fact })}`);
        const drawer = page.getByRole('dialog');
        await drawer.locator('h2').filter({ hasText: 'chè' }).waitFor();
        await current.waitFor();
        await page.keyboard.press('Escape');
        await soon(() => drawer.count()).toBe(0);
        expect(await current.count()).toBe(1);
        await page.keyboard.press('Escape');
        await soon(() => current.count()).toBe(0);
      }));

    test('on a phone the way back from a note closes the notes and shows the mark', () =>
      onPage(system, REPORT, { size: PHONE }, async (page) => {
        await page.locator('#mark-3 a').click();
        await page.locator('#side-note-3').getByRole('link').last().click();
        await soon(() => page.getByRole('dialog').count()).toBe(0);
        await soon(() => page.evaluate(() => document.activeElement?.parentElement?.id)).toBe(
          'mark-3',
        );
      }));

    test('the number in the drawer leads to its indicator at its place and period', () =>
      onPage(system, REPORT, {}, async (page) => {
        await page.locator('.figure').first().click();
        await page.locator('.inspector h2 a').click();
        await page.locator('.indicator-page').waitFor();
        const { searchParams } = new URL(page.url());
        expect(searchParams.get('place')).toMatch(/^\d+@\d{4}-\d\d-\d\d$/);
        expect(searchParams.get('period')).toMatch(/^20\d\d/);
      }));

    test('a browser that keeps nothing still shows the page, in either language', () =>
      onPage(system, '/', {}, async (page) => {
        await page.addInitScript(() =>
          Object.defineProperty(window, 'localStorage', {
            get: () => {
              throw new DOMException('denied', 'SecurityError');
            },
          }),
        );
        await page.reload();
        await page.locator('h1').first().waitFor();
        await page.getByRole('button', { name: 'English' }).click();
        await page.getByRole('link', { name: /^Overview/ }).waitFor();
      }));
  },
);
