// Brings the working copy up to date before something runs from it: the packages of package-lock.json, the bundle of
// the commands (dist/cli) and the browser application (dist/web). What is up to date is left alone (a few hundredths of
// a second). Only Node's own modules are imported, since this runs before anything is installed, and all it says goes
// to stderr, since the output of a command is its own.

import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { locked } from './lock.mjs';

export const ROOT = path.join(import.meta.dirname, '..');
const DIST = path.join(ROOT, 'dist');
const INSTALLED = path.join(ROOT, 'node_modules/.tonghop-installed');

export const CLI = path.join(DIST, 'cli/main.js');
export const WEB = path.join(DIST, 'web/index.html');

/** Something that the person at the keyboard can understand; it is shown without a stack. */
export class SetupError extends Error {}

/** Long enough for a page or a process of the previous build to fetch the rest of it. */
const KEPT_FOR = 24 * 60 * 60 * 1000;

const SHARED = ['package.json', 'package-lock.json'];

const builds = {
  cli: {
    entry: 'src/cli/main.ts',
    result: CLI,
    inputs: [...SHARED, 'tsconfig.json', 'scripts/build-cli.mjs', 'src'],
    command: ['scripts/build-cli.mjs'],
  },
  web: {
    entry: 'web/index.html',
    result: WEB,
    inputs: [...SHARED, 'vite.config.ts', 'tsconfig.json', 'tsconfig.web.json', 'src', 'web'],
    command: ['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'warn', '--outDir'],
  },
};

/**
 * Installs the packages and builds the parts named. A part of which there is no source is skipped.
 * @param {{ readonly parts: readonly ('cli' | 'web')[], readonly tools: 'needed' | 'unneeded' }} wanted
 *   `tools`: whether the packages that only tests need must be there too
 */
export async function ensure({ parts, tools }) {
  if (!isInstalled(tools)) await locked(DIST, () => isInstalled(tools) || install());
  for (const part of parts) {
    const build = builds[part];
    if (!existsSync(path.join(ROOT, build.entry)) || isBuilt(part)) continue;
    await locked(DIST, () => isBuilt(part) || buildPart(part));
  }
}

/** Ends the process over a fault of the setup in one plain line; any other is a bug and is shown whole. */
export function giveUp(error) {
  if (error.code === 'EACCES' || error.code === 'EROFS') {
    console.error(`tonghop: không ghi được vào ${error.path}. / ${error.path} cannot be written.`);
  } else if (error instanceof SetupError) {
    console.error(`tonghop: ${error.message}`);
  } else {
    throw error;
  }
  process.exit(70);
}

function isInstalled(tools) {
  const lock = readFileSync(path.join(ROOT, 'package-lock.json'));
  const print = sha256(lock);
  if (readText(INSTALLED) === `${print} with tools`) return true;
  // Somebody may have run `npm ci` by hand: npm keeps its own list of what it has installed.
  const found = JSON.parse(readText(path.join(ROOT, 'node_modules/.package-lock.json')) ?? '{}');
  const wanted = Object.entries(JSON.parse(lock).packages).filter(([place]) => place !== '');
  const isThere = ([place, { version, optional, devOptional, dev }]) => {
    const own = found.packages?.[place];
    return own ? own.version === version : optional || devOptional || (dev && tools === 'unneeded');
  };
  if (!found.packages || !wanted.every(isThere)) return false;
  const isWhole = wanted.every(
    ([place, { dev, optional }]) => !dev || optional || found.packages[place],
  );
  if (isWhole) tryToWrite(INSTALLED, `${print} with tools`);
  return true;
}

function install() {
  say(
    'đang cài các gói (npm ci), khoảng nửa phút…',
    'installing packages (npm ci), about half a minute…',
  );
  const npm = process.env.npm_execpath ?? '';
  const asScript = /npm-cli\.c?js$/.test(npm);
  const { status, error } = spawnSync(
    asScript ? process.execPath : 'npm',
    [
      ...(asScript ? [npm] : []),
      'ci',
      '--include=dev',
      '--no-audit',
      '--no-fund',
      '--loglevel=error',
    ],
    {
      cwd: ROOT,
      stdio: ['ignore', process.stderr, process.stderr],
      shell: !asScript && process.platform === 'win32',
    },
  );
  if (error || status !== 0) {
    throw new SetupError(
      `không cài được các gói (npm ci: ${error?.message ?? status}). / npm ci failed; see its message above.`,
    );
  }
  tryToWrite(INSTALLED, `${sha256(readFileSync(path.join(ROOT, 'package-lock.json')))} with tools`);
}

function isBuilt(part) {
  const { result, inputs } = builds[part];
  return existsSync(result) && readText(stampOf(part)) === printOf(inputs);
}

function buildPart(part) {
  const { result, inputs, command } = builds[part];
  say(`đang dựng ${part}…`, `building ${part}…`);
  const print = printOf(inputs);
  for (const left of readdirSync(DIST).filter((name) => name.startsWith('.making-'))) {
    rmSync(path.join(DIST, left), { recursive: true }); // by a process that was killed: the lock is ours
  }
  const made = mkdtempSync(path.join(DIST, '.making-'));
  try {
    const args = part === 'web' ? [...command, made, '--emptyOutDir'] : [...command, made];
    const run = spawnSync(process.execPath, args, {
      cwd: ROOT,
      stdio: ['ignore', process.stderr, process.stderr],
      env: { ...process.env, NODE_ENV: 'production' },
    });
    if (run.status !== 0) {
      throw new SetupError(
        `không dựng được ${part}. / ${part} could not be built; see the message above.`,
      );
    }
    moveIn(made, path.dirname(result), path.basename(result));
    writeFileSync(stampOf(part), print);
  } finally {
    rmSync(made, { recursive: true, force: true });
  }
}

/**
 * Puts a build in the place of the one before, file by file and its entry last: at any moment the entry and all that it
 * names are there. The other files carry a hash in their names (only typst-process.js does not, and it is told with each
 * document how to set it), and those of earlier builds stay for a day.
 */
function moveIn(made, place, entry) {
  const files = filesIn(made);
  for (const file of [...files.filter((name) => name !== entry), entry]) {
    mkdirSync(path.dirname(path.join(place, file)), { recursive: true });
    renameSync(path.join(made, file), path.join(place, file));
  }
  const current = new Set(files);
  for (const file of filesIn(place)) {
    const own = path.join(place, file);
    if (!current.has(file) && Date.now() - statSync(own).mtimeMs > KEPT_FOR) rmSync(own);
  }
}

function stampOf(part) {
  return path.join(DIST, `.${part}-built`);
}

/** A print of the content of files and folders, tests excepted. */
function printOf(inputs) {
  const hash = createHash('sha256');
  for (const input of inputs) {
    const full = path.join(ROOT, input);
    if (!existsSync(full)) continue;
    const files = statSync(full).isDirectory()
      ? filesIn(full).map((file) => path.join(full, file))
      : [full];
    for (const file of files.filter((name) => !/\.test\.tsx?$/.test(name)).sort()) {
      hash.update(`\0${path.relative(ROOT, file)}\0`).update(readFileSync(file));
    }
  }
  return hash.digest('hex');
}

function filesIn(folder) {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)));
}

function sha256(bytes) {
  return createHash('sha256').update(bytes).digest('hex');
}

function readText(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return null;
  }
}

/** A stamp saves time and no more: a tree that may only be read works without. */
function tryToWrite(file, text) {
  try {
    writeFileSync(file, text);
  } catch {}
}

function say(vi, en) {
  const locale = process.env.LC_ALL || process.env.LC_MESSAGES || process.env.LANG || '';
  console.error(`tonghop: ${locale.toLowerCase().startsWith('en') ? en : vi}`);
}
