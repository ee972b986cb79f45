import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, expect, test } from 'vitest';

const ROOT = path.join(import.meta.dirname, '..');
const trees: string[] = [];

afterEach(() => {
  for (const tree of trees.splice(0)) rmSync(tree, { recursive: true });
});

type Files = Readonly<Record<string, string>>;

const SOUND: Files = {
  'src/core/decimal.ts': 'export type Decimal = { readonly scale: number };\nexport const one = 1;',
  'src/core/fact.ts':
    "import type { Decimal } from './decimal.ts';\nexport type Fact = { readonly value: Decimal };",
  'src/store/facts.ts':
    "import type { Fact } from '#core/fact.ts';\nexport const facts: Fact[] = [];\nexport type FactRow = Fact;",
  'src/app/read-fact.ts': "import { one } from '#core/decimal.ts';\nexport const readFact = one;",
  'src/server/wire.ts': 'export type Answer = { readonly one: number };',
  'src/server/main.ts': "import { facts } from '#store/facts.ts';\nexport const all = facts;",
  'web/cell.tsx':
    'import { one } from \'#core/decimal.ts\';\nexport const Cell = () => <b title="x">{one}</b>;',
};

function check(planted: Files) {
  const tree = mkdtempSync(path.join(os.tmpdir(), 'tonghop-layers-'));
  trees.push(tree);
  copyFileSync(path.join(ROOT, 'package.json'), path.join(tree, 'package.json'));
  for (const [name, text] of Object.entries({ ...SOUND, ...planted })) {
    mkdirSync(path.dirname(path.join(tree, name)), { recursive: true });
    writeFileSync(path.join(tree, name), `${text}\n`);
  }
  const script = path.join(ROOT, 'scripts/check-layers.mjs');
  const run = spawnSync(process.execPath, [script, tree], { encoding: 'utf8' });
  return { exit: run.status, said: run.stdout + run.stderr };
}

const lawful: readonly (readonly [string, Files])[] = [
  ['the table', {}],
  [
    'app taking a type from store',
    {
      'src/app/ports.ts':
        "import type { FactRow } from '#store/facts.ts';\nexport type Row = FactRow;",
    },
  ],
  [
    'web taking a type from server',
    {
      'web/answer.ts':
        "import type { Answer } from '../src/server/wire.ts';\nexport type A = Answer;",
    },
  ],
  [
    'a test that reaches upward',
    { 'src/core/fact.test.ts': "import { facts } from '#store/facts.ts';\nfacts.push();" },
  ],
];

test.each(lawful)('passes %s', (_, planted) => {
  expect(check(planted)).toMatchObject({ exit: 0, said: expect.stringContaining('0 faults') });
});

const unlawful: readonly (readonly [string, string, Files])[] = [
  [
    'core importing store',
    'layer:src/core: src/core/up.ts → src/store/facts.ts',
    { 'src/core/up.ts': "import { facts } from '#store/facts.ts';\nexport const up = facts;" },
  ],
  [
    'core importing a type from store',
    'layer:src/core: src/core/up.ts → src/store/facts.ts',
    {
      'src/core/up.ts':
        "import type { FactRow } from '#store/facts.ts';\nexport type Up = FactRow;",
    },
  ],
  [
    'app importing a value from store',
    'types-only:src/app: src/app/use.ts → src/store/facts.ts',
    { 'src/app/use.ts': "import { facts } from '#store/facts.ts';\nexport const use = facts;" },
  ],
  [
    'app importing a type and a value from store',
    'types-only:src/app: src/app/use.ts → src/store/facts.ts',
    {
      'src/app/use.ts':
        "import type { FactRow } from '#store/facts.ts';\nexport type Row = FactRow;\nexport { facts } from '#store/facts.ts';",
    },
  ],
  [
    'app loading store while it runs',
    'types-only:src/app: src/app/use.ts → src/store/facts.ts',
    { 'src/app/use.ts': "export const use = () => import('#store/facts.ts');" },
  ],
  [
    'web running code of server',
    'types-only:web: web/use.tsx → src/server/main.ts',
    {
      'web/use.tsx':
        "import { all } from '../src/server/main.ts';\nexport const Use = () => <b>{all.length}</b>;",
    },
  ],
  [
    'server importing store outside main.ts',
    'layer:src/server: src/server/route.ts → src/store/facts.ts',
    { 'src/server/route.ts': "import { facts } from '#store/facts.ts';\nexport const r = facts;" },
  ],
  [
    'store importing formats',
    'layer:src/store: src/store/up.ts → src/formats/docx.ts',
    {
      'src/formats/docx.ts': 'export const docx = 1;',
      'src/store/up.ts': "import { docx } from '#formats/docx.ts';\nexport const up = docx;",
    },
  ],
  [
    'core reading a file',
    'pure: src/core/read.ts → fs',
    {
      'src/core/read.ts': "import { readFileSync } from 'node:fs';\nexport const r = readFileSync;",
    },
  ],
  [
    'a circle of files',
    'no-circle: src/core/a.ts → src/core/b.ts → src/core/a.ts',
    {
      'src/core/a.ts': "import { b } from './b.ts';\nexport const a = () => b;",
      'src/core/b.ts': "import { a } from './a.ts';\nexport const b = () => a;",
    },
  ],
  [
    'a circle of folders',
    'no-folder-circle',
    {
      'src/report/build/a.ts': "import { b } from '../wording/b.ts';\nexport const a = b;",
      'src/report/build/c.ts': 'export const c = 1;',
      'src/report/wording/b.ts': 'export const b = 1;',
      'src/report/wording/d.ts': "import { c } from '../build/c.ts';\nexport const d = c;",
    },
  ],
  [
    'a shipped module importing a test builder',
    'no-tests: src/core/up.ts → src/core/testing/fact.ts',
    {
      'src/core/testing/fact.ts': 'export const fact = 1;',
      'src/core/up.ts': "import { fact } from './testing/fact.ts';\nexport const up = fact;",
    },
  ],
  [
    'an import that leads nowhere',
    'resolvable: src/core/up.ts → ./gone.ts',
    { 'src/core/up.ts': "import { gone } from './gone.ts';\nexport const up = gone;" },
  ],
];

test.each(unlawful)('refuses %s', (_, complaint, planted) => {
  expect(check(planted)).toMatchObject({ exit: 1, said: expect.stringContaining(complaint) });
});
