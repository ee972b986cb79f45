import { randomBytes } from 'node:crypto';
import { resolve } from 'node:path';
import { readPack } from '#pack/read-pack.ts';
import { startServer } from '#server/main.ts';
import { THIS_MACHINE } from '#server/site.ts';
import { CHROMIUM, openBrowser } from '../e2e/chromium.ts';
import { sampleCookie } from '../e2e/sign-in.ts';
import { type Line, median, type Results, type Times } from './measure.ts';
import { scratch } from './scratch.ts';

const RUNS = 7;
export const WEB = 'dist/web';

const SIZES = [
  { width: 1440, height: 900 },
  { width: 390, height: 844 },
];

/** A page and what must be seen before it stands. */
export type Screen = { readonly what: string; readonly path: string; readonly shown: string };

const SCREENS: readonly Screen[] = [
  { what: 'overview', path: '/', shown: '.figures' },
  { what: 'all indicators', path: '/indicators', shown: '.indicator-row, .panel' },
  { what: 'one indicator', path: '/indicators/agr.cereal.output', shown: '.loud' },
  { what: 'places', path: '/places', shown: '.tile-map' },
  { what: 'one place', path: '/places/03388@2025-07-01', shown: '.place' },
  { what: 'report', path: '/reports/bao-cao-9-thang', shown: '.sheet .figure' },
];

/** How long a screen takes from an empty browser to its figures, on the sample province. */
export async function coldBench(): Promise<Results> {
  if (CHROMIUM === null) return { lines: [], notes: ['No Chromium here.'], partial: true };
  const read = readPack(resolve('packs/lai-chau'), new Date().toISOString());
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  const { folder, remove } = scratch();
  const running = await startServer({
    pack: read.value,
    store: { dataDir: folder },
    port: 0,
    host: '127.0.0.1',
    version: 'bench',
    site: THIS_MACHINE,
    sample: 'always',
    keys: [randomBytes(32)],
    signOn: null,
    web: WEB,
  });
  try {
    const { lines, bytes } = await screens(running.address, SCREENS);
    const kB = (n: number): string => `${Math.round(n / 1000)} kB`;
    return {
      lines,
      notes: [
        `Each time a browser with an empty profile, on the machine that also serves; ${RUNS} runs of each screen and size in turns, the slowest beside the median.`,
        `Before the overview stands it has loaded ${kB(bytes.code)} of scripts and styles, ${kB(bytes.figures)} of figures and ${kB(bytes.fonts)} of fonts, as packed on the line.`,
      ],
      partial: false,
    };
  } finally {
    await running.close();
    remove();
  }
}

type Bytes = { readonly code: number; readonly figures: number; readonly fonts: number };

/** Opens every screen in turns, each in a browser that has seen none. */
export async function screens(
  address: string,
  asked: readonly Screen[],
): Promise<{ readonly lines: readonly Line[]; readonly bytes: Bytes }> {
  const cookie = await sampleCookie(address);
  const times = new Map<string, number[]>();
  let bytes: Bytes = { code: 0, figures: 0, fonts: 0 };
  for (let run = 0; run < RUNS; run += 1) {
    for (const screen of asked) {
      for (const size of SIZES) {
        const name = `${screen.what}, ${size.width} × ${size.height}`;
        const opened = await openCold({ address, cookie }, screen, size);
        times.set(name, [...(times.get(name) ?? []), opened.took]);
        if (screen === asked[0]) bytes = opened.bytes;
      }
    }
  }
  const lines = [...times].map(([what, taken]): Line => {
    const sorted: Times = taken.sort((a, b) => a - b);
    return { what, took: { median: median(sorted), p99: sorted.at(-1) ?? Number.NaN } };
  });
  return { lines, bytes };
}

async function openCold(
  signedIn: { readonly address: string; readonly cookie: string },
  { path, shown }: Screen,
  size: (typeof SIZES)[number],
): Promise<{ readonly took: number; readonly bytes: Bytes }> {
  const { context, close } = await openBrowser(size, 'light', signedIn);
  try {
    const page = await context.newPage();
    const begun = performance.now();
    await page.goto(signedIn.address + path, { waitUntil: 'commit' });
    await page.locator(shown).first().waitFor();
    const took = performance.now() - begun;
    const loaded = await page.evaluate(() =>
      performance
        .getEntriesByType('resource')
        .map((entry) => ({ name: entry.name, bytes: Number(entry.toJSON().transferSize) })),
    );
    const of = (kind: RegExp): number =>
      loaded.reduce((sum, { name, bytes }) => sum + (kind.test(name) ? bytes : 0), 0);
    return {
      took,
      bytes: { code: of(/\.(js|css)$/), figures: of(/\/api\//), fonts: of(/\.woff2?$/) },
    };
  } finally {
    await close();
  }
}
