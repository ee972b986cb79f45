import type { Directive } from '#core/directive.ts';
import { type FactBook, periodOf } from '#core/fact-book.ts';
import { type Day, lastDay, yearOf } from '#core/period.ts';
import { invariant } from '#core/result.ts';
import { type Signer, signsOn } from '#core/signer.ts';
import { numbersOf } from '../outline/numbering.ts';
import type { Front, Outline, OutlineBlock, Span } from '../outline/outline.ts';
import { plainOf } from '../plain.ts';
import type { Block, Frame, Inline, Report } from '../report.ts';
import type { Desk } from './desk.ts';
import { ledger, marked } from './ledger.ts';
import { printInsertion } from './print-insertion.ts';

export type ReportOptions = {
  /** A period that the book knows. */
  readonly period: string;
  /** Sentences are Vietnamese; nothing else is written yet. */
  readonly language?: 'vi';
};

const TYPE_NAME = 'BÁO CÁO';

/** Writes an outline with the figures of a book. The same input gives the same tree. */
export function buildReport(outline: Outline, book: FactBook, options: ReportOptions): Report {
  const period = periodOf(book, options.period);
  invariant(period, `${options.period} is a period of the book`);
  const put = ledger();
  const desk: Desk = { book, period, ledger: put, directives: byNumber(book) };
  const notes = new Map(outline.notes.map(({ id }, index) => [id, index + 1]));
  const print = (spans: readonly Span[]): readonly Inline[] => printSpans(desk, spans, notes);
  const signer = signerOf(book, outline.front.signature.of, lastDay(period));
  const frame = frameOf(outline.front, { year: yearOf(period), signer, print });
  const blocks = blocksOf(outline.blocks, print);
  return {
    outline: outline.name,
    period: period.code,
    knownOn: book.knownOn,
    frame,
    blocks,
    notes: outline.notes.map(({ content }, index) => ({
      number: index + 1,
      content: print(content),
    })),
    bindings: put.bindings,
    unbound: outline.unbound,
    missing: put.missing,
  };
}

type Print = (spans: readonly Span[]) => readonly Inline[];

/** Who signs for an agency on the last day of the period: of several, the one who began last. */
function signerOf({ signers }: FactBook, agency: string | null, day: Day): Signer | null {
  const all = [...(signers?.values() ?? [])].filter(
    (one) => one.agency === agency && signsOn(one, day),
  );
  return all.sort((a, b) => (a.from < b.from ? 1 : -1))[0] ?? null;
}

type Framing = { readonly year: number; readonly signer: Signer | null; readonly print: Print };

function frameOf(front: Front, { year, signer, print }: Framing): Frame {
  const text = (spans: readonly Span[]): string => plainOf(print(spans));
  return {
    issuer: {
      over: front.issuer.over && text(front.issuer.over),
      name: text(front.issuer.name),
    },
    symbol: front.symbol,
    place: text(front.place),
    year,
    typeName: TYPE_NAME,
    title: print(front.title),
    addressees: front.addressees.map(text),
    intro: print(front.intro),
    signature: {
      onBehalf: signer?.onBehalf ?? text(front.signature.onBehalf),
      position: signer?.position ?? text(front.signature.position),
    },
    recipients: front.recipients.map(text),
  };
}

function blocksOf(blocks: readonly OutlineBlock[], print: Print): readonly Block[] {
  const headings = blocks.filter((block) => block.kind === 'heading');
  const counted = numbersOf(headings);
  const numbers = new Map(headings.map((heading, index) => [heading, counted[index]]));
  return blocks.map(written);

  function written(block: OutlineBlock): Block {
    const content = print(block.content);
    switch (block.kind) {
      case 'heading': {
        const number = numbers.get(block) ?? null;
        return { kind: 'heading', depth: block.depth, number, content: inItsCase(content) };
      }
      case 'paragraph':
      case 'item':
        return { kind: block.kind, content };
    }
  }
}

/** In a heading that is set in capitals the period is too: 9 THÁNG NĂM 2024. */
function inItsCase(content: readonly Inline[]): readonly Inline[] {
  const typed = content.map((inline) => (inline.kind === 'text' ? inline.text : '')).join('');
  if (!/\p{Lu}/u.test(typed) || typed !== typed.toUpperCase()) return content;
  return content.map((inline) =>
    inline.kind === 'period' ? { ...inline, text: inline.text.toUpperCase() } : inline,
  );
}

function printSpans(
  desk: Desk,
  spans: readonly Span[],
  notes: ReadonlyMap<string, number>,
): readonly Inline[] {
  return joined(spans.flatMap(printed));

  function printed(span: Span): readonly Inline[] {
    switch (span.kind) {
      case 'text':
        return [span];
      case 'note': {
        const number = notes.get(span.id);
        invariant(number, 'every mark of an outline has its note');
        return [{ kind: 'note', number }];
      }
      case 'insertion':
        return printInsertion(desk, span.insertion, span.at).map((one) => marked(one, span.mark));
    }
  }
}

/** Neighbouring words of one mark are one span. */
function joined(inlines: readonly Inline[]): readonly Inline[] {
  const result: Inline[] = [];
  for (const inline of inlines) {
    const last = result.at(-1);
    if (inline.kind === 'text' && last?.kind === 'text' && inline.mark === last.mark) {
      result[result.length - 1] = { ...last, text: last.text + inline.text };
    } else {
      result.push(inline);
    }
  }
  return result;
}

const byNumber = (book: FactBook): ReadonlyMap<string, Directive> =>
  new Map([...book.directives.values()].map((directive) => [directive.number, directive]));
