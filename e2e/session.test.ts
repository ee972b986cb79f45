import { TOTP } from 'otpauth';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openBrowser, skipsBrowser } from './chromium.ts';
import { DESKTOP, isSound, onPage, PHONE, SIZES, standing, tabTo } from './pages.ts';
import { sampleCookie } from './sign-in.ts';
import { type System, startSystem } from './system.ts';

const FIGURE = 'agr.fruit.output';
const INDICATOR = `/indicators/${FIGURE}`;

describe.skipIf(skipsBrowser())('the door', () => {
  let system: System;
  beforeAll(async () => {
    system = await startSystem();
  });
  afterAll(() => system?.stop());

  test.each(SIZES)(
    '%o: nobody sees the way in and no figure; a role leads to the address asked for',
    (size) =>
      onPage(system, '/places', { size, as: 'nobody' }, async (page) => {
        const asked: string[] = [];
        page.on('request', (request) => asked.push(new URL(request.url()).pathname));
        await page.getByRole('heading', { name: 'Đăng nhập', level: 1 }).waitFor();
        expect(await page.locator('#province').count()).toBe(0);
        expect(await page.title()).toBe('Đăng nhập · Tổng Hợp');
        await isSound(page);

        // By keyboard alone, from the field that has the focus.
        expect(await focusedName(page)).toBe('username');
        await tabTo(page, '.door-sample li:nth-child(3) button', 12);
        expect(asked.filter((path) => path.startsWith('/api/'))).toEqual([]);
        await page.keyboard.press('Enter');
        await page.getByRole('heading', { name: 'Địa bàn', level: 1 }).waitFor();
        await standing(page);
        expect(new URL(page.url()).pathname).toBe('/places');

        await openMenu(page, size);
        await page.getByText('Chuyên viên tổng hợp').first().waitFor();
        await page.getByRole('button', { name: 'Đăng xuất' }).click();
        await page.getByRole('heading', { name: 'Đăng nhập', level: 1 }).waitFor();
        expect(new URL(page.url()).pathname).toBe('/');
        expect(await page.locator('.shell').count()).toBe(0);
      }),
  );

  test('says no more than that login or password is wrong, whether there is the login or not', () =>
    onPage(system, '/', { as: 'nobody', refusals: [401] }, async (page) => {
      for (const login of ['chuyen-vien', 'khong-co-ai']) {
        await signIn(page, login, 'một mật khẩu nào đó');
        const said = page.getByRole('alert');
        await said.waitFor();
        expect(await said.innerText()).toBe('Tên đăng nhập hoặc mật khẩu không đúng.');
        expect(await page.getByLabel('Tên đăng nhập').inputValue()).toBe(login);
        expect(await focusedName(page)).toBe('password');
      }
      await isSound(page);
      await page.getByLabel('Mật khẩu', { exact: true }).fill('nhìn thấy được');
      await page.getByRole('button', { name: 'Hiện mật khẩu' }).click();
      expect(await page.getByLabel('Mật khẩu', { exact: true }).getAttribute('type')).toBe('text');
    }));

  test.each([
    [DESKTOP, 'bich-van'],
    [PHONE, 'thu-ha'],
  ] as const)(
    '%o: a person is added, comes in, chooses a password, takes a second factor and comes in with it',
    (size, login) =>
      onPage(system, '/people', { size, as: 'nobody', refusals: [401, 422] }, async (page) => {
        await page.getByRole('button', { name: 'Quản trị viên' }).click();
        await page.getByRole('button', { name: 'Thêm người' }).click();
        const drawer = page.getByRole('dialog');
        await drawer.getByLabel('Tên đăng nhập', { exact: true }).fill(login);
        await drawer.getByRole('button', { name: 'Tạo tài khoản' }).click();
        // What is missing is said at its field, and led to.
        await drawer.getByText('Điền ô này.').first().waitFor();
        await drawer.getByLabel('Họ và tên').fill(`Tài khoản thử ${login}`);
        await drawer.getByLabel('Lý do').fill('phân công mới');
        await drawer.getByRole('button', { name: 'Tạo tài khoản' }).click();
        const once = drawer.getByRole('region', { name: 'Mật khẩu dùng một lần' });
        const given = await once.locator('code').innerText();
        await drawer.getByRole('button', { name: 'Giao vai trò' }).click();
        await drawer.getByLabel('Vai trò').selectOption('specialist');
        await drawer.getByLabel('Lý do').fill('phân công mới');
        await drawer.getByRole('button', { name: 'Giao vai trò' }).click();
        await drawer.getByText('Đã giao vai trò.').waitFor();
        expect(await once.locator('code').innerText()).toBe(given);
        await isSound(page);
        await page.getByRole('button', { name: 'Đóng', exact: true }).click();
        await page
          .locator('.people-list tr', { hasText: login })
          .getByText('Chuyên viên')
          .waitFor();
        await leave(page, size);

        // With the password of one use there is nothing but choosing another.
        await signIn(page, login, given);
        await page.getByRole('heading', { name: 'Chọn mật khẩu của riêng bạn' }).waitFor();
        expect(await page.locator('.shell').count()).toBe(0);
        await isSound(page);
        await choose(page, given, `${login}2026`);
        await page.getByText('Mật khẩu này dễ đoán', { exact: false }).waitFor();
        expect(await focusedName(page)).toBe('next');
        const own = 'nắng chiều qua đồi chè';
        await choose(page, given, own);
        await page.getByRole('heading', { name: '9 tháng năm 2024', level: 1 }).waitFor();
        await standing(page);

        // The second factor, by the secret that stands as text beside the picture.
        await openMenu(page, size);
        await page.getByRole('link', { name: 'Tài khoản' }).click();
        await page.getByRole('button', { name: 'Bật xác thực hai lớp' }).click();
        await page.getByLabel('Mật khẩu đang dùng').fill(own);
        await page.getByRole('button', { name: 'Tiếp tục' }).click();
        await page.getByRole('img', { name: 'Mã QR' }).waitFor();
        await isSound(page);
        const secret = (await page.locator('.secret').innerText()).replace(/\s/g, '');
        const totp = new TOTP({ secret });
        await page.getByLabel('Mã sáu chữ số').fill('000000');
        await page.getByRole('button', { name: 'Bật', exact: true }).click();
        await page.getByText('Mã không đúng', { exact: false }).waitFor();
        await page.getByLabel('Mã sáu chữ số').fill(totp.generate());
        await page.getByRole('button', { name: 'Bật', exact: true }).click();
        await page.locator('.recovery code').first().waitFor();
        const codes = await page.locator('.recovery code').allInnerTexts();
        expect(new Set(codes).size).toBeGreaterThanOrEqual(8);
        await isSound(page);
        await page.getByRole('button', { name: 'Đã cất xong' }).click();
        await page.getByText('đang bật').waitFor();
        expect(await page.locator('.recovery').count()).toBe(0);
        await leave(page, size);

        await signIn(page, login, own);
        await page.getByRole('heading', { name: 'Xác thực lớp thứ hai' }).waitFor();
        expect(await page.getByRole('alert').count()).toBe(0);
        const field = page.getByLabel('Mã sáu chữ số');
        expect(await field.getAttribute('autocomplete')).toBe('one-time-code');
        await field.fill('000000');
        await page.keyboard.press('Enter');
        await page.getByRole('alert').waitFor();
        expect(await field.inputValue()).toBe('');
        await isSound(page);
        // The code that began it is spent; the next one is good already.
        await field.fill(totp.generate({ timestamp: Date.now() + 30_000 }));
        await page.keyboard.press('Enter');
        await page.getByRole('heading', { name: '9 tháng năm 2024', level: 1 }).waitFor();
        await leave(page, size);

        await signIn(page, login, own);
        await page.getByRole('button', { name: 'Dùng mã dự phòng' }).click();
        await page.getByLabel('Mã dự phòng').fill(codes[0] ?? '');
        await page.keyboard.press('Enter');
        await page.getByRole('heading', { name: '9 tháng năm 2024', level: 1 }).waitFor();
        await standing(page);
      }),
    180_000,
  );

  test.each(SIZES)(
    '%o: a session ended elsewhere brings the door up over what is being typed',
    (size) =>
      onPage(system, INDICATOR, { size, as: 'nobody', refusals: [401] }, async (page) => {
        await page.getByRole('button', { name: 'Chuyên viên tổng hợp' }).click();
        await page.locator('.loud .door, .loud a').first().click();
        const inspector = page.locator('.inspector');
        await inspector.getByRole('button', { name: 'Sửa số liệu' }).click();
        await inspector.getByLabel('Lý do').fill('chưa kịp lưu');

        const elsewhere = await openBrowser(DESKTOP, 'light', {
          address: system.address,
          cookie: await sampleCookie(system.address),
        });
        try {
          const other = await elsewhere.context.newPage();
          await other.goto(`${system.address}/account`);
          await other.getByRole('button', { name: 'Kết thúc mọi nơi khác' }).click();
          await other
            .getByText('Bạn chỉ đăng nhập ở nơi này', { exact: false })
            .or(other.getByText('Đã kết thúc'))
            .waitFor();
        } finally {
          await elsewhere.close();
        }

        await inspector.getByRole('button', { name: 'Lưu' }).click();
        const door = page.getByRole('dialog', { name: 'Phiên làm việc đã kết thúc' });
        await door.waitFor();
        await isSound(page);
        const address = page.url();
        expect(await door.getByLabel('Tên đăng nhập').inputValue()).toBe('chuyen-vien');
        expect(await focusedName(page)).toBe('password');
        // Nothing beneath hears a key, and the focus does not leave the door.
        await page.keyboard.press('Escape');
        for (let stop = 0; stop < 14; stop += 1) {
          await page.keyboard.press('Tab');
          const within = await page.evaluate(
            () =>
              document.activeElement === document.body ||
              document.activeElement?.closest('dialog') !== null,
          );
          expect(within).toBe(true);
        }
        expect(page.url()).toBe(address);
        await door.getByRole('button', { name: 'Chuyên viên tổng hợp' }).click();
        await door.waitFor({ state: 'detached' });
        expect(await inspector.getByLabel('Lý do').inputValue()).toBe('chưa kịp lưu');
        await standing(page);

        // Somebody else finds nothing of it.
        await page.context().clearCookies();
        await inspector.getByRole('button', { name: 'Lưu' }).click();
        await door.getByRole('button', { name: 'Lãnh đạo' }).click();
        await door.waitFor({ state: 'detached' });
        await page.locator('.inspector h2').waitFor();
        expect(await inspector.getByLabel('Lý do').count()).toBe(0);
        expect(await inspector.getByRole('button', { name: 'Sửa số liệu' }).count()).toBe(0);
      }),
  );

  test('who may not see the people finds no way to them, and is told so at their address', () =>
    onPage(system, '/people', { as: 'nobody' }, async (page) => {
      await page.getByRole('button', { name: 'Lãnh đạo' }).click();
      await page.getByText('Vai trò của bạn không gồm', { exact: false }).waitFor();
      expect(await page.getByRole('link', { name: 'Người dùng' }).count()).toBe(0);
      await isSound(page);
    }));

  test('who has no role yet is told so, and reaches his own account', async () => {
    const asAdministrator = { cookie: await sampleCookie(system.address, 'quan-tri') };
    const login = 'chua-co-vai';
    const account = { login, name: 'Chưa có vai', agency: null, sight: 'internal', reason: 'thử' };
    const added = await system.ask('/api/v1/people', {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...asAdministrator },
      body: JSON.stringify(account),
    });
    const { password } = (await added.json()) as { readonly password: string };
    // Its figures are refused to him, which the browser counts.
    await onPage(system, '/reports', { as: 'nobody', refusals: [403] }, async (page) => {
      await signIn(page, login, password);
      await choose(page, password, 'nắng chiều qua đồi chè');
      await page.getByRole('heading', { name: 'Chưa được giao vai trò nào', level: 1 }).waitFor();
      expect(await page.getByRole('link', { name: 'Báo cáo' }).count()).toBe(0);
      await isSound(page);
      await page.locator('main').getByRole('link', { name: 'Tài khoản' }).click();
      await page.getByRole('heading', { name: 'Chưa có vai', level: 1 }).waitFor();
    });
  });

  test('an auditor reads the list and has nothing to press in it', () =>
    onPage(system, '/people', { as: 'nobody' }, async (page) => {
      await page.getByRole('button', { name: 'Người kiểm soát' }).click();
      await page.locator('.person-name', { hasText: 'Lãnh đạo' }).click();
      const drawer = page.getByRole('dialog');
      await drawer.getByText('Bạn xem được danh sách này, không sửa.').waitFor();
      expect(await drawer.getByRole('button').allInnerTexts()).toEqual(['']);
      expect(await page.getByRole('button', { name: 'Thêm người' }).count()).toBe(0);
    }));
});

async function signIn(page: Page, login: string, password: string): Promise<void> {
  await page.getByLabel('Tên đăng nhập').fill(login);
  await page.getByLabel('Mật khẩu', { exact: true }).fill(password);
  await page.keyboard.press('Enter');
}

async function choose(page: Page, current: string, next: string): Promise<void> {
  await page.getByLabel('Mật khẩu dùng một lần').fill(current);
  await page.getByLabel('Mật khẩu mới', { exact: true }).fill(next);
  await page.getByLabel('Gõ lại mật khẩu mới').fill(next);
  await page.keyboard.press('Enter');
}

async function openMenu(page: Page, size: typeof DESKTOP): Promise<void> {
  if (size === PHONE) await page.getByRole('button', { name: 'Mở danh mục' }).click();
}

async function leave(page: Page, size: typeof DESKTOP): Promise<void> {
  await openMenu(page, size);
  await page.getByRole('button', { name: 'Đăng xuất' }).click();
  await page.getByRole('heading', { name: 'Đăng nhập', level: 1 }).waitFor();
}

const focusedName = (page: Page): Promise<string | null> =>
  page.evaluate(() => document.activeElement?.getAttribute('name') ?? null);
