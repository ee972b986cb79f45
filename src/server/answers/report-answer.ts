import { factKeyText } from '#core/fact.ts';
import type { FactBook } from '#core/fact-book.ts';
import type { Binding, Block, Frame, Inline, Mark, Note, Report } from '#report/report.ts';
import type { BindingAnswer, BlockAnswer, InlineAnswer, ReportAnswer } from '../wire/report.ts';
import { againstText } from './fact-answer.ts';
import { labelOfPeriod } from './labels.ts';

/** The report tree as it goes to the browser, with the hash of what would be frozen of it. */
export function reportAnswer(
  report: Report,
  { book, hash }: { readonly book: FactBook; readonly hash: string },
): ReportAnswer {
  const { frame } = report;
  const printed = new Set([...report.bindings.values()].map((b) => factKeyText(b.fact)));
  const questions = [...book.byKey]
    .filter(([key]) => printed.has(key))
    .reduce((count, [, fact]) => count + fact.questions.length, 0);
  return {
    outline: report.outline,
    period: { code: report.period, label: labelOfPeriod(book, report.period) },
    knownOn: report.knownOn,
    hash,
    frame: frameAnswer(frame),
    blocks: report.blocks.map(blockAnswer),
    notes: report.notes.map(noteAnswer),
    bindings: [...report.bindings.values()].map((binding) => bindingAnswer(binding, book)),
    unbound: report.unbound.length,
    missing: report.missing.map(({ code }) => code),
    questions,
  };
}

export const frameAnswer = (frame: Frame): ReportAnswer['frame'] => ({
  issuer: { ...frame.issuer },
  symbol: frame.symbol,
  place: frame.place,
  year: frame.year,
  typeName: frame.typeName,
  title: frame.title.map(inlineAnswer),
  addressees: [...frame.addressees],
  intro: frame.intro.map(inlineAnswer),
  signature: { ...frame.signature },
  recipients: [...frame.recipients],
});

export const noteAnswer = ({ number, content }: Note): ReportAnswer['notes'][number] => ({
  number,
  content: content.map(inlineAnswer),
});

export const blockAnswer = (block: Block): BlockAnswer => ({
  ...block,
  content: block.content.map(inlineAnswer),
});

function inlineAnswer(inline: Inline): InlineAnswer {
  switch (inline.kind) {
    case 'note':
      return { kind: 'note', number: inline.number };
    case 'missing':
      return { kind: 'missing', text: inline.text };
    case 'figure':
      return { kind: 'figure', text: inline.text, binding: inline.binding, ...markOf(inline) };
    case 'text':
    case 'reference':
    case 'period':
    case 'plain':
      return { kind: inline.kind, text: inline.text, ...markOf(inline) };
  }
}

const markOf = ({ mark }: { readonly mark?: Mark }): { readonly mark?: Mark } =>
  mark === undefined ? {} : { mark };

const bindingAnswer = (binding: Binding, book: FactBook): BindingAnswer => ({
  id: binding.id,
  fact: factKeyText(binding.fact),
  printed: binding.printed,
  role: binding.role,
  against: binding.comparison ? againstText(binding.comparison.against) : null,
  indicator: book.indicators.get(binding.indicator)?.name ?? { vi: binding.indicator },
});
