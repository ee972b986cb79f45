// Takes the pictures that the README shows: node scripts/screenshots.mjs. Needs Chromium.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';

const BROWSER = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium';
const DESKTOP = { width: 1440, height: 900 };
const PHONE = { width: 390, height: 844 };
const REPORT = '/reports/bao-cao-9-thang';

/** What is seen where; `before` is done before the picture is taken. */
const PICTURES = [
  { name: 'overview-desktop', size: DESKTOP, path: '/' },
  { name: 'overview-phone', size: PHONE, path: '/?show=behind' },
  { name: 'overview-dark', size: DESKTOP, path: '/?show=worse', dark: true },
  { name: 'indicator-desktop', size: DESKTOP, path: '/indicators/agr.cereal.output' },
  { name: 'indicator-phone', size: PHONE, path: '/indicators/agr.cereal.output' },
  { name: 'places-desktop', size: DESKTOP, path: '/places' },
  { name: 'places-phone', size: PHONE, path: '/places' },
  { name: 'search-desktop', size: DESKTOP, path: '/', before: (page) => search(page, 'sin ho') },
  {
    name: 'report-desktop',
    size: DESKTOP,
    path: REPORT,
    before: (page) => open(page, '125.797 tấn'),
  },
  { name: 'report-phone', size: PHONE, path: REPORT },
  {
    name: 'report-phone-number',
    size: PHONE,
    path: REPORT,
    before: (page) => open(page, '125.797 tấn'),
  },
];

async function open(page, number) {
  await page.locator('.sheet .figure', { hasText: number }).first().click();
  await page.locator('.inspector h2').waitFor();
}

async function search(page, words) {
  await page.keyboard.press('/');
  await page.getByRole('dialog').getByRole('combobox').fill(words);
  await page.getByRole('dialog').getByRole('option').first().waitFor();
}

if (!existsSync(BROWSER)) {
  console.error('No Chromium here; set CHROMIUM_PATH.');
  process.exit(2);
}

const data = mkdtempSync(join(tmpdir(), 'tonghop-pictures-'));
const system = spawn(
  process.execPath,
  ['bin/tonghop.mjs', 'serve', '--port', '0', '--data', data],
  {
    stdio: ['ignore', 'pipe', 'inherit'],
  },
);
const address = await new Promise((resolve) => {
  system.stdout.on('data', (chunk) => {
    const found = /(http:\/\/127\.0\.0\.1:\d+)/.exec(String(chunk));
    if (found) resolve(found[1]);
  });
});

mkdirSync('docs/images', { recursive: true });
const browser = await chromium.launch({
  executablePath: BROWSER,
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
});
const signedIn = await fetch(`${address}/api/v1/session/sample`, {
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify({ login: 'chuyen-vien' }),
});
const [token = ''] = signedIn.headers.getSetCookie();
const [name, value] = token.split(';')[0].split('=');
for (const picture of PICTURES) {
  const page = await browser.newPage({
    viewport: picture.size,
    colorScheme: picture.dark ? 'dark' : 'light',
    locale: 'vi-VN',
  });
  await page.context().addCookies([{ name, value, url: address }]);
  await page.goto(address + picture.path);
  await page.locator('h1').first().waitFor();
  await page.waitForFunction(() => !document.querySelector('[aria-busy="true"]'));
  await picture.before?.(page);
  await page.evaluate(() => document.fonts.ready);
  await page.waitForTimeout(400);
  await page.screenshot({ path: `docs/images/${picture.name}.png` });
  await page.close();
}
await browser.close();
system.kill('SIGTERM');
await new Promise((resolve) => system.once('exit', resolve));
rmSync(data, { recursive: true, force: true });
