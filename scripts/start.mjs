// `npm start [-- --port N --data DIR]`: the whole system, in this very process, so that signals and output are its own.

import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { CLI, ensure, giveUp } from './ensure.mjs';

if (process.env.npm_lifecycle_event === 'start') endWithNpm();
await ensure({ parts: ['cli', 'web'], tools: 'unneeded' }).catch(giveUp);
process.argv.splice(1, 1, CLI, 'serve');
await import(pathToFileURL(CLI).href);

/**
 * npm runs us through a shell, and when npm is ended it ends that shell, which tells nobody: the server would go on
 * without its terminal. So we look whether the shell is still there, and npm above it, and end in the usual way if not.
 */
function endWithNpm() {
  const shell = process.ppid;
  const npm = isShell(shell) ? parentOf(shell) : null;
  setInterval(() => {
    if (process.ppid === shell && (npm === null || parentOf(shell) === npm)) return;
    process.kill(process.pid, 'SIGTERM');
  }, 250).unref();
}

function isShell(pid) {
  return /^(sh|dash|bash|ash|busybox)$/.test(aboutProcess(pid, 'comm')?.trim() ?? '');
}

function parentOf(pid) {
  const stat = aboutProcess(pid, 'stat');
  // "pid (name) state parent …", where the name may hold anything
  return stat === null ? null : Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
}

/** Null where there is no /proc. */
function aboutProcess(pid, what) {
  try {
    return readFileSync(`/proc/${pid}/${what}`, 'utf8');
  } catch {
    return null;
  }
}
