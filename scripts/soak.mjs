// What takes too long for a test: `npm run soak [-- store|text|files …]`, all of them where none is named.
// store: kills the application and its PostgreSQL in the middle of writes, and looks for every acknowledged write.
// text, files: gives the reader and the checker what nobody would write. Each writes its part of docs/soak.md.

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { ensure, giveUp, ROOT } from './ensure.mjs';
import { soakInputs } from './soak-inputs.mjs';

process.chdir(ROOT);
const PAGE = 'docs/soak.md';
const SOAKS = { store: soakStore, text: soakText, files: soakFiles };
const number = (fallback) => ({ type: 'string', default: String(fallback) });
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    app: number(100),
    postgres: number(30),
    texts: number(1_000_000),
    docx: number(18_000),
    pdf: number(2_000),
    seed: number(1),
    minutes: number(24 * 60),
  },
});
const stranger = positionals.find((name) => !(name in SOAKS));
const counts = Object.fromEntries(Object.entries(values).map(([key, text]) => [key, Number(text)]));
if (stranger !== undefined || !Object.values(counts).every(Number.isSafeInteger)) {
  console.error(
    'npm run soak [-- store|text|files] [--app N --postgres N] [--texts N] [--docx N --pdf N] [--seed N] [--minutes N]',
  );
  process.exit(2);
}
await ensure({ parts: [], tools: 'needed' }).catch(giveUp);
const { build } = await import('esbuild');
mkdirSync('dist/soak', { recursive: true });
await build({
  entryPoints: {
    soak: 'src/store/testing/soak.ts',
    'soak-thread': 'src/formats/testing/soak-thread.ts',
    // A thread that the reader of PDF starts from beside its own file.
    'pdf-worker': 'src/formats/pdf/pdf-worker.js',
  },
  outdir: 'dist/soak',
  outExtension: { '.js': '.mjs' },
  bundle: true,
  platform: 'node',
  format: 'esm',
  packages: 'external',
  logLevel: 'error',
});
const machine = `Node.js ${process.version} on Linux, two processor cores.`;
for (const [name, soak] of Object.entries(SOAKS)) {
  if (positionals.length > 0 && !positionals.includes(name)) continue;
  const { rows, faults } = await soak();
  const listed = faults.map((fault) => `\n\`\`\`\n${fault}\n\`\`\`\n`).join('');
  write(
    name,
    `| | last run |\n|---|---|\n${rows.map((row) => `| ${row.join(' | ')} |`).join('\n')}\n\n${machine}\n${listed}`,
  );
  if (faults.length > 0) process.exitCode = 1;
}

async function soakStore() {
  const { soak } = await import(new URL('../dist/soak/soak.mjs', import.meta.url).href);
  const { app, postgres } = counts;
  const result = await soak({ app, postgres, say: console.log });
  return {
    rows: [
      ['application killed', `${result.kills.app} times`],
      ['PostgreSQL killed under it', `${result.kills.postgres} times`],
      ['writes acknowledged', result.acknowledged],
      ['acknowledged writes lost', result.lost.length],
      ['wrong roll-ups', result.wrongRollUps.length],
      [
        'longest time until writes were acknowledged again',
        `${Math.round(result.longestRecovery)} ms`,
      ],
    ],
    faults: [...result.lost, ...result.wrongRollUps],
  };
}

async function soakText() {
  const ran = await soakInputs({
    kind: 'texts',
    seed: counts.seed,
    count: counts.texts,
    minutes: counts.minutes,
    say: console.log,
  });
  return {
    rows: [
      ['texts read and checked', ran.inputs],
      ...rowsOf(ran),
      ['longest beside plain prose of its length', `${ran.factor.toFixed(1)} times`],
    ],
    faults: ran.faults,
  };
}

async function soakFiles() {
  const { seed, minutes } = counts;
  const say = console.log;
  const docx = await soakInputs({ kind: 'docx', seed, count: counts.docx, minutes, say });
  const pdf = await soakInputs({ kind: 'pdf', seed, count: counts.pdf, minutes, say });
  const rows = [docx, pdf].flatMap((ran) => [
    [`.${ran.kind}: files`, `${ran.inputs}, of which ${ran.read} read and ${ran.refused} refused`],
    ...rowsOf(ran).map(([what, found]) => [`.${ran.kind}: ${what}`, found]),
  ]);
  return { rows, faults: [...docx.faults, ...pdf.faults] };
}

function rowsOf({ from, to, size, faults, slowest, seconds }) {
  return [
    ['seeds', `${from} to ${to}, ${size} from each`],
    ['crashes, hangs, positions outside the text', faults.length],
    ['longest for one of them', `${slowest.toFixed(0)} ms`],
    ['seconds in all', seconds],
  ];
}

/** Prints a result and puts it into the page between its marks. */
function write(name, text) {
  console.log(text);
  const mark = (end) => `<!-- ${name}:${end} -->`;
  const page = readFileSync(PAGE, 'utf8');
  const from = page.indexOf(mark('from'));
  const to = page.indexOf(mark('to'));
  if (from < 0 || to < 0) throw new Error(`${PAGE} has no place for ${name}`);
  writeFileSync(PAGE, `${page.slice(0, from) + mark('from')}\n\n${text}\n${page.slice(to)}`);
}
