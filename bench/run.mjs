// Measures: `npm run bench [-- report|store] [--facts N]`. The results stand in docs/bench.md.

import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensure, giveUp, ROOT } from '../scripts/ensure.mjs';

process.chdir(ROOT);
await ensure({ parts: [], tools: 'needed' }).catch(giveUp);
const { build } = await import('esbuild');
const outfile = path.join(ROOT, 'dist/bench/main.mjs');
await build({
  entryPoints: ['bench/main.ts'],
  outfile,
  bundle: true,
  platform: 'node',
  format: 'esm',
  packages: 'external',
  logLevel: 'error',
});
await import(pathToFileURL(outfile).href);
