import type { Block, Inline, Report } from '#report/report.ts';
import { finished, placeOf } from '../finished.ts';
import {
  ADDRESSED_TO,
  dateLine,
  documentTitle,
  issuerName,
  linesOf,
  listed,
  MOTTO,
  NATION,
  numberLine,
  RECIPIENTS,
  signatureLines,
  signerName,
} from '../form.ts';
import type { Letters } from './letters.ts';
import { type Beside, joined, ROOM, shownText, type Words, words } from './words.ts';

type Run =
  | { readonly words: Words; readonly mark: 'italic' | 'bold' | 'missing' | null }
  | { readonly note: number; readonly place: 'only' | 'first' | 'again' };

type Runs = readonly Run[];

/** What the template prints: all words of the report, in the order of the page. */
export type Printed = {
  readonly title: string;
  readonly author: string;
  readonly head: {
    readonly over: readonly Words[];
    readonly issuer: readonly Words[];
    readonly nation: Words;
    readonly motto: Words;
    readonly number: Words;
    readonly date: Words;
    readonly type: Words;
    readonly title: Runs;
    readonly addressed: readonly Words[];
  };
  readonly intro: Runs;
  readonly blocks: readonly (
    | { readonly kind: 'heading'; readonly depth: number; readonly content: Runs }
    | { readonly kind: 'paragraph'; readonly content: Runs }
  )[];
  /** By their numbers. */
  readonly notes: Readonly<Record<string, Runs>>;
  readonly foot: {
    readonly label: Words;
    readonly recipients: readonly Words[];
    readonly signature: readonly Words[];
    /** Of who has signed; nothing before. */
    readonly name: readonly Words[];
  };
};

export function printed(report: Report, has: Letters): Printed {
  const { frame, blocks, notes } = finished(report);
  const said = (text: string): Words => words(text, has, ROOM.column);
  const runs = (content: readonly Inline[]): Runs =>
    content.map((inline, index) =>
      run(inline, { before: edge(content[index - 1]), after: edge(content[index + 1]) }, has),
    );
  const over = frame.issuer.over === null ? [] : linesOf(frame.issuer.over);
  return {
    title: shownText(documentTitle(frame), has),
    author: shownText(issuerName(frame), has),
    head: {
      over: over.map(said),
      issuer: linesOf(frame.issuer.name).map(said),
      nation: said(NATION),
      motto: said(MOTTO),
      number: said(numberLine(frame)),
      date: said(dateLine(frame)),
      type: said(frame.typeName),
      title: runs(frame.title),
      addressed: addressedLines(frame.addressees).map(said),
    },
    intro: runs(frame.intro),
    blocks: blocks.map((block) => ({ ...kindOf(block), content: runs(withLead(block)) })),
    notes: Object.fromEntries(notes.map(({ number, content }) => [number, runs(content)])),
    foot: {
      label: said(RECIPIENTS),
      recipients: listed(frame.recipients).map(said),
      signature: signatureLines(frame).map(said),
      name: [signerName(frame)].filter((name) => name !== '').map(said),
    },
  };
}

function run(inline: Inline, beside: Beside, has: Letters): Run {
  const wordsOf = (text: string): Words => joined(words(text, has, ROOM.text), beside);
  switch (inline.kind) {
    case 'note':
      return { note: inline.number, place: placeOf(inline) };
    case 'missing':
      return { words: wordsOf(inline.text), mark: 'missing' };
    case 'text':
    case 'figure':
    case 'reference':
    case 'period':
    case 'plain':
      return { words: wordsOf(inline.text), mark: inline.mark ?? null };
  }
}

const edge = (inline: Inline | undefined): string | null => {
  if (inline === undefined) return '';
  return inline.kind === 'note' ? null : inline.text;
};

type Kind = { readonly kind: 'heading'; readonly depth: number } | { readonly kind: 'paragraph' };

const kindOf = (block: Block): Kind =>
  block.kind === 'heading' ? { kind: 'heading', depth: block.depth } : { kind: 'paragraph' };

/** The number of a heading and the dash of an item are words of theirs. */
function withLead(block: Block): readonly Inline[] {
  switch (block.kind) {
    case 'heading':
      return block.number === null
        ? block.content
        : [{ kind: 'text', text: `${block.number} ` }, ...block.content];
    case 'paragraph':
      return block.content;
    case 'item':
      return [{ kind: 'text', text: '- ' }, ...block.content];
  }
}

/** Kính gửi: one on the line itself, several as a list under it. */
function addressedLines(addressees: readonly string[]): readonly string[] {
  const [only, ...more] = addressees;
  if (only === undefined) return [];
  return more.length === 0 ? [`${ADDRESSED_TO} ${only}`] : [ADDRESSED_TO, ...listed(addressees)];
}
