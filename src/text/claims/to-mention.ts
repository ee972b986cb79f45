import { type Decimal, decimalText, lastDigit } from '#core/decimal.ts';
import type { Mention } from '../checked.ts';
import type { Passage, Span, TextDocument } from '../document.ts';
import { isInterrupted, plainSpan } from '../positions.ts';
import type { Figure } from './figure.ts';

export const mentionId = (index: number): string => `q${index + 1}`;

/** Where a figure stands in the plain text; a unit printed after a page end is not part of it. */
export function figureSpan(document: TextDocument, passage: Passage, figure: Figure): Span {
  const cut = isInterrupted(document, passage, [figure.start, figure.end]);
  return plainSpan(passage, figure.start, cut ? figure.digitsEnd : figure.end);
}

export function toMention(document: TextDocument, passage: Passage, figure: Figure): Mention {
  const span = figureSpan(document, passage, figure);
  const { ulp, value } = written(figure);
  return {
    id: mentionId(figure.index),
    span,
    raw: document.plain.slice(...span),
    value,
    ulp,
    unit: figure.unit,
    role: figure.role,
    dir: figure.dir,
    approx: figure.approx,
    of: figure.of === null ? null : mentionId(figure.of),
  };
}

function written(figure: Figure): Pick<Mention, 'value' | 'ulp'> {
  const { value, second, shape } = figure;
  if (shape === 'other' && value === null) return { value: figure.written, ulp: null };
  if (value === null) return { value: null, ulp: null };
  if (shape === 'ratio' || shape === 'range') {
    if (second === null) return { value: null, ulp: null };
    const between = shape === 'ratio' ? '/' : '..';
    return { value: decimalText(value) + between + decimalText(second), ulp: ulpOf(value) };
  }
  return { value: (figure.sign === '+' ? '+' : '') + decimalText(value), ulp: ulpOf(value) };
}

const ulpOf = (value: Decimal): string => decimalText(lastDigit(value));
