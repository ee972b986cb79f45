import type { Io } from './command.ts';
import { languageOf } from './run.ts';

/** The terminal that a command was called from, or the pipe that its output goes into. */
export function terminal(): Io {
  // Who reads the first lines only, as `head` does, closes the pipe; that is no fault.
  process.stdout.on('error', (error) => {
    if ('code' in error && error.code === 'EPIPE') process.exit(0);
    throw error;
  });
  return {
    out: (text) => process.stdout.write(`${text}\n`),
    err: (text) => process.stderr.write(`${text}\n`),
    language: languageOf(process.env),
    screen: {
      colours: process.stdout.isTTY === true && !process.env.NO_COLOR,
      columns: process.stdout.columns ?? 100,
    },
  };
}
