import { readFileSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { parseArgs } from 'node:util';
import { HEAD, type Line, row } from './measure.ts';
import { reportBench } from './report.ts';
import { storeBench } from './store.ts';

const PAGE = 'docs/bench.md';
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { facts: { type: 'string', default: '1000000' } },
});
const wanted = positionals.length === 0 ? ['report', 'store'] : positionals;

const machine = `${cpus().length} processor cores, ${Math.round(totalmem() / 2 ** 30)} GB, Node.js ${process.version}`;

if (wanted.includes('report')) {
  write('report', await reportBench(), []);
}
if (wanted.includes('store')) {
  const { lines, notes } = await storeBench(Number(values.facts));
  write('store', lines, notes);
}

/** Puts a section of results into the page, between its marks. */
function write(name: string, lines: readonly Line[], notes: readonly string[]): void {
  const table = [HEAD, ...lines.map(row)].join('\n');
  const text = [
    `Measured on ${machine}${notes.length > 0 ? `; ${notes.join('; ')}` : ''}.`,
    table,
  ].join('\n\n');
  console.log(`${text}\n`);
  const mark = (end: string) => `<!-- ${name}:${end} -->`;
  const page = readFileSync(PAGE, 'utf8');
  const from = page.indexOf(mark('from'));
  const to = page.indexOf(mark('to'));
  if (from < 0 || to < 0) throw new Error(`${PAGE} has no place for ${name}`);
  writeFileSync(PAGE, `${page.slice(0, from) + mark('from')}\n\n${text}\n\n${page.slice(to)}`);
}
