import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium } from 'playwright-core';

const KNOWN = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** The browser on this machine; we never download one. */
export const CHROMIUM =
  [process.env.CHROMIUM_PATH, ...KNOWN].find((path) => path !== undefined && existsSync(path)) ??
  null;

/** Browser tests skip aloud where there is none, unless the machine promised one. */
export function skipsBrowser(): boolean {
  if (CHROMIUM) return false;
  if (process.env.TONGHOP_REQUIRE_BROWSER === '1') {
    throw new Error('a browser was promised (TONGHOP_REQUIRE_BROWSER=1) and none was found');
  }
  console.warn('skipped: no Chromium on this machine; set CHROMIUM_PATH to run the browser tests');
  return true;
}

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export type Opened = { readonly context: BrowserContext; readonly close: () => Promise<void> };

/** A browser with a profile of its own, thrown away afterwards; it may have signed in somewhere. */
export async function openBrowser(
  viewport: { readonly width: number; readonly height: number },
  colorScheme: 'light' | 'dark' = 'light',
  signedIn?: { readonly address: string; readonly cookie: string },
): Promise<Opened> {
  if (!CHROMIUM) throw new Error('no Chromium');
  const profile = mkdtempSync(join(tmpdir(), 'tonghop-browser-'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: CHROMIUM,
    headless: true,
    args: FLAGS,
    viewport,
    colorScheme,
    locale: 'vi-VN',
  });
  if (signedIn) {
    const [name = '', value = ''] = signedIn.cookie.split('=');
    await context.addCookies([{ name, value, url: signedIn.address }]);
  }
  return {
    context,
    close: async () => {
      await context.close();
      rmSync(profile, { recursive: true, force: true });
    },
  };
}
