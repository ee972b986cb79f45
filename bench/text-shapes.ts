import fc from 'fast-check';
import { anyText, mutatedText, telling } from '#text/testing/any-text.ts';
import { checkPlain, quickest, stretched } from '#text/testing/pace.ts';
import { layOut } from '#text/testing/truth/gold.ts';
import { passagesOf } from '#text/testing/truth/passage-sets.ts';
import type { Line } from './measure.ts';

/** Characters: at this length a square of the length would show. */
const LENGTH = 10_000;
const SEED = 1;
const SHAPES = 60;

/** The report over and over: beside so many times the time of the shortest. */
export function growing(text: string): readonly Line[] {
  const unit = `${text}\n\n`;
  const times = [100_000, 1_000_000, 10_000_000].map((bytes) => {
    const long = stretched(unit, Math.round((bytes * text.length) / Buffer.byteLength(text)));
    const runs = Math.max(1, Math.min(5, 3_000_000 / bytes));
    return { bytes, took: quickest(runs, () => checkPlain(long)) };
  });
  const [first, ...longer] = times;
  return longer.map(({ bytes, took }) => ({
    what: `own report over and over to ${bytes / 1_000_000} MB: reading and checking, the quickest run`,
    took: { median: took, bytes },
    beside: {
      what: `${bytes / (first?.bytes ?? 1)} times as long as 0.1 MB takes`,
      took: { median: ((first?.took ?? Number.NaN) * bytes) / (first?.bytes ?? 1), bytes },
    },
  }));
}

/** Texts of the fuzzers over and over to one length, beside prose of that length. */
export function hostile(prose: string): {
  readonly lines: readonly Line[];
  readonly worst: number;
} {
  const marked = passagesOf('development').map((passage) => layOut(passage).text);
  const drawn = <T>(texts: fc.Arbitrary<T>, numRuns: number): readonly T[] =>
    fc.sample(texts, { seed: SEED, numRuns });
  const kinds = [
    { name: 'words on which readings turn, one alone', texts: [...new Set(drawn(telling, 2_000))] },
    { name: 'texts of such words and any signs', texts: drawn(anyText, SHAPES) },
    { name: 'passages with something changed', texts: drawn(mutatedText(marked), SHAPES) },
  ];
  const plain = quickest(10, () => checkPlain(stretched(prose, LENGTH)));
  const measured = kinds.map(({ name, texts }) => {
    const all = texts
      .filter((text) => text !== '')
      .map((text) => quickest(2, () => checkPlain(stretched(text, LENGTH))));
    return { name, count: all.length, slowest: Math.max(...all) };
  });
  return {
    worst: Math.max(...measured.map(({ slowest }) => slowest)) / plain,
    lines: measured.map(({ name, count, slowest }) => ({
      what: `${name}, each over and over to ${LENGTH} characters: the slowest of ${count}`,
      took: { median: slowest },
      beside: { what: 'the report to that length', took: { median: plain } },
    })),
  };
}
