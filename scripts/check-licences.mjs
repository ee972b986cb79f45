// Refuses a dependency whose licence is not on our list. It reads what is installed, and for packages of
// other platforms what the lock file says.

import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { refused } from './licences.mjs';

const root = path.join(import.meta.dirname, '..');
const { packages } = JSON.parse(readFileSync(path.join(root, 'package-lock.json'), 'utf8'));
const installed = Object.entries(packages)
  .filter(([place]) => place !== '')
  .map(([place, locked]) => {
    const file = path.join(root, place, 'package.json');
    const own = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : locked;
    return {
      name: place.slice(place.lastIndexOf('node_modules/') + 'node_modules/'.length),
      version: locked.version,
      licence: written(own) ?? written(locked),
    };
  });

const faults = refused(installed);
for (const fault of faults) console.error(`  ✗ ${fault}`);
console.log(`licences: ${installed.length} packages, ${faults.length} refused`);
if (faults.length > 0 || installed.length === 0) process.exitCode = 1;

/** Old packages write `{ type }` or a list of them, any of which may be chosen. */
function written({ license, licenses }) {
  if (typeof license === 'string') return license;
  const listed = [license ?? licenses ?? []].flat().map((entry) => entry.type ?? entry);
  return listed.length > 0 ? listed.join(' OR ') : null;
}
