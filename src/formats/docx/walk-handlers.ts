import type { Attributes } from '../reading/xml.ts';
import { symbolCharacter } from './symbols.ts';
import {
  addPiece,
  addWords,
  finishParagraph,
  type OpenParagraph,
  type Run,
  type State,
} from './walk-state.ts';
import type { WordFlow } from './word-flow.ts';

export type Handler = (state: State, attributes: Attributes) => void;

const value = (attributes: Attributes): string | null => attributes('w:val') ?? null;

const isOn = (attributes: Attributes): boolean =>
  !['0', 'false', 'off'].includes(attributes('w:val') ?? 'true');

const count = (text: string | undefined): number =>
  text !== undefined && /^\d{1,4}$/.test(text) ? Number(text) : 1;

const inParagraph =
  (change: (paragraph: OpenParagraph, attributes: Attributes, state: State) => void): Handler =>
  (state, attributes) => {
    const paragraph = state.paragraphs.at(-1);
    if (paragraph && state.around.includes('w:pPr')) change(paragraph, attributes, state);
  };

const inRun =
  (change: (run: Run, attributes: Attributes) => void): Handler =>
  (state, attributes) => {
    const run = state.runs.at(-1);
    if (run && state.around.at(-1) === 'w:rPr' && state.around.at(-2) === 'w:r')
      change(run, attributes);
  };

const saying =
  (words: string): Handler =>
  (state) => {
    if (state.runs.length > 0 && state.around.at(-1) === 'w:r') addWords(state, words);
  };

const noteMark =
  (of: 'footnote' | 'endnote'): Handler =>
  (state, attributes) => {
    const id = attributes('w:id');
    const custom = attributes('w:customMarkFollows');
    if (id === undefined || state.runs.at(-1)?.hidden) return;
    addPiece(state, { kind: 'note', of, id, custom: custom !== undefined && custom !== '0' });
  };

/** The two that only draw the line over the notes have a type. */
const openNote: Handler = (state, attributes) => {
  const content: WordFlow[] = [];
  const id = attributes('w:id');
  if (id !== undefined && (attributes('w:type') ?? 'normal') === 'normal') {
    state.flows.set(id, content);
  }
  state.into.push(content);
};

const removed: Handler = (state) => {
  const row = state.tables.at(-1)?.rows.at(-1);
  const paragraph = state.paragraphs.at(-1);
  if (state.around.at(-1) === 'w:trPr') {
    if (row) row.deleted = true;
  } else if (paragraph && state.around.at(-2) === 'w:pPr') paragraph.joinsNext = true;
};

/** What the beginning of an element means; one that is not here means nothing to a reader. */
export const OPEN: Readonly<Record<string, Handler>> = {
  'w:p': (state) => {
    state.paragraphs.push(
      state.joining ?? {
        style: null,
        outline: null,
        listed: false,
        page: null,
        pieces: [],
        joinsNext: false,
        boxes: [],
      },
    );
    state.joining = null;
  },
  'w:pStyle': inParagraph((paragraph, attributes) => {
    paragraph.style ??= value(attributes);
  }),
  'w:outlineLvl': inParagraph((paragraph, attributes) => {
    const level = value(attributes);
    if (level !== null && /^\d$/.test(level)) paragraph.outline = Number(level);
  }),
  'w:numId': inParagraph((paragraph, attributes) => {
    paragraph.listed = value(attributes) !== '0';
  }),
  'w:del': removed,
  'w:moveFrom': removed,
  'w:r': (state) => {
    state.runs.push({ font: null, style: null, hidden: false, raised: false });
  },
  'w:rStyle': inRun((run, attributes) => {
    run.style = value(attributes);
  }),
  'w:rFonts': inRun((run, attributes) => {
    run.font = attributes('w:ascii') ?? attributes('w:hAnsi') ?? null;
  }),
  'w:vanish': inRun((run, attributes) => {
    run.hidden = isOn(attributes);
  }),
  'w:vertAlign': inRun((run, attributes) => {
    run.raised = value(attributes) === 'superscript';
  }),
  'w:tab': saying('\t'),
  'w:ptab': saying('\t'),
  'w:cr': saying('\n'),
  'w:br': saying('\n'),
  'w:noBreakHyphen': saying('-'),
  // A letter of the fonts before Unicode has the same place.
  'w:softHyphen': saying('\u00ad'),
  'w:sym': (state, attributes) => {
    addWords(state, symbolCharacter(attributes('w:font') ?? '', attributes('w:char') ?? ''));
  },
  'w:lastRenderedPageBreak': (state) => {
    state.page += 1;
    state.paged = true;
  },
  'w:fldChar': (state, attributes) => {
    const type = attributes('w:fldCharType');
    if (type === 'begin') state.fields.push(true);
    else if (type === 'separate' && state.fields.length > 0)
      state.fields[state.fields.length - 1] = false;
    else if (type === 'end') state.fields.pop();
  },
  'w:footnoteReference': noteMark('footnote'),
  'w:endnoteReference': noteMark('endnote'),
  'w:footnote': openNote,
  'w:endnote': openNote,
  'mc:AlternateContent': (state) => {
    state.choices.push(false);
  },
  'w:showingPlcHdr': (state, attributes) => {
    state.placeholder = isOn(attributes);
  },
  'w:txbxContent': (state) => {
    state.into.push([]);
  },
  'w:tbl': (state) => {
    state.tables.push({ rows: [] });
  },
  'w:tr': (state) => {
    state.tables.at(-1)?.rows.push({ head: false, deleted: false, next: 0, cells: [] });
  },
  'w:gridBefore': (state, attributes) => {
    const row = state.tables.at(-1)?.rows.at(-1);
    if (row) row.next += count(attributes('w:val'));
  },
  'w:tblHeader': (state, attributes) => {
    const row = state.tables.at(-1)?.rows.at(-1);
    if (row) row.head = isOn(attributes);
  },
  'w:tc': (state) => {
    const row = state.tables.at(-1)?.rows.at(-1);
    const cell = { column: row?.next ?? 0, span: 1, continues: false, content: [] };
    row?.cells.push(cell);
    state.into.push(cell.content);
  },
  'w:gridSpan': (state, attributes) => {
    const cell = state.tables.at(-1)?.rows.at(-1)?.cells.at(-1);
    if (cell) cell.span = count(attributes('w:val'));
  },
  'w:vMerge': (state, attributes) => {
    const cell = state.tables.at(-1)?.rows.at(-1)?.cells.at(-1);
    if (cell) cell.continues = (attributes('w:val') ?? 'continue') === 'continue';
  },
};

const closeNote = (state: State): void => {
  state.into.pop();
};

export const CLOSE: Readonly<Record<string, (state: State) => void>> = {
  'w:p': (state) => {
    const paragraph = state.paragraphs.pop();
    if (paragraph?.joinsNext && state.paragraphs.length === 0) {
      state.joining = { ...paragraph, joinsNext: false };
    } else if (paragraph) finishParagraph(state, paragraph);
  },
  'w:r': (state) => {
    state.runs.pop();
  },
  'mc:AlternateContent': (state) => {
    state.choices.pop();
  },
  'w:footnote': closeNote,
  'w:endnote': closeNote,
  'w:txbxContent': (state) => {
    const content = state.into.pop() ?? [];
    const around = state.paragraphs.at(-1);
    (around?.boxes ?? state.into.at(-1))?.push(...content);
  },
  'w:tc': (state) => {
    state.into.pop();
    const row = state.tables.at(-1)?.rows.at(-1);
    if (row) row.next += row.cells.at(-1)?.span ?? 1;
  },
  'w:tbl': (state) => {
    const rows = (state.tables.pop()?.rows ?? []).filter((row) => !row.deleted);
    state.into.at(-1)?.push({ kind: 'table', rows });
  },
};
