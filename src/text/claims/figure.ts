import type { Layout } from '../mentions/layout.ts';
import type { Reading } from '../mentions/reading.ts';
import type { Told } from '../mentions/told.ts';

/** A number with what its surroundings tell, and where it stands. */
export type Figure = Reading &
  Told & {
    /** Its number in the document, from 0. */
    readonly index: number;
    readonly passage: number;
    readonly sentence: number;
    /** Innermost bracket; -1 outside all. */
    readonly bracket: number;
    readonly lead: string;
    readonly tail: string;
    /** The number of the figure that it qualifies. */
    readonly of: number | null;
  };

/** The figures of a passage with its text and layout. */
export type Scene = {
  readonly passage: number;
  readonly text: string;
  readonly layout: Layout;
  readonly figures: readonly Figure[];
};

const LEVELS: ReadonlySet<string> = new Set(['actual', 'count']);

/** A level: how much there is of something, and not how it compares. */
export const isLevel = (figure: Figure): boolean =>
  LEVELS.has(figure.role) && figure.shape === 'plain';
