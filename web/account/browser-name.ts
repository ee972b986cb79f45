/** A browser as people call it; null for what is not known. */
export type BrowserName = { readonly browser: string | null; readonly system: string | null };

/* The more special first: nearly every browser also calls itself Chrome, and Chrome calls itself Safari. */

const BROWSERS: readonly (readonly [RegExp, string])[] = [
  [/coc_coc_browser\//i, 'Cốc Cốc'],
  [/\b(Edg|EdgA|EdgiOS)\//, 'Edge'],
  [/\bOPR\//, 'Opera'],
  [/\bSamsungBrowser\//, 'Samsung Internet'],
  [/\b(Firefox|FxiOS)\//, 'Firefox'],
  [/\b(Chrome|HeadlessChrome|CriOS|Chromium)\//, 'Chrome'],
  [/\bVersion\/.*\bSafari\//, 'Safari'],
];

const SYSTEMS: readonly (readonly [RegExp, string])[] = [
  [/\bWindows\b/, 'Windows'],
  [/\bAndroid\b/, 'Android'],
  [/\biPhone\b/, 'iPhone'],
  [/\biPad\b/, 'iPad'],
  [/\bMac OS X\b|\bMacintosh\b/, 'macOS'],
  [/\bCrOS\b/, 'ChromeOS'],
  [/\bLinux\b/, 'Linux'],
];

/** What the user agent says, by which somebody knows again where he signed in. */
export const browserName = (agent: string): BrowserName => ({
  browser: firstOf(BROWSERS, agent),
  system: firstOf(SYSTEMS, agent),
});

const firstOf = (names: typeof BROWSERS, agent: string): string | null =>
  names.find(([sign]) => sign.test(agent))?.[1] ?? null;
