// Bundles the commands with all of ours that they reach into the folder named; packages stay in node_modules.

import { existsSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';

const root = path.join(import.meta.dirname, '..');

const entries = {
  main: 'src/cli/main.ts',
  // Started as a process of its own, by its name, from beside the file that starts it.
  'typst-process': 'src/formats/pdf/typst-process.js',
  // Threads that readers start; they look for them beside the file that starts them.
  'pdf-worker': 'src/formats/pdf/pdf-worker.js',
  'xlsx-worker': 'src/formats/xlsx/xlsx-worker.js',
  // Starts readers and the checker for files that are handed in.
  'check-thread': 'src/formats/checking/check-thread.ts',
};
const there = Object.entries(entries).filter(([, file]) => existsSync(path.join(root, file)));

await build({
  absWorkingDir: root,
  entryPoints: Object.fromEntries(there),
  outdir: process.argv[2],
  bundle: true,
  // A command loads what it needs: reading a report starts no database.
  splitting: true,
  platform: 'node',
  target: 'node20',
  format: 'esm',
  packages: 'external',
  sourcemap: 'linked',
  legalComments: 'none',
  logLevel: 'warning',
}).catch(() => process.exit(1)); // what is wrong has been said by esbuild
