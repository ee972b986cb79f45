import type { Mark, Unbound } from '../report.ts';
import type { Insertion } from './insertion.ts';

/** A place in the file as the author sees it: lines and columns count from 1, columns in UTF-16 units. */
export type At = { readonly line: number; readonly column: number };

/** A span of an outline: words, a footnote mark, or something that the book is asked for. */
export type Span =
  | { readonly kind: 'text'; readonly text: string; readonly mark?: Mark }
  | { readonly kind: 'note'; readonly id: string }
  | {
      readonly kind: 'insertion';
      readonly insertion: Insertion;
      readonly at: At;
      readonly mark?: Mark;
    };

export type HeadingDepth = 1 | 2 | 3 | 4 | 5;

type Placed = { readonly content: readonly Span[]; readonly at: At };

export type OutlineHeading = {
  readonly kind: 'heading';
  readonly depth: HeadingDepth;
  readonly numbering: 'counted' | 'none';
} & Placed;

export type OutlineBlock =
  | OutlineHeading
  | ({ readonly kind: 'paragraph' } & Placed)
  | ({ readonly kind: 'item' } & Placed);

export type OutlineNote = { readonly id: string } & Placed;

/** The front matter: what the head and foot of the document carry. */
export type Front = {
  readonly title: readonly Span[];
  readonly issuer: { readonly over: readonly Span[] | null; readonly name: readonly Span[] };
  readonly symbol: string;
  readonly place: readonly Span[];
  readonly addressees: readonly (readonly Span[])[];
  readonly intro: readonly Span[];
  readonly signature: {
    readonly onBehalf: readonly Span[];
    readonly position: readonly Span[];
    /** The agency whose signer of the day stands in their stead, where there is one. */
    readonly of: string | null;
  };
  readonly recipients: readonly (readonly Span[])[];
};

/** Đề cương: a report to be written, of any period. */
export type Outline = {
  readonly name: string;
  readonly front: Front;
  readonly blocks: readonly OutlineBlock[];
  /** In the order of their first marks. */
  readonly notes: readonly OutlineNote[];
  readonly unbound: readonly Unbound[];
};
