/** What a text of an entry is to it. */
export type FieldRole =
  | 'name' // what it is called, in Vietnamese
  | 'name-en'
  | 'key' // a code, a number, a short name: as good as the name, but not shown as it
  | 'beside' // former names, sector, issuer: leads to it, but is not it
  | 'text'; // a sentence

export type Field = {
  readonly role: FieldRole;
  readonly text: string;
  /** Where the proper name begins: after the kind of a place, after the type of a document. */
  readonly proper?: number;
};

/** Something that can be found, by its texts. */
export type Entry<T> = {
  readonly of: T;
  readonly fields: readonly Field[];
  /** It is no more, but for history. */
  readonly former: boolean;
};

/** A stretch of a text: UTF-16 offsets, end exclusive. */
export type Stretch = readonly [from: number, to: number];
