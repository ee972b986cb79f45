import fc from 'fast-check';
import { checkText } from '../check-text.ts';
import { plainDocument } from '../plain-document.ts';
import { anyText, mutatedText } from './any-text.ts';
import { misplaced, misread } from './misplaced.ts';
import { checkPlain, paceOf, quickest } from './pace.ts';
import { layOut } from './truth/gold.ts';
import { mutantsOf } from './truth/mutations.ts';
import { passagesOf } from './truth/passage-sets.ts';

/** So many inputs from one seed; the same seed makes the same inputs. */
export type Batch = { readonly seed: number; readonly count: number };

export type BatchResult = {
  /** Inputs that were read and checked. */
  readonly inputs: number;
  /** Empty where all went well; otherwise the seed and the smallest input that shows it. */
  readonly fault: string | null;
  /** The longest that one input took, in milliseconds, with all that the machine did meanwhile. */
  readonly slowest: number;
  /** The greatest time beside plain prose of its length. */
  readonly factor: number;
};

/** Half of the texts are made of words and signs in any order, half are marked passages with something changed. */
export function soakTexts(): (batch: Batch) => BatchResult {
  const marked = passagesOf('development');
  const passages = [...marked, ...marked.flatMap(mutantsOf).map(({ passage }) => passage)].map(
    (passage) => layOut(passage).text,
  );
  const texts = fc.oneof(anyText, mutatedText(passages));
  const pace = paceOf(passages.slice(0, marked.length).join('\n\n'));
  return ({ seed, count }) => {
    let inputs = 0;
    let slowest = 0;
    let factor = 0;
    const holds = fc.property(texts, (text) => {
      const begun = performance.now();
      const document = plainDocument(text);
      const checked = checkText(document);
      const took = performance.now() - begun;
      inputs += 1;
      slowest = Math.max(slowest, took);
      const usual = pace(text.length);
      // Once may be chance: what seems slow is read again.
      if (took > 3 * factor * usual || took > 30 * usual) {
        factor = Math.max(factor, quickest(10, () => checkPlain(text)) / usual);
      }
      const faults = [...misplaced(document), ...misread(text, checked)];
      if (faults.length > 0) throw new Error(faults.join('; '));
    });
    const ran = fc.check(holds, { seed, numRuns: count });
    const fault = ran.failed ? fc.defaultReportMessage(ran) : null;
    return { inputs, fault: fault ?? null, slowest, factor };
  };
}
