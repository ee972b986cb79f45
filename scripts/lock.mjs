// One process at a time in a folder, across processes. Node's own modules only.

import { mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/** A holder that was killed leaves its file: it counts no longer when its process is gone, or after this time. */
const AT_MOST = 15 * 60 * 1000;

/**
 * Waits for the folder's lock, does the work and lets go.
 * @template T
 * @param {string} folder made if it is not there
 * @param {() => T | Promise<T>} work
 * @returns {Promise<T>}
 */
export async function locked(folder, work) {
  mkdirSync(folder, { recursive: true });
  const file = path.join(folder, '.lock');
  while (!take(file)) {
    if (isStale(file)) breakOpen(file);
    else await pause(100);
  }
  const letGo = () => rmSync(file, { force: true });
  process.once('exit', letGo);
  try {
    return await work();
  } finally {
    process.off('exit', letGo);
    letGo();
  }
}

function take(file) {
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    throw error;
  }
}

function isStale(file) {
  try {
    const age = Date.now() - statSync(file).mtimeMs;
    const holder = Number(readFileSync(file, 'utf8'));
    // An empty file is one that is being written just now.
    return age > AT_MOST || (holder === 0 ? age > 5_000 : !isAlive(holder));
  } catch {
    return false;
  }
}

/** By renaming first, of two that find the same stale file only one removes it. */
function breakOpen(file) {
  const mine = `${file}.${process.pid}`;
  try {
    renameSync(file, mine);
    rmSync(mine);
  } catch {}
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}
