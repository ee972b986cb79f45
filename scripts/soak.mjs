// Kills the application and its PostgreSQL in the middle of writes, and looks for every acknowledged write:
// `npm run soak [-- --app 100 --postgres 30]`. Writes the result to docs/soak.md.

import { mkdirSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { ensure, giveUp, ROOT } from './ensure.mjs';

process.chdir(ROOT);
const { values } = parseArgs({
  options: { app: { type: 'string', default: '100' }, postgres: { type: 'string', default: '30' } },
});
await ensure({ parts: [], tools: 'needed' }).catch(giveUp);
const { build } = await import('esbuild');
mkdirSync('dist/soak', { recursive: true });
await build({
  entryPoints: ['src/store/testing/soak.ts'],
  outfile: 'dist/soak/soak.mjs',
  bundle: true,
  platform: 'node',
  format: 'esm',
  packages: 'external',
  logLevel: 'error',
});
const { soak } = await import(new URL('../dist/soak/soak.mjs', import.meta.url).href);
const result = await soak({
  app: Number(values.app),
  postgres: Number(values.postgres),
  say: console.log,
});
const failed = result.lost.length + result.wrongRollUps.length;
const page = `# Soak

\`npm run soak\` kills the application and its embedded PostgreSQL with SIGKILL in the middle of writes from four places at once, lets the next
application come up on the same data, and looks for every write that was acknowledged and for roll-ups that disagree with their parts.

| | last run |
|---|---|
| application killed | ${result.kills.app} times |
| PostgreSQL killed under it | ${result.kills.postgres} times |
| writes acknowledged | ${result.acknowledged} |
| acknowledged writes lost | ${result.lost.length} |
| wrong roll-ups | ${result.wrongRollUps.length} |
| longest time until writes were acknowledged again | ${Math.round(result.longestRecovery)} ms |

Run with Node.js ${process.version} on Linux, two processor cores. A short slice of it is part of \`npm test\`.
`;
writeFileSync('docs/soak.md', page);
console.log(page);
process.exitCode = failed === 0 ? 0 : 1;
