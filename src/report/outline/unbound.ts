import type { Unbound } from '../report.ts';
import { decodedEntity } from './markdown.ts';
import type { Source } from './source.ts';

/** A stretch of a source, in offsets. */
export type Stretch = { readonly from: number; readonly to: number };

// 1.052, 84,5, 27/7, 10:30 and 2021-2025 are one slip each.
const NUMBER = /\p{Nd}+(?:[.,/:–-]\p{Nd}+)*/gu;
const ENTITY_OR_NUMBER = new RegExp(
  `&(?:#x[0-9a-f]{1,6}|#\\d{1,7}|[a-z][a-z0-9]{1,31});|${NUMBER.source}`,
  'giu',
);

/** The numbers typed in the printed words of a source, where they stand. Superscripts are no digits. */
export function unboundIn(source: Source, words: readonly Stretch[]): readonly Unbound[] {
  return joined(words).flatMap(({ from, to }) =>
    numbersIn(source.text.slice(from, to)).map(({ text, index }) => ({
      text,
      ...source.at(from + index),
    })),
  );
}

/** Words that touch are one stretch: the library may part a number such as 10:30. */
function joined(words: readonly Stretch[]): readonly Stretch[] {
  const stretches: Stretch[] = [];
  for (const word of [...words].sort((a, b) => a.from - b.from)) {
    const last = stretches.at(-1);
    if (last && last.to === word.from) {
      stretches[stretches.length - 1] = { from: last.from, to: word.to };
    } else {
      stretches.push(word);
    }
  }
  return stretches;
}

function numbersIn(words: string): { readonly text: string; readonly index: number }[] {
  return [...words.matchAll(ENTITY_OR_NUMBER)].flatMap(({ 0: found, index }) => {
    if (!found.startsWith('&')) return [{ text: found, index }];
    const meant = decodedEntity(found);
    return [...meant.matchAll(NUMBER)].map((number) => ({
      text: number[0],
      index: meant === found ? index + number.index : index,
    }));
  });
}
