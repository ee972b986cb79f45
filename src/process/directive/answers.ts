import type { Day } from '#core/period.ts';
import type { AnswerDue, DirectiveBook, KeptDirective } from './directive-life.ts';

/**
 * What the recipients of documents owe at the end of a day, by due day. An answer is a document of that recipient
 * that is said to answer; several may have come, the first counts.
 */
export function answersDue(book: DirectiveBook, day: Day): readonly AnswerDue[] {
  return book.directives
    .filter(({ date }) => date === null || date <= day)
    .flatMap((directive) => owedFor(directive, book, day))
    .sort(
      (a, b) => order(a.due, b.due) || order(a.directive, b.directive) || order(a.agency, b.agency),
    );
}

function owedFor(directive: KeptDirective, book: DirectiveBook, day: Day): readonly AnswerDue[] {
  const due = directive.answerBy;
  if (due === null) return [];
  return [...new Set(directive.recipients)].map((agency) => {
    const answer = firstAnswer(directive, { agency, book, day });
    const common = { directive: directive.code, agency, due };
    if (!answer) return { ...common, state: due < day ? 'overdue' : 'waiting', answer: null };
    const late = due < answer.on;
    return { ...common, state: late ? 'answered-late' : 'answered-on-time', answer: answer.code };
  });
}

function firstAnswer(
  directive: KeptDirective,
  {
    agency,
    book,
    day,
  }: { readonly agency: string; readonly book: DirectiveBook; readonly day: Day },
): { readonly code: string; readonly on: Day } | null {
  const codes = new Set(
    book.relations
      .filter(({ kind, to }) => kind === 'answers' && to === directive.code)
      .map(({ from }) => from),
  );
  const answers = book.directives.flatMap(({ code, agency: by, date }) =>
    codes.has(code) && by === agency && date !== null && date <= day ? [{ code, on: date }] : [],
  );
  return answers.sort((a, b) => order(a.on, b.on) || order(a.code, b.code))[0] ?? null;
}

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
