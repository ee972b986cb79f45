import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { parseArgs } from 'node:util';
import { checkingBench, givenBench, shapesBench } from './checking.ts';
import { coldBench } from './cold.ts';
import { MILLION, onGround } from './ground.ts';
import { httpBench } from './http.ts';
import { keepingBench } from './keeping.ts';
import { type Results, table } from './measure.ts';
import { reportBench } from './report.ts';
import { storeBench } from './store.ts';
import { tilesBench } from './tiles.ts';

const PAGE = 'docs/bench.md';
const BENCHES = ['report', 'store', 'http', 'keeping', 'screens', 'tiles', 'check'] as const;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    facts: { type: 'string', default: String(MILLION) },
    given: { type: 'string', multiple: true, default: [] },
  },
});
const facts = Number(values.facts);
const stranger = positionals.find((name) => !BENCHES.some((bench) => bench === name));
if (stranger !== undefined || !Number.isSafeInteger(facts) || facts < 1) {
  console.error(
    'node bench/run.mjs [report|store|http|keeping|screens|tiles|check] [--facts N] [--given REPORT …]',
  );
  process.exit(2);
}
const wanted = BENCHES.filter((bench) => positionals.length === 0 || positionals.includes(bench));

const machine = `${cpus().length} processor cores, ${Math.round(totalmem() / 2 ** 30)} GB, Node.js ${process.versions.node}`;

if (wanted.includes('report')) show('report', await reportBench());
if (wanted.includes('screens')) show('screens', await coldBench());
if (wanted.includes('tiles')) show('tiles', await tilesBench());
if (wanted.includes('check')) {
  show('check', await checkingBench());
  const missing = values.given.filter((file) => !existsSync(file));
  for (const file of missing) console.error(`skipped: ${file} is not there`);
  if (values.given.length === 0) console.error('skipped: no other report (--given FILE)');
  if (missing.length < values.given.length) {
    show('given', await givenBench(values.given.filter((file) => !missing.includes(file))));
  }
  show('shapes', shapesBench());
}
if (['store', 'http', 'keeping'].some((name) => wanted.some((bench) => bench === name))) {
  await onGround(facts, async (ground) => {
    if (wanted.includes('http')) show('http', await httpBench(ground));
    if (wanted.includes('store')) show('store', await storeBench(ground));
    if (wanted.includes('keeping')) show('keeping', await keepingBench(ground));
  });
}

/** Prints a section of results and, if it is whole, puts it into the page between its marks. */
function show(name: string, { lines, notes, partial }: Results): void {
  const text = [`Measured on ${machine}. ${notes.join(' ')}`, table(lines)].join('\n\n');
  console.log(`${text}\n`);
  if (partial) return;
  const mark = (end: string) => `<!-- ${name}:${end} -->`;
  const page = readFileSync(PAGE, 'utf8');
  const from = page.indexOf(mark('from'));
  const to = page.indexOf(mark('to'));
  if (from < 0 || to < 0) throw new Error(`${PAGE} has no place for ${name}`);
  writeFileSync(PAGE, `${page.slice(0, from) + mark('from')}\n\n${text}\n\n${page.slice(to)}`);
}
