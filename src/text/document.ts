/** UTF-16 offsets into a plain text, end exclusive. */
export type Span = readonly [start: number, end: number];

export const PASSAGE_KINDS = ['heading', 'paragraph', 'item', 'cell', 'note', 'furniture'] as const;

/** Furniture is what is printed but not said: page numbers, running heads, the frame of a letterhead. */
export type PassageKind = (typeof PASSAGE_KINDS)[number];

/** A stretch of a passage's text and where it stands in the plain text of the document. */
export type Stretch = {
  /** Offset into the passage's text; stretches are in order and cover it whole. */
  readonly at: number;
  /** Offsets into the plain text. Its length differs from the passage's where NFD became NFC. */
  readonly from: Span;
};

/** The mark of a footnote: after which character of the passage it stands, and which note it means. */
export type NoteMark = { readonly at: number; readonly note: string };

/** Where a cell stands; header cells of its row and column, from the outside in. */
export type CellPlace = {
  readonly table: number;
  readonly row: number;
  readonly column: number;
  readonly rowHead: readonly string[];
  readonly columnHead: readonly string[];
  /** As a workbook names it, such as Sheet1!D14. */
  readonly address: string | null;
};

/**
 * One paragraph, footnote or cell as it is read: in NFC, its lines and its halves on two pages joined, note
 * marks taken out. `stretches` lead back to the plain text.
 */
export type Passage = {
  readonly kind: PassageKind;
  readonly text: string;
  readonly stretches: readonly Stretch[];
  readonly marks: readonly NoteMark[];
  /** The number or sign of a footnote; null for what is none. */
  readonly note: string | null;
  /** Depth of a heading, from 1; null for what is none. */
  readonly depth: number | null;
  readonly page: number | null;
  readonly cell: CellPlace | null;
};

/** A document of anybody's, as the checker takes it. */
export type TextDocument = {
  /** The decoded input of a .txt as it stands; otherwise what was laid out from the file. */
  readonly plain: string;
  readonly passages: readonly Passage[];
};
