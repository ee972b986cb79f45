import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { type Change, changes } from '#text/testing/changes.ts';
import { lines, pdfFile } from './pdf-file.ts';

/* Files with faults that nobody chose. */

const PAGE = {
  words: lines({ x: 85, y: 100 }, 'Tong so 12 vu.', 'Het.'),
  rules: [[85, 200, 600]] as const,
};

export const ONE_PAGE_PDF = pdfFile([PAGE, PAGE]);

export const changedBytes = (bytes: Uint8Array, how: readonly Change[]): Uint8Array =>
  how.reduce((before, one) => {
    const at = Math.floor(one.at * before.length);
    if (one.kind === 'set') return at < before.length ? before.with(at, one.byte) : before;
    const part = before.subarray(at, at + one.length);
    const rest = one.kind === 'cut' ? before.subarray(at + one.length) : before.subarray(at);
    return Buffer.concat([before.subarray(0, at), ...(one.kind === 'cut' ? [] : [part]), rest]);
  }, bytes);

type Mutants = fc.Arbitrary<Uint8Array>;

/** Changed as it lies. */
export const changedFile = (file: Uint8Array): Mutants =>
  changes.map((how) => changedBytes(file, how));

/** One part of an Office file changed before all are zipped again. */
export function changedPart(file: Uint8Array): Mutants {
  const parts = unzipSync(file);
  const names = Object.keys(parts).filter((name) => /\.(?:xml|rels)$/.test(name));
  return fc.tuple(fc.constantFrom(...names), changes).map(([name, how]) => {
    const part = parts[name] ?? new Uint8Array();
    return zipSync({ ...parts, [name]: changedBytes(part, how) }, { level: 1 });
  });
}

/** A Word file in which elements stand where others stood. */
export function movedElements(file: Uint8Array): Mutants {
  const parts = unzipSync(file);
  const tags = strFromU8(parts['word/document.xml'] ?? new Uint8Array()).split(/(?=<)/);
  const place = fc.nat({ max: tags.length - 1 });
  return fc.array(fc.tuple(place, place), { maxLength: 6 }).map((swaps) => {
    const moved = [...tags];
    for (const [a, b] of swaps) moved[a] = tags[b] ?? '';
    return zipSync({ ...parts, 'word/document.xml': strToU8(moved.join('')) }, { level: 1 });
  });
}
