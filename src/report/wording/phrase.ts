/** A piece that stands for itself: words, a period, a name of the pack. */
export type Words =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'period'; readonly text: string; readonly period: string }
  | { readonly kind: 'name'; readonly text: string };

/** A piece of a clause before its figures are tied to their fact. */
export type Piece = Words | { readonly kind: 'figure'; readonly text: string };

export type Phrase = readonly Piece[];

export const words = (text: string): Words => ({ kind: 'text', text });

export const figure = (text: string): Piece => ({ kind: 'figure', text });

/** Words of the pack. Their digits are its own: "xã đạt 19 tiêu chí" is what a thing is called. */
export const packWords = (text: string): Words =>
  /\p{Nd}/u.test(text) ? { kind: 'name', text } : words(text);

export const phraseText = (phrase: Phrase): string => phrase.map((piece) => piece.text).join('');
