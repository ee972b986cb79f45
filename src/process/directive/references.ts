import { parseDocumentNumber } from '#core/document-number.ts';
import type { Day } from '#core/period.ts';
import type { DirectiveBook, KeptDirective } from './directive-life.ts';
import { forceOf } from './force.ts';

/** A document as a text, a task or a record refers to it. */
export type DirectiveReference = {
  readonly number: string;
  /** The date that stands beside it; null: none does. */
  readonly date: Day | null;
};

export const REFERENCE_FINDINGS = [
  'directive.malformed', // the number breaks its grammar
  'directive.missing', // the register does not have it
  'directive.several', // several of that number, and no date says which
  'directive.other-date', // the register has it, of another date
  'directive.later', // it is dated after the text that refers to it
  'directive.not-in-force', // expired or replaced by then
] as const;

export type ReferenceFinding = {
  readonly code: (typeof REFERENCE_FINDINGS)[number];
  readonly reference: DirectiveReference;
  /** The documents it may mean. */
  readonly directives: readonly string[];
};

export type ReferenceOutcome = {
  /** The document that is meant, where it is sure. */
  readonly directive: KeptDirective | null;
  readonly findings: readonly ReferenceFinding[];
};

/**
 * Which document a reference of a day means. A number alone is none: series begin anew each year, and another
 * body may have the same. So a reference without a date to a number that is held twice stays open.
 */
export function resolveReference(
  reference: DirectiveReference,
  book: DirectiveBook,
  day: Day,
): ReferenceOutcome {
  const found = (
    code: ReferenceFinding['code'],
    of: readonly KeptDirective[],
  ): ReferenceFinding => ({
    code,
    reference,
    directives: of.map((directive) => directive.code),
  });
  if (!parseDocumentNumber(reference.number).ok) {
    return { directive: null, findings: [found('directive.malformed', [])] };
  }
  const number = reference.number.normalize('NFC').trim();
  const same = book.directives.filter((directive) => directive.number === number);
  if (same.length === 0) return { directive: null, findings: [found('directive.missing', [])] };
  const meant = meantBy(reference, same);
  if (meant.length === 0) {
    return { directive: null, findings: [found('directive.other-date', same)] };
  }
  const [directive, ...others] = meant;
  if (!directive || others.length > 0) {
    return { directive: null, findings: [found('directive.several', meant)] };
  }
  return {
    directive,
    findings: ageFindings(directive, book, day).map((code) => found(code, meant)),
  };
}

/** Those of the date that is named; one without a date may be of any. */
function meantBy(
  { date }: DirectiveReference,
  same: readonly KeptDirective[],
): readonly KeptDirective[] {
  if (date === null) return same;
  const dated = same.filter((directive) => directive.date === date);
  return dated.length > 0 ? dated : same.filter((directive) => directive.date === null);
}

function ageFindings(
  directive: KeptDirective,
  book: DirectiveBook,
  day: Day,
): readonly ReferenceFinding['code'][] {
  if (directive.date !== null && day < directive.date) return ['directive.later'];
  const force = forceOf(directive, book, day);
  return force.kind === 'expired' || force.kind === 'replaced' ? ['directive.not-in-force'] : [];
}

/** Numbers that the register holds with two dates of one year, which one series cannot have. */
export function doubleDated(book: DirectiveBook): readonly (readonly string[])[] {
  const groups = new Map<string, KeptDirective[]>();
  for (const directive of book.directives) {
    if (directive.date === null) continue;
    // two bodies may share a number; one body does not use it twice in a year
    const issuer = directive.agency ?? directive.issuer?.vi ?? '';
    const key = JSON.stringify([directive.number, issuer, directive.date.slice(0, 4)]);
    const group = groups.get(key);
    if (group) group.push(directive);
    else groups.set(key, [directive]);
  }
  return [...groups.values()]
    .filter((group) => new Set(group.map(({ date }) => date)).size > 1)
    .map((group) => group.map(({ code }) => code));
}
