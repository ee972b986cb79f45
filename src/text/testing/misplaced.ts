import type { Checked } from '../checked.ts';
import type { Span, TextDocument } from '../document.ts';

const squeezed = (text: string): string => text.replace(/\s+/g, ' ');

/** What does not hold of a document's positions; empty where all does. */
export function misplaced({ plain, passages }: TextDocument): readonly string[] {
  return passages.flatMap(({ text, stretches, marks }, index) => {
    const faults: string[] = [];
    if (text !== text.normalize('NFC')) faults.push(`${index}: not in NFC`);
    if (text !== '' && stretches[0]?.at !== 0) faults.push(`${index}: its start is nowhere`);
    for (const [at, stretch] of stretches.entries()) {
      const end = stretches[at + 1]?.at ?? text.length;
      const [from, to] = stretch.from;
      const words = text.slice(stretch.at, end);
      const source = plain.slice(from, to);
      if (end <= stretch.at) faults.push(`${index}: an empty stretch`);
      if (from < 0 || to > plain.length || from > to) faults.push(`${index}: outside the text`);
      // A blank between two halves stands for all that is printed between them.
      if (words !== ' ' && squeezed(source.normalize('NFC')) !== squeezed(words)) {
        faults.push(`${index}: "${words.slice(0, 30)}" is "${source.slice(0, 30)}" in the text`);
      }
    }
    for (const { at } of marks) {
      if (at < 0 || at > text.length) faults.push(`${index}: a mark outside it`);
    }
    return faults;
  });
}

/** What does not hold of the places of a check; empty where all does. */
export function misread(
  plain: string,
  { mentions, relations, findings }: Checked,
): readonly string[] {
  const isInside = ([from, to]: Span): boolean => from >= 0 && from <= to && to <= plain.length;
  const known = new Set(mentions.map(({ id }) => id));
  return [
    ...mentions.flatMap(({ id, span, raw }) => {
      if (!isInside(span) || span[0] === span[1]) return [`${id}: at ${span}`];
      return plain.slice(...span) === raw ? [] : [`${id}: "${raw}" does not stand at ${span}`];
    }),
    ...mentions.flatMap(({ id, of }) => (of === null || known.has(of) ? [] : [`${id}: of ${of}`])),
    ...relations.flatMap(({ id, members }) =>
      members.filter((member) => !known.has(member)).map((member) => `${id}: has ${member}`),
    ),
    ...findings.flatMap(({ rule, spans, repairs }) =>
      [...spans, ...repairs.map(({ span }) => span)]
        .filter((span) => !isInside(span))
        .map((span) => `${rule}: at ${span}`),
    ),
  ];
}
