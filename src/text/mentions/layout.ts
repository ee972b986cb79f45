/** A pair of brackets of a text; `close` is the end of the text where it is missing. */
export type Bracket = { readonly open: number; readonly close: number; readonly parent: number };

/** Where the sentences and brackets of a passage lie. */
export type Layout = {
  /** Starts of the sentences, in order. */
  readonly sentences: readonly number[];
  readonly brackets: readonly Bracket[];
  /** From which place on which bracket is the innermost. */
  readonly edges: readonly { readonly at: number; readonly bracket: number }[];
};

const END = /(?:[.!?]|\.\.\.|…)["”’)\]]*\s+(?=["“(\-–+]?\s?[\p{Lu}\d])/gu;
const ABBREVIATION =
  /(?:^|[\s(])(?:TP|TX|TT|P|Q|tr|Tr|TS|ThS|PGS|GS|BS|St|v\.v|đ\/c|Đ\/c|T\.đó|stt|Stt|\d{1,2}(?:\.\d{1,2}){0,3}|[IVX]{1,5}|[A-ZĐ])\.$/u;
const DEEPEST = 12;

export function layoutOf(text: string): Layout {
  const sentences = [0];
  for (const { 0: end, index } of text.matchAll(END)) {
    const before = text.slice(Math.max(0, index - 12), index + 1);
    if (!ABBREVIATION.test(before)) sentences.push(index + end.length);
  }
  return { sentences, ...bracketsOf(text) };
}

function bracketsOf(text: string): Pick<Layout, 'brackets' | 'edges'> {
  const edges: { at: number; bracket: number }[] = [];
  const brackets: { open: number; close: number; parent: number }[] = [];
  const stack: number[] = [];
  for (const { 0: sign, index } of text.matchAll(/[()]/g)) {
    if (sign === '(') {
      brackets.push({ open: index, close: text.length, parent: stack.at(-1) ?? -1 });
      if (stack.length < DEEPEST) stack.push(brackets.length - 1);
    } else {
      const last = brackets[stack.pop() ?? -1];
      if (last) last.close = index;
    }
    edges.push({ at: index, bracket: stack.at(-1) ?? -1 });
  }
  return { brackets, edges };
}

export function sentenceAt({ sentences }: Layout, offset: number): number {
  let low = 0;
  let high = sentences.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((sentences[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The innermost bracket around a place; -1 outside all. */
export function bracketAt({ edges }: Layout, offset: number): number {
  let low = -1;
  let high = edges.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((edges[middle]?.at ?? 0) < offset) low = middle;
    else high = middle - 1;
  }
  return edges[low]?.bracket ?? -1;
}
