// `npm start [-- --port N --data DIR]`: the whole system, in this very process, so that signals and output are its own.

import { pathToFileURL } from 'node:url';
import { CLI, ensure, giveUp } from './ensure.mjs';

await ensure({ parts: ['cli', 'web'], tools: 'unneeded' }).catch(giveUp);
process.argv.splice(1, 1, CLI, 'serve');
await import(pathToFileURL(CLI).href);
