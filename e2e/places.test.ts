import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser, skipsBrowser } from './chromium.ts';
import { type System, startSystem } from './system.ts';

const skipped = skipsBrowser();
const DESK = { width: 1440, height: 900 };
const PHONE = { width: 390, height: 844 };
const POPULATION = '/places?period=2025&indicator=hea.population.merger';

describe.skipIf(skipped)('places in a browser', () => {
  let system: System;
  beforeAll(async () => {
    system = await startSystem();
  });
  afterAll(() => system?.stop());

  const withPage = async (
    {
      path,
      size,
      scheme = 'light',
    }: { path: string; size: typeof DESK; scheme?: 'light' | 'dark' },
    work: (page: Page) => Promise<void>,
  ) => {
    const { context, close } = await openBrowser(size, scheme, system);
    const page = await context.newPage();
    const faults: string[] = [];
    page.on('pageerror', (error) => faults.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error') faults.push(message.text());
    });
    try {
      await page.goto(system.address + path);
      await page.locator('.unit-list').waitFor();
      await work(page);
      expect(
        await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth),
      ).toBe(true);
      expect(faults).toEqual([]);
    } finally {
      await close();
    }
  };

  const focused = (page: Page) =>
    page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '');

  test.each([DESK, PHONE])(
    '$width wide, keys alone: from tile to tile, to the unit, to its predecessor and to the unit again',
    (size) =>
      withPage({ path: POPULATION, size }, async (page) => {
        expect(await page.locator('.tile-map .unit-shape').count()).toBe(38);
        await page.locator('[data-unit="03487@2025-07-01"]').focus();
        expect(await focused(page)).toBe('Xã Lê Lợi: nguồn in số không dùng được');
        await page.keyboard.press('ArrowRight');
        expect(await focused(page)).not.toContain('Lê Lợi');
        await page.keyboard.press('ArrowLeft');
        expect(await focused(page)).toContain('Lê Lợi');
        // The list shows the same unit as the map.
        expect(await page.locator('tr[data-active]').getAttribute('data-row')).toBe(
          '03487@2025-07-01',
        );
        await page.keyboard.press('Enter');
        await page.getByRole('heading', { name: 'Xã Lê Lợi', level: 1 }).waitFor();
        expect(await page.locator('.place').innerText()).toContain('288,36 km²');
        await page.getByRole('link', { name: 'Xã Pú Đao' }).focus();
        await page.keyboard.press('Enter');
        await page.getByRole('heading', { name: 'Xã Pú Đao', level: 1 }).waitFor();
        await page.locator('.kin').getByRole('link', { name: 'Xã Lê Lợi' }).focus();
        await page.keyboard.press('Enter');
        await page.getByRole('heading', { name: 'Xã Lê Lợi', level: 1 }).waitFor();
      }),
  );

  test('a legend with limits, hatched units with their reason, a whole that says what it is made of', () =>
    withPage({ path: POPULATION, size: DESK }, async (page) => {
      const legend = await page.locator('.legend').innerText();
      expect(legend).toContain('3.299 – 7.147 người');
      expect(legend).toContain('Xã Nậm Sỏ: chưa có số liệu');
      expect(await page.locator('.unit-shape[data-step="none"]:not(.swatch)').count()).toBe(2);
      const whole = (await page.locator('.whole').innerText()).replace(/\s+/g, ' ');
      expect(whole).toContain('từ 492.893 người trở lên cộng từ 36/38 đơn vị');
    }));

  test('a column is sorted, a number opens its fact, the other side of the reform is a key away', () =>
    withPage({ path: POPULATION, size: DESK }, async (page) => {
      const first = () => page.locator('tbody tr[data-row] th').first().innerText();
      expect(await first()).toBe('Phường Tân Phong');
      await page.getByRole('button', { name: 'Xếp theo Giá trị' }).press('Enter');
      expect(await first()).toBe('Xã Mù Cả');
      await page.getByRole('link', { name: '3.299 người', exact: true }).press('Enter');
      await page.locator('.inspector').getByText('Số liệu diện tích, dân số công bố').waitFor();
      await page.keyboard.press('Escape');
      await page.locator('.inspector').waitFor({ state: 'detached' });
      await page.getByRole('button', { name: /trước 1\/7\/2025/ }).press('Enter');
      await page.getByText('không có vị trí của 106 đơn vị này').waitFor();
      expect(await page.locator('tr.group').count()).toBe(8);
      await page.getByRole('button', { name: /từ 1\/7\/2025/ }).press('Enter');
      await page.locator('.tile-map').waitFor();
    }));

  test.each([
    [POPULATION, DESK, 'light'],
    [POPULATION, PHONE, 'dark'],
    ['/places?period=2024-9M', DESK, 'dark'],
    ['/places/03487@2025-07-01?period=2025', DESK, 'dark'],
    ['/places/03487@2025-07-01?period=2025', PHONE, 'light'],
  ] as const)('%s, %o, %s: axe finds nothing serious', (path, size, scheme) =>
    withPage({ path, size, scheme }, async (page) => {
      const { violations } = await new AxeBuilder({ page }).analyze();
      const serious = violations.filter((v) => v.impact === 'serious' || v.impact === 'critical');
      expect(serious.map((v) => `${v.id}: ${v.nodes[0]?.html}`)).toEqual([]);
    }),
  );
});
