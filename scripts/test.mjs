// `npm test` and `npm run check`: everything that must hold, the quick steps first; it stops at the first that fails.
// Arguments go to vitest: `npm test -- src/core`. TEST_REPORT names a file that keeps vitest's report.

import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { ensure, giveUp, ROOT } from './ensure.mjs';
import { countsOf, written } from './test-counts.mjs';

const scratch = mkdtempSync(path.join(os.tmpdir(), 'tonghop-test-'));
process.on('exit', () => rmSync(scratch, { recursive: true, force: true }));
process.chdir(ROOT);

await step('packages', () => ensure({ parts: [], tools: 'needed' }));
await step('format and lint', () => node('node_modules/@biomejs/biome/bin/biome', 'check'));
for (const [config, folder] of [
  ['tsconfig.json', 'src'],
  ['tsconfig.web.json', 'web'],
  ['tsconfig.e2e.json', 'e2e'],
]) {
  if (!existsSync(folder)) continue;
  await step(`types of ${folder}`, () => node('node_modules/typescript/bin/tsc', '-p', config));
}
await step('layers', () => node('scripts/check-layers.mjs'));
await step('licences', () => node('scripts/check-licences.mjs'));
await step('build', () => ensure({ parts: ['cli', 'web'], tools: 'needed' }));

const report = process.env.TEST_REPORT || path.join(scratch, 'report.json');
console.log('── tests');
const vitest = ['node_modules/vitest/vitest.mjs', 'run', '--reporter=default', '--reporter=json'];
const passed = node(...vitest, `--outputFile.json=${report}`, ...process.argv.slice(2));
const counts = countsOf(existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : null);
console.log(written(counts));
process.exitCode = passed && counts.failed === 0 ? 0 : 1;

async function step(name, work) {
  console.log(`── ${name}`);
  const begun = performance.now();
  const answer = await Promise.resolve(work()).catch(giveUp);
  const seconds = ((performance.now() - begun) / 1000).toFixed(1);
  if (answer === false) {
    console.log(`── ${name}: failed after ${seconds} s; the steps after it were not run`);
    process.exit(1);
  }
  console.log(`   ${seconds} s`);
}

function node(...args) {
  return spawnSync(process.execPath, args, { stdio: 'inherit' }).status === 0;
}
