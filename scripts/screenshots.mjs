// Takes the pictures that the README shows: node scripts/screenshots.mjs. Needs Chromium.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';

const BROWSER = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium';
const PICTURES = [
  { name: 'report-desktop', width: 1440, height: 900, number: '125.797 tấn' },
  { name: 'report-dark', width: 1440, height: 900, number: '18,3%', dark: true },
  { name: 'report-phone', width: 390, height: 844 },
  { name: 'report-phone-number', width: 390, height: 844, number: '125.797 tấn' },
];

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
for (const picture of PICTURES) {
  const page = await browser.newPage({
    viewport: { width: picture.width, height: picture.height },
    colorScheme: picture.dark ? 'dark' : 'light',
    locale: 'vi-VN',
  });
  await page.goto(address);
  await page.waitForSelector('.figure');
  if (picture.number) {
    await page.locator('.figure', { hasText: picture.number }).first().click();
    await page.locator('.inspector h2').waitFor();
  }
  await page.evaluate(() => document.fonts.ready);
  await page.waitForTimeout(400);
  await page.screenshot({ path: `docs/images/${picture.name}.png` });
  await page.close();
}
await browser.close();
system.kill('SIGTERM');
await new Promise((resolve) => system.once('exit', resolve));
rmSync(data, { recursive: true, force: true });
