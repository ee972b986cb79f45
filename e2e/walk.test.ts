import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { skipsBrowser } from './chromium.ts';
import { onPage, SIZES, standing } from './pages.ts';
import { type System, startSystem } from './system.ts';

/** One number followed from end to end; the second size sees what the first has revised. */
describe.skipIf(skipsBrowser())('a number followed through the product', () => {
  let system: System;
  beforeAll(async () => {
    system = await startSystem();
  });
  afterAll(() => system?.stop());

  test.each(SIZES.map((size, n) => [size, `39.70${n} tấn`] as const))(
    '%o: overview, indicator, revision, sentence, footnote, and back without a dead end',
    (size, revised) =>
      onPage(system, '/', { size }, async (page) => {
        await page.getByRole('link', { name: 'Sản lượng quả thu hoạch' }).first().click();
        await page.getByRole('heading', { name: 'Sản lượng quả thu hoạch', level: 1 }).waitFor();
        await standing(page);

        // The figure opens; it is revised, and the page has the new value and both revisions.
        await page.locator('.loud .door, .loud a').first().click();
        const inspector = page.getByRole('dialog');
        await inspector.getByRole('button', { name: 'Sửa số liệu' }).click();
        await inspector.getByLabel('Giá trị mới, kèm đơn vị').fill(revised);
        await inspector.getByLabel('Lý do').fill('đối chiếu với các huyện');
        await inspector.getByRole('button', { name: 'Lưu' }).click();
        await inspector.getByText('Đã lưu').waitFor();
        await page.keyboard.press('Escape');
        await expect.poll(() => page.locator('.loud').innerText()).toContain(revised.split(' ')[0]);
        expect(await page.locator('main').innerText()).toContain('đối chiếu với các huyện');

        // The sentence that prints it, with the number open in it.
        const sentence = page.locator('.sentence-list li', { hasText: revised }).first();
        await sentence.getByRole('link').click();
        await page.locator('.sheet .figure[aria-current="true"]').waitFor();
        const number = page.locator('.sheet .figure[aria-current="true"]');
        expect(await number.innerText()).toBe(revised);
        await page.keyboard.press('Escape');

        // The note of its paragraph.
        const mark = page.locator('.sheet p', { hasText: revised }).locator('sup a').first();
        const note = await mark.innerText();
        await mark.click();
        await page.locator(`#side-note-${note}`).waitFor();
        expect(new URL(page.url()).searchParams.get('note')).toBe(note);

        // And back, step by step, to where it began.
        for (let step = 0; step < 12; step += 1) {
          if (new URL(page.url()).pathname === '/') break;
          await page.goBack();
        }
        await page.locator('.summary').waitFor();
        const row = page.locator('tr', { hasText: 'Sản lượng quả thu hoạch' });
        await expect.poll(() => row.innerText()).toContain(revised.split(' ')[0]);
      }),
  );
});
