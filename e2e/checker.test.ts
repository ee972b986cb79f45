import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { footnote, mark, p, row, table, wordFile } from '../src/formats/testing/word-file.ts';
import { skipsBrowser } from './chromium.ts';
import { DESKTOP, isSound, onPage, PHONE, SIZES, tabTo } from './pages.ts';
import { type System, startSystem } from './system.ts';

/** Two sums that do not close, one of them in a note, and a date that does not exist. */
const REPORT = wordFile({
  body: [
    p('BÁO CÁO'),
    p('Toàn tỉnh có 12 xã, gồm: 5 xã vùng cao, 6 xã vùng thấp', mark(1), '.'),
    p('Các ngành tiếp tục chỉ đạo, điều hành quyết liệt, linh hoạt. '.repeat(60)),
    p('Ngày 31/02/2024 đã họp với 3 ngành.'),
    table(row('Xã', 'Diện tích (ha)'), row('Mường', '12,5'), row('Nậm', '13')),
  ].join(''),
  footnotes: footnote(1, p('Huyện có 20 bản, gồm: 9 bản vùng cao, 10 bản vùng thấp.')),
});
const RIGHT = 'Toàn tỉnh có 11 xã, gồm: 5 xã vùng cao, 6 xã vùng thấp.';

describe.skipIf(skipsBrowser())('the page that checks a text', () => {
  let system: System;
  let folder: string;
  let file: string;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'tonghop-checker-'));
    file = join(folder, 'Báo cáo.docx');
    writeFileSync(file, REPORT);
    system = await startSystem();
  });
  afterAll(async () => {
    await system?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  const onChecked = (
    opening: Parameters<typeof onPage>[2],
    work: (page: Page) => Promise<void>,
  ): Promise<void> =>
    onPage(system, '/check', opening, async (page) => {
      await page.setInputFiles('input[type=file]', file);
      await page.locator('.finding-head').first().waitFor();
      await work(page);
    });

  test.each(SIZES)('$width × $height: says what cannot be right, with the arithmetic', (size) =>
    onChecked({ size }, async (page) => {
      const heads = await page.locator('.finding-head').allInnerTexts();
      expect(heads.filter((head) => head.includes('Lỗi')).length).toBeGreaterThanOrEqual(3);
      expect(heads.join(' ')).toContain('chú thích 1');
      await page.locator('.finding-head').first().click();
      const detail = await page.locator('.finding-detail').innerText();
      for (const words of ['5 xã vùng cao', '12 → 11', '5 → 6', '6 → 7', 'sum.mismatch']) {
        expect(detail.replace(/\s+/g, ' ')).toContain(words);
      }
      expect(await page.locator('.page-title').innerText()).toMatch(/Báo cáo\.docx · \d+ số, \d+ /);
    }),
  );

  test('a file that is let go over the page is taken', () =>
    onPage(system, '/check', {}, async (page) => {
      const dropped = await page.evaluateHandle(
        (bytes) => {
          const transfer = new DataTransfer();
          transfer.items.add(new File([new Uint8Array(bytes)], 'thả.docx'));
          return transfer;
        },
        [...REPORT],
      );
      await page.dispatchEvent('.drop', 'dragover', { dataTransfer: dropped });
      await page.dispatchEvent('.drop', 'drop', { dataTransfer: dropped });
      await page.locator('.finding-head').first().waitFor();
      expect(await page.locator('.page-title').innerText()).toContain('thả.docx');
    }));

  test('by keyboard alone: file, findings, operands, set aside with a reason', () =>
    onPage(system, '/check', {}, async (page) => {
      await tabTo(page, 'input[type=file]');
      const choosing = page.waitForEvent('filechooser');
      await page.keyboard.press('Space');
      await (await choosing).setFiles(file);
      await page.locator('.finding-head').first().waitFor();
      await page.keyboard.press('j');
      await page.keyboard.press('Enter');
      const open = page.locator('.checked-sheet .mark.open');
      await expect.poll(() => open.allInnerTexts()).toEqual(['12 xã', '5 xã', '6 xã']);
      await page.keyboard.press('n');
      await expect.poll(() => open.first().innerText()).not.toBe('12 xã');
      await page.keyboard.press('k');
      await expect.poll(() => open.first().innerText()).toBe('12 xã');
      await page.keyboard.press('Escape');
      await expect.poll(() => page.locator('.finding-detail').count()).toBe(0);
      await page.keyboard.press('Enter');
      const left = await page.locator('.finding-head').count();
      await tabTo(page, '.set-aside input');
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      await page.getByText('Ghi lý do trước.').waitFor();
      await page.keyboard.press('Shift+Tab');
      await page.keyboard.type('đã đối chiếu');
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      await expect.poll(() => page.locator('.finding-head').count()).toBe(left - 1);
      await page.getByText('Đã bỏ qua 1').waitFor();
    }));

  test('what was set aside is saved, and a fresh page that loads the file keeps quiet about it', async () => {
    const sidecar = join(folder, 'Báo cáo.docx.tonghop.yaml');
    let before = 0;
    await onChecked({}, async (page) => {
      before = await page.locator('.finding-head').count();
      await page.locator('.finding-head').first().click();
      await page.locator('.set-aside input').fill('đã đối chiếu');
      await page.locator('.set-aside button').first().click();
      await expect.poll(() => page.locator('.finding-head').count()).toBe(before - 1);
      const saved = await download(page, 'Tệp bỏ qua (.yaml)');
      expect(saved.name).toBe('Báo cáo.docx.tonghop.yaml');
      writeFileSync(sidecar, saved.bytes);
    });
    await onChecked({}, async (page) => {
      expect(await page.locator('.finding-head').count()).toBe(before);
      const choosing = page.waitForEvent('filechooser');
      await page.getByRole('button', { name: 'Nạp tệp bỏ qua (.yaml)' }).click();
      await (await choosing).setFiles(sidecar);
      await page.getByText('Đã nạp 1 mục bỏ qua').waitFor();
      await expect.poll(() => page.locator('.finding-head').count()).toBe(before - 1);
      await page.getByText('Đã bỏ qua 1').waitFor();
      writeFileSync(sidecar, 'findings: 5\n');
      await page.locator('.take-away input[type=file]').setInputFiles(sidecar);
      await page.getByText('Dòng 1: Cần danh sách "findings".').waitFor();
      expect(await page.locator('.finding-head').count()).toBe(before - 1);
      await isSound(page);
    });
  });

  test('a mark in the text leads to its finding', () =>
    onChecked({}, async (page) => {
      await page.locator('.checked-sheet a.mark', { hasText: '31/02/2024' }).click();
      const current = page.locator('.finding-head[aria-expanded="true"]');
      await expect.poll(() => current.innerText()).toContain('31/02/2024');
    }));

  test('on a phone the list comes first, and a tap shows the passage', () =>
    onChecked({ size: PHONE }, async (page) => {
      expect(await page.locator('.checked-sheet').isVisible()).toBe(false);
      await page.locator('.finding-head').nth(1).click();
      await page.getByRole('button', { name: 'Xem trong văn bản' }).click();
      const shown = page.locator('.checked-sheet .mark.open').first();
      await expect
        .poll(async () => {
          const { y } = (await shown.boundingBox()) ?? { y: -1 };
          return y > 0 && y < PHONE.height;
        })
        .toBe(true);
      await page.getByRole('button', { name: 'Về danh sách' }).click();
      await expect.poll(() => page.locator('.finding-detail').isVisible()).toBe(true);
    }));

  test('what was set aside quietens the command, and the copy has comments for the rest', () =>
    onChecked({}, async (page) => {
      for (const left of [1, 2]) {
        const before = await page.locator('.finding-head').count();
        const head = page.locator('.finding-head', { hasText: 'Lỗi' }).first();
        if ((await head.getAttribute('aria-expanded')) !== 'true') await head.click();
        await page.locator('.set-aside input').fill('đúng như văn bản');
        await page.getByRole('button', { name: 'Báo nhầm' }).click();
        await page.getByText(`Đã bỏ qua ${left}`).waitFor();
        expect(await page.locator('.finding-head').count()).toBe(before - 1);
      }
      const sidecar = await download(page, 'Tệp bỏ qua (.yaml)');
      expect(sidecar.name).toBe('Báo cáo.docx.tonghop.yaml');
      const accept = join(folder, 'bo-qua.yaml');
      writeFileSync(accept, sidecar.bytes);
      const check = (...more: readonly string[]) =>
        spawnSync(
          process.execPath,
          ['bin/tonghop.mjs', 'check', '--format', 'json', file, ...more],
          {
            encoding: 'utf8',
          },
        );
      const [loud] = JSON.parse(check().stdout);
      const [quiet] = JSON.parse(check('--accept', accept).stdout);
      expect(quiet.accepted).toHaveLength(2);
      expect(quiet.findings.length).toBe(loud.findings.length - quiet.accepted.length);
      expect(await page.locator('.finding-head').count()).toBe(quiet.findings.length);
      const json = await download(page, 'Phát hiện .json');
      const [own] = JSON.parse(json.bytes.toString());
      expect(own.accepted.map(({ rule }: { rule: string }) => rule)).toEqual(
        quiet.accepted.map(({ rule }: { rule: string }) => rule),
      );
      const csv = await download(page, 'Phát hiện .csv');
      expect(csv.bytes.toString().trimEnd().split('\r\n')).toHaveLength(1 + loud.findings.length);
      const copy = await download(page, 'Bản Word có nhận xét');
      expect(copy.name).toBe('Báo cáo-soat.docx');
      const comments = Buffer.from(unzipSync(copy.bytes)['word/comments.xml'] ?? []).toString();
      expect(comments.split('<w:comment ')).toHaveLength(1 + quiet.findings.length);
    }));

  test('pasted text is checked in the browser itself, and may have no fault', () =>
    onPage(system, '/check', {}, async (page) => {
      const asked: string[] = [];
      page.on('request', (request) => {
        const { pathname } = new URL(request.url());
        if (pathname.startsWith('/api/v1/checks')) asked.push(`${request.method()} ${pathname}`);
      });
      await page.locator('textarea').fill(RIGHT);
      await page.getByRole('button', { name: 'Soát', exact: true }).click();
      await page.getByText('Không thấy gì sai').waitFor();
      expect(await page.locator('.clean').innerText()).toContain(
        'Đã đọc 3 số và tính lại 1 quan hệ',
      );
      await isSound(page);
      await page.getByRole('button', { name: 'Soát văn bản khác' }).click();
      await page.locator('textarea').fill(RIGHT.replace('11', '12'));
      await page.getByRole('button', { name: 'Soát', exact: true }).click();
      await page.locator('.finding-head').first().waitFor();
      // The names of areas are fetched; of the text nothing is sent.
      expect([...new Set(asked)]).toEqual(['GET /api/v1/checks/places']);
    }));

  test.each([
    ['ảnh.png', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0]), 415, 'Không đọc được loại tệp này (PNG)'],
    ['rỗng.docx', Buffer.alloc(0), 422, 'Tệp rỗng'],
    ['nửa.docx', Buffer.from(REPORT.subarray(0, 400)), 422, 'Tệp hỏng hoặc không trọn vẹn'],
    ['to.docx', Buffer.alloc(20_500_000), 413, 'Tệp 21 MB, vượt mức 20 MB'],
  ])('%s is refused in words, and another file may follow', (name, buffer, status, words) =>
    onPage(system, '/check', { refusals: [status] }, async (page) => {
      const mimeType = 'application/octet-stream';
      await page.setInputFiles('input[type=file]', { name, mimeType, buffer });
      const said = page.getByRole('alert');
      await said.getByText(words).waitFor();
      expect(await said.innerText()).toContain(`Chưa soát được ${name}`);
      await page.setInputFiles('input[type=file]', file);
      await page.locator('.finding-head').first().waitFor();
    }),
  );

  test('a check may be stopped', () =>
    onPage(system, '/check', {}, async (page) => {
      await page.route('**/api/v1/checks?*', () => undefined);
      await page.setInputFiles('input[type=file]', file);
      await page.getByRole('button', { name: 'Dừng' }).click();
      await page.locator('.drop').waitFor();
    }));

  test('English turns the page round, the text stays', () =>
    onChecked({}, async (page) => {
      await page.getByRole('button', { name: 'English' }).click();
      await page.locator('.finding-head').first().click();
      const detail = await page.locator('.finding-detail').innerText();
      expect(await page.locator('.finding-head').first().innerText()).toContain('The parts add up');
      expect(detail).toContain('May be mended in one of these ways');
      expect(detail).toContain('5 xã vùng cao');
    }));

  test('the report that the system itself writes is read', () =>
    onPage(system, '/check', {}, async (page) => {
      const { reports } = await (await system.ask('/api/v1/reports')).json();
      const written = await system.ask(`/api/v1/reports/${reports[0].name}.docx`);
      const own = join(folder, 'own.docx');
      writeFileSync(own, Buffer.from(await written.arrayBuffer()));
      await page.setInputFiles('input[type=file]', own);
      await page.locator('.checked-sheet').waitFor();
      expect(await page.locator('.page-title').innerText()).toMatch(/own\.docx · [\d.]{3,} số/);
      await expect.poll(() => page.locator('.checked-sheet .note').count()).toBeGreaterThan(50);
    }));

  test.each([
    [DESKTOP, 'light'],
    [DESKTOP, 'dark'],
    [PHONE, 'light'],
  ] as const)('%o, %s: sound for everyone, before and after', (size, scheme) =>
    onPage(system, '/check', { size, scheme }, async (page) => {
      await isSound(page);
      await page.setInputFiles('input[type=file]', file);
      await page.locator('.finding-head').first().click();
      await page.locator('.finding-detail').waitFor();
      await isSound(page);
      if (size === PHONE) {
        await page.getByRole('button', { name: 'Xem trong văn bản' }).click();
        await isSound(page);
      }
    }),
  );
});

async function download(page: Page, name: string) {
  const coming = page.waitForEvent('download');
  await page.getByRole('button', { name, exact: true }).click();
  const taken = await coming;
  return { name: taken.suggestedFilename(), bytes: readFileSync(await taken.path()) };
}
