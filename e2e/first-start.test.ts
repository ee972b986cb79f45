import { createServer } from 'node:net';
import { TOTP } from 'otpauth';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CLIENT, type House, SECRET, startHouse } from '../src/server/testing/house.ts';
import { openBrowser, skipsBrowser } from './chromium.ts';
import { DESKTOP, isSound, onPage, PHONE, standing } from './pages.ts';
import { type System, startAs } from './system.ts';

/* A system of somebody's own, with no sample's doors: from its first start to coming in by another house. */

const HOUSE = 'Cổng của tỉnh';
const OWN = 'nắng chiều qua đồi chè';
const OVERVIEW = '9 tháng năm 2024';

describe.skipIf(skipsBrowser())('the first start', () => {
  let house: House;
  let system: System & { readonly said: string };
  beforeAll(async () => {
    const port = await freePort();
    const address = `http://127.0.0.1:${port}`;
    house = await startHouse(address);
    system = await startAs({
      args: ['--port', String(port), '--public-url', address, '--oidc-name', HOUSE],
      env: {
        TONGHOP_OIDC_ISSUER: house.issuer,
        TONGHOP_OIDC_CLIENT: CLIENT,
        TONGHOP_OIDC_SECRET: SECRET,
      },
    });
  });
  afterAll(async () => {
    await system?.stop();
    await house?.shut();
  });

  /** Tests go on with what the ones before them left, as a person does. */
  let totp: TOTP;
  let codes: readonly string[];

  test('prints a password for one sign-in; another is chosen, a second factor taken and asked for', () =>
    onPage(system, '/', { as: 'nobody', refusals: [401] }, async (page) => {
      const [, password = ''] = /Mật khẩu dùng một lần: (\S+)/.exec(system.said) ?? [];
      expect(await page.locator('.door-sample').count()).toBe(0);
      await isSound(page);
      await signIn(page, password);
      await page.getByLabel('Mật khẩu dùng một lần').fill(password);
      await page.getByLabel('Mật khẩu mới', { exact: true }).fill(OWN);
      await page.getByLabel('Gõ lại mật khẩu mới').fill(OWN);
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { name: OVERVIEW, level: 1 }).waitFor();

      await page.getByRole('link', { name: 'Tài khoản' }).click();
      await page.getByRole('button', { name: 'Bật xác thực hai lớp' }).click();
      await page.getByLabel('Mật khẩu đang dùng').fill(OWN);
      await page.keyboard.press('Enter');
      const secret = await page.locator('.secret').innerText();
      totp = new TOTP({ secret: secret.replace(/\s/g, '') });
      await page.getByLabel('Mã sáu chữ số').fill(totp.generate());
      await page.keyboard.press('Enter');
      await page.locator('.recovery code').first().waitFor();
      codes = await page.locator('.recovery code').allInnerTexts();
      await page.getByRole('button', { name: 'Đã cất xong' }).click();
      await leave(page);

      await signIn(page, OWN);
      // The code that began it is spent; the next one is good already.
      const next = totp.generate({ timestamp: Date.now() + 30_000 });
      await page.getByLabel('Mã sáu chữ số').fill(next);
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { name: OVERVIEW, level: 1 }).waitFor();
    }));

  test('a session that is ended in another browser is dead at the next thing it asks', () =>
    onPage(system, '/', { as: 'nobody', refusals: [401] }, async (page) => {
      await signInByRecovery(page, 0);
      const elsewhere = await openBrowser(DESKTOP);
      try {
        const other = await elsewhere.context.newPage();
        await other.goto(system.address);
        await signInByRecovery(other, 1);
        await other.getByRole('link', { name: 'Tài khoản' }).click();
        const lines = other.locator('.session-list li');
        await lines.getByText('bằng mật khẩu', { exact: false }).first().waitFor();
        // The one that was used last after this one is the browser beside it.
        await lines.getByRole('button', { name: 'Kết thúc phiên' }).first().click();
        await expect.poll(async () => (await sessionOf(page)).signedIn).toBeNull();
      } finally {
        await elsewhere.close();
      }
      await page.getByRole('link', { name: 'Người dùng' }).click();
      await page.getByRole('dialog', { name: 'Phiên làm việc đã kết thúc' }).waitFor();
    }));

  test('the account is bound to another house, comes in by it, and leaves it too', () =>
    onPage(system, '/account', { as: 'nobody', refusals: [401] }, async (page) => {
      await signInByRecovery(page, 2);
      const panel = page.getByRole('region', { name: `Đăng nhập qua ${HOUSE}` });
      await panel.getByText('chưa liên kết').waitFor();
      await panel.getByRole('button', { name: `Liên kết với ${HOUSE}` }).click();
      await isSound(page);
      await panel.getByLabel('Mật khẩu đang dùng').fill(OWN);
      await page.keyboard.press('Enter');
      await provedAs(page, 'quan-tri@tinh');
      await panel.getByText(`Đã liên kết với ${HOUSE}.`).waitFor();
      await panel.getByText('quan-tri@tinh').waitFor();
      expect(new URL(page.url()).search).toBe('');
      await isSound(page);
      await leave(page);

      // The house still knows him, and asks nothing.
      await page.getByRole('link', { name: `Đăng nhập qua ${HOUSE}` }).click();
      await page.getByRole('heading', { name: OVERVIEW, level: 1 }).waitFor();
      await page.getByRole('link', { name: 'Tài khoản' }).click();
      const here = page.locator('.session-list li', { has: page.locator('.here') });
      await here.getByText(`qua ${HOUSE}`, { exact: false }).waitFor();
      await page.getByRole('button', { name: 'Đăng xuất' }).click();
      await page.getByRole('button', { name: 'Đăng xuất ở đây' }).click();
      await page.getByRole('heading', { name: 'Đăng nhập', level: 1 }).waitFor();
      expect(new URL(page.url()).origin).toBe(system.address);
      expect((await sessionOf(page)).signedIn).toBeNull();
    }));

  test('whoever is bound to no account is told what to send to an administrator', () =>
    onPage(system, '/places', { size: PHONE, as: 'nobody' }, async (page) => {
      await page.getByRole('link', { name: `Đăng nhập qua ${HOUSE}` }).click();
      await provedAs(page, 'khach@tinh');
      const said = page.getByRole('alert');
      await said.waitFor();
      expect(await said.innerText()).toContain('khach@tinh');
      expect((await sessionOf(page)).signedIn).toBeNull();
      await isSound(page);
    }));

  const signInByRecovery = async (page: Page, which: number): Promise<void> => {
    await signIn(page, OWN);
    await page.getByRole('button', { name: 'Dùng mã dự phòng' }).click();
    await page.getByLabel('Mã dự phòng').fill(codes[which] ?? '');
    await page.keyboard.press('Enter');
    await page.locator('.shell').waitFor();
    await standing(page);
  };
});

async function signIn(page: Page, password: string): Promise<void> {
  await page.getByLabel('Tên đăng nhập').fill('quan-tri');
  await page.getByLabel('Mật khẩu', { exact: true }).fill(password);
  await page.keyboard.press('Enter');
}

async function leave(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Đăng xuất' }).click();
  await page.getByRole('heading', { name: 'Đăng nhập', level: 1 }).waitFor();
}

/** At the house, whoever says who he is is believed. */
async function provedAs(page: Page, login: string): Promise<void> {
  await page.locator('input[name="login"]').fill(login);
  await page.keyboard.press('Enter');
}

/** Who the server says is there, asked by this very browser. */
const sessionOf = (page: Page): Promise<{ readonly signedIn: object | null }> =>
  page.evaluate(async () => (await fetch('/api/v1/session')).json());

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' ? (address?.port ?? 0) : 0));
    });
  });
