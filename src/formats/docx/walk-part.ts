import { PREFIXES } from '../reading/prefixes.ts';
import { walkXml } from '../reading/xml.ts';
import { CLOSE, OPEN } from './walk-handlers.ts';
import { addWords, finishParagraph, type State } from './walk-state.ts';
import type { WordFlow } from './word-flow.ts';

/** The flows of a part by their note; the text of a body, header or footer is under ''. */
export type WordPart = {
  readonly flows: ReadonlyMap<string, readonly WordFlow[]>;
  /** Word left the breaks of its pages. */
  readonly paged: boolean;
};

/** Deleted and moved-away words, instructions of fields, earlier formats, descriptions. */
const NOT_READ = new Set([
  'w:delText',
  'w:instrText',
  'w:delInstrText',
  'w:pPrChange',
  'w:rPrChange',
  'w:sectPrChange',
  'w:tblPrChange',
  'w:tblGridChange',
  'w:tcPrChange',
  'w:trPrChange',
  'w:numberingChange',
  'w:rt',
]);
const REMOVED = new Set(['w:del', 'w:moveFrom']);

/** Reads the body, a header or footer, or the notes of a Word file in one pass. */
export function walkPart(name: string, source: string): WordPart {
  const state: State = {
    flows: new Map(),
    into: [[]],
    paragraphs: [],
    tables: [],
    runs: [],
    around: [],
    fields: [],
    choices: [],
    skipped: 0,
    placeholder: false,
    page: 1,
    paged: false,
    joining: null,
  };
  walkXml({ name, source }, PREFIXES, {
    open: (element, attributes) => {
      if (state.skipped > 0 || isNotRead(state, element)) {
        state.skipped += 1;
        return;
      }
      OPEN[element]?.(state, attributes);
      state.around.push(element);
    },
    close: (element) => {
      if (state.skipped > 0) {
        state.skipped -= 1;
        return;
      }
      state.around.pop();
      CLOSE[element]?.(state);
    },
    text: (text, at) => {
      const inside = state.around.at(-1);
      if (state.skipped > 0) return;
      if (inside === 'w:t') addWords(state, text, at);
      if (inside === 'm:t') addWords(state, text);
    },
  });
  if (state.joining) finishParagraph(state, { ...state.joining, joinsNext: false });
  const [rest = []] = state.into;
  if (rest.length > 0) state.flows.set('', rest);
  return { flows: state.flows, paged: state.paged };
}

function isNotRead(state: State, element: string): boolean {
  if (NOT_READ.has(element)) return true;
  // Within properties these say that the paragraph's end or the row is deleted.
  if (REMOVED.has(element)) return !['w:rPr', 'w:trPr'].includes(state.around.at(-1) ?? '');
  if (element === 'mc:Choice' || element === 'mc:Fallback') {
    if (state.choices.at(-1) === true) return true;
    state.choices[state.choices.length - 1] = true;
    return false;
  }
  if (element === 'w:sdtContent' && state.placeholder) {
    state.placeholder = false;
    return true;
  }
  return false;
}
