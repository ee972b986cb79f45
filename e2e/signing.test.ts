import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readPack } from '#pack/read-pack.ts';
import { type Running, startServer } from '#server/main.ts';
import { THIS_MACHINE } from '#server/site.ts';
import { skipsBrowser } from './chromium.ts';
import { DESKTOP, isSound, onPage, PHONE, standing } from './pages.ts';
import { sampleCookie } from './sign-in.ts';
import { forget, newPlace, type Place, type System } from './system.ts';

/*
 * A report is put forward and signed by a deputy, and the auditor finds it. The server has a clock of ours: it is
 * another day when we say so.
 */

const REPORT = '/reports/bao-cao-9-thang';
const FOR_HEAD = 'TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH';

describe.skipIf(skipsBrowser())('signing with a deputy', () => {
  let place: Place;
  let running: Running;
  let now = Date.parse('2026-02-28T09:00:00+07:00');
  const at = (instant: string): void => {
    now = Date.parse(instant);
  };

  beforeAll(async () => {
    place = await newPlace();
    const clock = (): string => new Date(now).toISOString();
    const read = readPack(resolve('packs/lai-chau'), clock());
    if (!read.ok) throw new Error(JSON.stringify(read.error));
    running = await startServer({
      pack: read.value,
      store: place.url === null ? { dataDir: place.data } : { url: place.url },
      port: 0,
      host: '127.0.0.1',
      version: 'test',
      site: THIS_MACHINE,
      sample: 'always',
      keys: [randomBytes(32)],
      signOn: null,
      web: resolve('dist/web'),
      clock,
    });
  });
  afterAll(async () => {
    await running?.close();
    if (place) await forget(place);
  });

  /** Somebody who comes in anew: a session does not last over the days we skip. */
  async function as(login: string): Promise<System> {
    const { address } = running;
    const cookie = await sampleCookie(address, login);
    const ask: System['ask'] = (path, init = {}) =>
      fetch(address + path, { ...init, headers: { cookie, ...init.headers } });
    return { address, cookie, place, ask, stop: async () => {} };
  }

  const post = (who: System, path: string, body: object): Promise<Response> =>
    who.ask(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });

  const edition = async (): Promise<{ readonly id: string; readonly hash: string }> => {
    const answer = await (await as('chuyen-vien')).ask(`/api/v1${REPORT}/editions`);
    return (await answer.json()).editions[0];
  };
  const signs = (page: Page) => page.getByRole('button', { name: 'Ký bản này' });

  test('within the dates he signs for the leader; before and after there is nothing to press and the server refuses', async () => {
    await onPage(await as('chuyen-vien'), REPORT, {}, async (page) => {
      await page.getByRole('button', { name: 'Trình ký' }).click();
      await page.getByLabel('Ghi chú trình').fill('Trình Chủ tịch');
      await page.getByRole('button', { name: 'Trình ký' }).click();
      await page.getByRole('link', { name: /^Chờ ký/ }).waitFor();
    });
    const administrator = await as('quan-tri');
    const { people } = await (await administrator.ask('/api/v1/people')).json();
    const idOf = (login: string): string =>
      people.find((person: { login: string }) => person.login === login).id;
    const grant = {
      ...{ role: 'leader', agency: null, sector: null, place: null, reason: 'phân công' },
      ...{ from: '2026-03-01', to: '2026-03-10' },
      deputy: {
        ...{ kind: 'kt', for: idOf('lanh-dao'), position: 'Phó Chủ tịch' },
        document: 'Quyết định 12/QĐ-UBND',
      },
    };
    const given = await post(administrator, `/api/v1/people/${idOf('nguoi-duyet')}/roles`, grant);
    expect(given.status).toBe(204);

    const first = await edition();
    const sign = async (who: System, { id, hash }: typeof first) => {
      const body = { seen: hash, as: FOR_HEAD };
      const answer = await post(who, `/api/v1/editions/${id}/signature`, body);
      return [answer.status, (await answer.json()).code];
    };
    expect(await sign(await as('nguoi-duyet'), first)).toEqual([403, 'right.missing']);

    at('2026-03-10T23:50:00+07:00');
    const opening = { size: PHONE };
    await onPage(await as('nguoi-duyet'), `/editions/${first.id}`, opening, async (page) => {
      await signs(page).click();
      const block = page.getByRole('region', { name: 'Đề ký' });
      expect((await block.innerText()).split(/\n+/)).toEqual([
        ...FOR_HEAD.split('\n'),
        'Người duyệt số liệu',
      ]);
      await page.getByRole('button', { name: 'Ký và phát hành' }).click();
      const banner = 'Bản phát hành số 1, ký ngày 10/3/2026 bởi Người duyệt số liệu';
      await page.getByRole('heading', { name: banner }).waitFor();
      await page.getByText('Ký thay Lãnh đạo, từ 1/3/2026 đến hết 10/3/2026').waitFor();
      expect(await page.locator('.sheet .foot').innerText()).toContain('KT. CHỦ TỊCH');
      expect(await signs(page).count()).toBe(0);
      await isSound(page, '.edition-banner');
    });

    const specialist = await as('chuyen-vien');
    const { hash } = await (await specialist.ask(`/api/v1${REPORT}`)).json();
    const again = { period: '2024-9M', seen: hash, note: '' };
    expect((await post(specialist, `/api/v1${REPORT}/editions`, again)).status).toBe(201);
    at('2026-03-11T00:00:01+07:00');
    const second = await edition();
    expect(second.id).not.toBe(first.id);
    const deputy = await as('nguoi-duyet');
    await onPage(deputy, `/editions/${second.id}`, {}, async (page) => {
      await page.getByRole('heading', { name: /^Bản chờ ký/ }).waitFor();
      expect(await signs(page).count()).toBe(0);
      expect(await page.getByRole('button', { name: 'Trả lại' }).count()).toBe(0);
    });
    expect(await sign(deputy, second)).toEqual([403, 'right.missing']);
  }, 180_000);

  test('the auditor filters, finds that signature, sees the chain whole and takes the rows away', async () => {
    const auditor = await as('kiem-soat');
    await onPage(auditor, '/audit', { size: DESKTOP }, async (page) => {
      const kinds = await page.getByLabel('Loại').locator('option').allInnerTexts();
      expect(kinds.filter((kind) => /^[a-z-]+$/.test(kind))).toEqual([]);
      await page.getByLabel('Loại').selectOption({ label: 'Bản phát hành' });
      await page.getByLabel('Người làm').selectOption({ label: 'Người duyệt số liệu' });
      await page.getByLabel('Từ ngày').fill('2026-03-10');
      await page.getByLabel('Đến hết ngày').fill('2026-03-10');
      await expect.poll(() => page.locator('.audit-list li').count()).toBe(1);
      await page.locator('.audit-list summary').click();
      const told = await page.locator('.audit-list li').innerText();
      for (const words of ['23:50', 'từ 127.0.0.1', 'ký', 'signed', 'KT. CHỦ TỊCH']) {
        expect(told).toContain(words);
      }
      await page.getByRole('button', { name: 'Kiểm tra chuỗi' }).click();
      await page.getByText(/Chuỗi nguyên vẹn đến .*11\/3\/2026/).waitFor();
      await isSound(page);
      const download = page.waitForEvent('download');
      await page.getByRole('link', { name: /\.csv/ }).click();
      const file = await download;
      expect(file.suggestedFilename()).toBe('nhat-ky-2026-03-11.csv');
      const lines = readFileSync(await file.path(), 'utf8')
        .trimEnd()
        .split('\r\n');
      expect(lines.length).toBe(2);
      expect(lines[1]).toContain('2026-03-10T16:50:00.000Z');
    });
    const { rows } = await (await auditor.ask('/api/v1/audit?kind=edition')).json();
    const jsonl = await (await auditor.ask('/api/v1/audit.jsonl?kind=edition')).text();
    expect(jsonl.trimEnd().split('\n').length).toBe(rows.length);
  });

  test('on a phone, from a figure the auditor comes to the row of its revision', async () => {
    const auditor = await as('kiem-soat');
    const { report } = await (await auditor.ask(`/api/v1/editions/${(await edition()).id}`)).json();
    const path = `/?fact=${encodeURIComponent(report.bindings[0].fact)}`;
    await onPage(auditor, path, { size: PHONE }, async (page) => {
      await page.getByRole('dialog').getByRole('link', { name: 'nhật ký' }).first().click();
      await page.getByRole('heading', { name: 'Nhật ký', level: 1 }).waitFor();
      await standing(page);
      await page.locator('.audit-list details[open]').first().waitFor();
      await isSound(page);
    });
  });
});
