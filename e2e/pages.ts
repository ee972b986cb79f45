import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { openBrowser } from './chromium.ts';
import type { System } from './system.ts';

export const DESKTOP = { width: 1440, height: 900 };
export const PHONE = { width: 390, height: 844 };
export const SIZES = [DESKTOP, PHONE];

export type Scheme = 'light' | 'dark';

export type Opening = {
  readonly size?: (typeof SIZES)[number];
  readonly scheme?: Scheme;
  /** Who looks at it; a specialist unless it is said that nobody is signed in. */
  readonly as?: 'specialist' | 'nobody';
  /** Statuses that the page is meant to be refused with; the browser counts those as errors of its own. */
  readonly refusals?: readonly number[];
  /** What the browser says of requests that are meant not to arrive. */
  readonly losses?: readonly string[];
};

/** Opens a page of a system in a browser of its own, waits until it stands, and ends with no fault on it. */
export async function onPage(
  system: System,
  path: string,
  { size = DESKTOP, scheme = 'light', as = 'specialist', refusals = [], losses = [] }: Opening,
  work: (page: Page) => Promise<void>,
): Promise<void> {
  const { context, close } = await openBrowser(size, scheme, as === 'nobody' ? undefined : system);
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => {
    if (message.type() !== 'error') return;
    if (losses.some((loss) => message.text().includes(loss))) return;
    if (refusals.some((status) => message.text().includes(String(status)))) return;
    faults.push(message.text());
  });
  try {
    await page.goto(system.address + path);
    await standing(page);
    await work(page);
    expect(faults).toEqual([]);
  } finally {
    await close();
  }
}

/** A title is there and nothing is still to come. */
export async function standing(page: Page): Promise<void> {
  await page.locator('h1').first().waitFor();
  await expect.poll(() => page.locator('[aria-busy="true"]').count(), { timeout: 15_000 }).toBe(0);
}

/** Nothing serious for a reader with other eyes or hands, and nothing to scroll for sideways; of the whole page or a part. */
export async function isSound(page: Page, part = 'html'): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).include(part).analyze();
  const serious = violations.filter((v) => v.impact === 'serious' || v.impact === 'critical');
  expect(serious.map((v) => `${v.id}: ${v.nodes[0]?.html}`)).toEqual([]);
  expect(
    await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth),
  ).toBeLessThanOrEqual(0);
}

/** Goes on with Tab until the focus is on what is wanted; so many stops at most. */
export async function tabTo(page: Page, selector: string, most = 80): Promise<void> {
  for (let stop = 0; stop < most; stop += 1) {
    await page.keyboard.press('Tab');
    if (await page.evaluate((s) => document.activeElement?.matches(s) ?? false, selector)) return;
  }
  throw new Error(`${selector} was not reached in ${most} stops`);
}
