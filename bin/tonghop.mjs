#!/usr/bin/env node
// `npx tonghop …` straight from a clone: brings packages and bundle up to date, then runs the command.

import { pathToFileURL } from 'node:url';
import { CLI, ensure, giveUp } from '../scripts/ensure.mjs';

const parts = process.argv[2] === 'serve' ? ['cli', 'web'] : ['cli'];
await ensure({ parts, tools: 'unneeded' }).catch(giveUp);
process.argv[1] = CLI;
await import(pathToFileURL(CLI).href);
