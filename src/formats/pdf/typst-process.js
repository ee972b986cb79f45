// A process that sets documents: `node typst-process.js FONT…`. Takes { template, report } and answers
// { pdf } or { reason }. It is a process and not a thread because a thread that is inside the compiler
// cannot be stopped. Plain JavaScript: it stands beside the bundle as it stands here.

import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';

const fontBlobs = process.argv.slice(2).map((file) => readFileSync(file));
const compiler = NodeCompiler.create({ workspace: tmpdir(), fontArgs: [{ fontBlobs }] });

process.on('message', ({ template, report }) => {
  try {
    process.send({ pdf: typeset(template, report) });
  } catch (error) {
    process.send({ reason: error instanceof Error ? error.message : String(error) });
  } finally {
    // What the compiler remembers of a document is never of use to the next.
    compiler.evictCache(0);
  }
});

/** More than were ever needed; the last is taken as it is. */
const MOST_TRIES = 5;

/** Sets a document until each of its notes stands on the page of its mark. */
function typeset(template, report) {
  let torn = [];
  for (let tries = 1; ; tries += 1) {
    const document = documentOf(template, { report, torn: JSON.stringify(torn) });
    const found = compiler.query(document, { selector: '<torn>', field: 'value' }).flat();
    const more = found.filter((number) => !torn.includes(number));
    if (more.length === 0 || tries === MOST_TRIES) return compiler.pdf(document);
    torn = [...torn, ...more];
  }
}

/** Faults of a document are told here; `query` and `pdf` would only fail. */
function documentOf(mainFileContent, inputs) {
  const compiled = compiler.compile({ mainFileContent, inputs });
  if (compiled.result) return compiled.result;
  throw new Error(JSON.stringify(compiled.takeDiagnostics()?.shortDiagnostics ?? []));
}
