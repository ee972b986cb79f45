import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { skipsBrowser } from './chromium.ts';
import { DESKTOP, isSound, onPage, PHONE, SIZES } from './pages.ts';
import { type System, startSystem } from './system.ts';

const POPULATION = '/places?period=2025&indicator=hea.population.merger';

describe.skipIf(skipsBrowser())('places in a browser', () => {
  let system: System;
  beforeAll(async () => {
    system = await startSystem();
  });
  afterAll(() => system?.stop());

  const focused = (page: Page) =>
    page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '');

  test.each(SIZES)(
    '$width wide, keys alone: from tile to tile, to the unit, to its predecessor and to the unit again',
    (size) =>
      onPage(system, POPULATION, { size }, async (page) => {
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
    onPage(system, POPULATION, {}, async (page) => {
      const legend = await page.locator('.legend').innerText();
      expect(legend).toContain('3.299 – 7.147 người');
      expect(legend).toContain('Xã Nậm Sỏ: chưa có số liệu');
      expect(await page.locator('.unit-shape[data-step="none"]:not(.swatch)').count()).toBe(2);
      const whole = (await page.locator('.whole').innerText()).replace(/\s+/g, ' ');
      expect(whole).toContain('từ 492.893 người trở lên cộng từ 36/38 đơn vị');
    }));

  test('a column is sorted, a number opens its fact, the other side of the reform is a key away', () =>
    onPage(system, POPULATION, {}, async (page) => {
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
    [POPULATION, DESKTOP, 'light'],
    [POPULATION, PHONE, 'dark'],
    ['/places?period=2024-9M', DESKTOP, 'dark'],
    ['/places/03487@2025-07-01?period=2025', DESKTOP, 'dark'],
    ['/places/03487@2025-07-01?period=2025', PHONE, 'light'],
  ] as const)('%s, %o, %s: axe finds nothing serious', (path, size, scheme) =>
    onPage(system, path, { size, scheme }, isSound),
  );
});
