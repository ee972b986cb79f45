/* What a part of a Word file holds, before it is laid out as passages. */

export type WordPiece =
  | {
      readonly kind: 'words';
      readonly words: string;
      readonly font: string | null;
      readonly style: string | null;
      /** The run itself is set as a superscript. */
      readonly raised: boolean;
      /** Where they are written in the source of the part; null for what is no text there, such as a tab. */
      readonly at: number | null;
    }
  | {
      readonly kind: 'note';
      readonly of: 'footnote' | 'endnote';
      readonly id: string;
      /** The mark is a sign of the author's, which follows as words. */
      readonly custom: boolean;
    };

export type WordParagraph = {
  readonly kind: 'paragraph';
  readonly style: string | null;
  /** Level of the outline, from 0, where the paragraph itself says one. */
  readonly outline: number | null;
  readonly listed: boolean;
  /** Counted from 1 by the breaks Word left when it last drew the file; null where it left none. */
  readonly page: number | null;
  readonly pieces: readonly WordPiece[];
};

export type WordCell = {
  readonly column: number;
  readonly span: number;
  readonly continues: boolean;
  readonly content: readonly WordFlow[];
};

export type WordTable = {
  readonly kind: 'table';
  readonly rows: readonly { readonly head: boolean; readonly cells: readonly WordCell[] }[];
};

export type WordFlow = WordParagraph | WordTable;
