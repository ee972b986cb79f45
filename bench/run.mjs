// Measures: `node bench/run.mjs [report|store|http|keeping|screens|tiles|check] [--facts N] [--given REPORT …]`. The results stand in docs/bench.md.

import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensure, giveUp, ROOT } from '../scripts/ensure.mjs';

process.chdir(ROOT);
await ensure({ parts: ['web'], tools: 'needed' }).catch(giveUp);
const { build } = await import('esbuild');
const outdir = path.join(ROOT, 'dist/bench');
await build({
  entryPoints: {
    main: 'bench/main.ts',
    'typst-process': 'src/formats/pdf/typst-process.js',
    'pdf-worker': 'src/formats/pdf/pdf-worker.js',
  },
  outdir,
  bundle: true,
  platform: 'node',
  format: 'esm',
  packages: 'external',
  logLevel: 'error',
});
// The commands as they are now, apart from dist/cli, which somebody may be using.
const cli = spawnSync(process.execPath, ['scripts/build-cli.mjs', 'dist/bench-cli'], {
  stdio: 'inherit',
});
if (cli.status !== 0) process.exit(1);
await import(pathToFileURL(path.join(outdir, 'main.js')).href);
