import { PREFIXES } from '../../reading/prefixes.ts';
import { type Written, walkXml } from '../../reading/xml.ts';

/** A run of the body that lies in no other run; offsets are into the source of the body. */
export type Run = {
  readonly tag: Written;
  /** Where its content begins: after its properties. */
  content: number;
  /** The tag that closes it. */
  close: Written;
};

/** A text of a run of the body. */
export type RunText = { readonly run: Run; readonly tag: Written; close: Written };

export type Runs = {
  /** By where words are written; without text where they lie deeper, as in a text box. */
  readonly at: ReadonlyMap<number, { readonly run: Run; readonly text: RunText | null }>;
  /** By the note that is marked (footnote 3): the run of its mark, and the text right before it. */
  readonly notes: ReadonlyMap<string, { readonly run: Run; readonly before: RunText | null }>;
  readonly first: Run | null;
};

/** Finds the runs of a body that comments may stand around. */
export function runsOf(name: string, source: string): Runs {
  const at = new Map<number, { run: Run; text: RunText | null }>();
  const notes = new Map<string, { run: Run; before: RunText | null }>();
  const open: string[] = [];
  let run: Run | null = null;
  let depth = 0;
  let isFresh = false;
  let isInProperties = false;
  let text: RunText | null = null;
  let before: RunText | null = null;
  let first: Run | null = null;
  walkXml({ name, source }, PREFIXES, {
    open: (element, attributes, tag) => {
      if (element === 'w:r' && run === null) {
        run = { tag, content: tag[1], close: tag };
        depth = open.length + 1;
        isFresh = true;
        first ??= run;
      } else if (run !== null) {
        if (open.length === depth) {
          // Properties stand first; what calls itself so after the words is none.
          isInProperties = isFresh && element === 'w:rPr';
          isFresh = false;
        }
        if (element === 'w:t' && open.length === depth) text = { run, tag, close: tag };
        const kind = NOTES[element];
        const note = `${kind} ${attributes('w:id') ?? ''}`;
        if (kind && !notes.has(note)) notes.set(note, { run, before });
      }
      if (element === 'w:p' && run === null) before = null;
      open.push(element);
    },
    close: (element, tag) => {
      open.pop();
      if (run === null) return;
      if (isInProperties && element === 'w:rPr' && open.length === depth) run.content = tag[1];
      if (element === 'w:t' && text !== null && open.length === depth) {
        text.close = tag;
        before = text;
        text = null;
      }
      if (element === 'w:r' && open.length === depth - 1) {
        run.close = tag;
        run = null;
      }
    },
    text: (_, written) => {
      if (run !== null && written !== null) at.set(written, { run, text });
    },
  });
  return { at, notes, first };
}

const NOTES: Readonly<Record<string, string>> = {
  'w:footnoteReference': 'footnote',
  'w:endnoteReference': 'endnote',
};
