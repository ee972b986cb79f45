// Scores the checker on the marked passages of fixtures/text: `node scripts/score-text.mjs [--misses] [--write] [--held-out]`.
// --misses lists what went wrong in the sets: as written, and mutated.
// --held-out scores the sets that nobody has read instead, and tells nothing but the figures.
// --write puts the scores into docs/checker-scores.md.

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const root = path.join(import.meta.dirname, '..');
const outfile = path.join(root, 'dist/score-text/main.mjs');
process.chdir(root);
mkdirSync(path.dirname(outfile), { recursive: true });
await build({
  stdin: {
    resolveDir: root,
    loader: 'ts',
    contents: `
      export { checkText } from './src/text/check-text.ts';
      export { plainDocument } from './src/text/plain-document.ts';
      export { scorePage } from './src/text/testing/truth/score-page.ts';
      export { scoresOf, scoresOfHeldOut } from './src/text/testing/truth/scores.ts';
    `,
  },
  outfile,
  bundle: true,
  platform: 'node',
  format: 'esm',
  packages: 'external',
  sourcemap: 'inline',
  logLevel: 'error',
}).catch(() => process.exit(1)); // what is wrong has been said by esbuild

const { checkText, plainDocument, scorePage, scoresOf, scoresOfHeldOut } = await import(
  pathToFileURL(outfile).href
);
const check = (text) => checkText(plainDocument(text));
if (process.argv.includes('--held-out')) {
  console.log(scorePage(scoresOfHeldOut(check)));
  process.exit();
}
const scores = scoresOf(check);
const table = scorePage(scores);
if (process.argv.includes('--misses')) {
  for (const { name, score } of scores) {
    for (const miss of score.misses) console.log(`${name}: ${miss}`);
  }
}
console.log(table);
if (process.argv.includes('--write')) {
  const page = 'docs/checker-scores.md';
  const [head] = readFileSync(page, 'utf8').split(/^\| measure \|/mu);
  writeFileSync(page, `${head}${table}`);
}
