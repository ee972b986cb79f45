// Who may import whom: `.dependency-cruiser.cjs` over every file of src/ and web/.
// `node scripts/check-layers.mjs [TREE]` checks another tree by the same rules (the test plants faults in one).

import { existsSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

const require = createRequire(import.meta.url);
const { forbidden, options } = require('../.dependency-cruiser.cjs');

process.chdir(process.argv[2] ?? path.join(import.meta.dirname, '..'));

const folders = ['src', 'web'].filter((folder) => existsSync(folder));
const written = folders.flatMap(sourcesIn);
const valueImports = listenToSwc();
const { cruise } = await import('dependency-cruiser');
const { output } = await cruise(
  folders,
  { ...options, ruleSet: { forbidden }, validate: true },
  options.enhancedResolveOptions,
);

const seen = new Map(output.modules.map((module) => [module.source, module]));
const faults = [
  ...written
    .filter((file) => !seen.has(file))
    .map((file) => `not-seen: ${file}\n    the check cannot vouch for a file that it did not read`),
  ...new Set(output.summary.violations.filter(holds).map(described)),
  ...folderCircles(),
];

for (const fault of faults) console.error(`  ✗ ${fault}`);
const imports = output.summary.totalDependenciesCruised;
console.log(`layers: ${written.length} files, ${imports} imports, ${faults.length} faults`);
if (written.length > 1 && imports === 0) {
  console.error('  ✗ not one import was seen in these files: the reader of TypeScript is broken');
  process.exitCode = 1;
}
if (faults.length > 0) process.exitCode = 1;

function sourcesIn(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const name = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return entry.name === 'node_modules' ? [] : sourcesIn(name);
    return /\.tsx?$/.test(name) && !name.endsWith('.d.ts') ? [name] : [];
  });
}

/**
 * dependency-cruiser asks swc without JSX, and takes `import type` for `import`. We stand between the two: JSX is read
 * in .tsx files, and we note which addresses a file imports as values. Must run before dependency-cruiser is loaded.
 */
function listenToSwc() {
  const swc = require('@swc/core');
  const parse = swc.parseFileSync;
  const found = new Map();
  swc.parseFileSync = (file, how) => {
    const tree = parse(file, { ...how, tsx: file.endsWith('.tsx') });
    found.set(
      path.relative('.', file).replaceAll('\\', '/'),
      new Set(tree.body.flatMap(valueAddresses)),
    );
    return tree;
  };
  return found;
}

/** `import { type A }` is a value import: `verbatimModuleSyntax` keeps it, and so the module is run. */
function valueAddresses(statement) {
  return statement.source && !statement.typeOnly ? [statement.source.value] : [];
}

function holds({ rule, from, to }) {
  if (!rule.name.startsWith('types-only:')) return true;
  return seen
    .get(from)
    .dependencies.some(
      ({ resolved, module, dynamic }) =>
        resolved === to && (dynamic || valueImports.get(from)?.has(module)),
    );
}

function described({ rule, from, to, cycle }) {
  const comment = forbidden.find(({ name }) => name === rule.name)?.comment;
  if (!cycle) return `${rule.name}: ${from} → ${to}\n    ${comment}`;
  // The same circle is reported from each of its files: tell it once, from its first in the alphabet.
  const names = cycle.map(({ name }) => name);
  const start = names.indexOf([...names].sort()[0]);
  const round = [...names.slice(start), ...names.slice(0, start + 1)];
  return `${rule.name}: ${round.join(' → ')}\n    ${comment}`;
}

/** Circles between folders; a folder and the one that holds it are one house, tests stand outside. */
function folderCircles() {
  const arrows = new Map();
  for (const { source, dependencies } of output.modules) {
    if (!isShipped(source)) continue;
    for (const { resolved } of dependencies) {
      const from = path.posix.dirname(source);
      const to = path.posix.dirname(resolved);
      if (!isShipped(resolved) || isWithin(from, to) || isWithin(to, from)) continue;
      if (!arrows.has(from)) arrows.set(from, new Map());
      arrows.get(from).set(to, `${source} → ${resolved}`);
    }
  }
  const circles = new Set();
  for (const start of arrows.keys()) {
    const way = wayBack(arrows, start);
    if (way) circles.add([...way].sort().join('\n    '));
  }
  return [...circles].map((circle) => `no-folder-circle: these imports close one\n    ${circle}`);
}

function isShipped(file) {
  return /^(src|web)\//.test(file) && !/\.test\.tsx?$|\/testing\/|\/main\.tsx?$/.test(file);
}

function isWithin(inner, outer) {
  return inner === outer || inner.startsWith(`${outer}/`);
}

/** The shortest chain of imports that leaves a folder and comes back to it. */
function wayBack(arrows, start) {
  const queue = [{ folder: start, way: [] }];
  const visited = new Set();
  for (let step = queue.shift(); step; step = queue.shift()) {
    for (const [to, proof] of arrows.get(step.folder) ?? []) {
      if (to === start) return [...step.way, proof];
      if (visited.has(to)) continue;
      visited.add(to);
      queue.push({ folder: to, way: [...step.way, proof] });
    }
  }
  return null;
}
