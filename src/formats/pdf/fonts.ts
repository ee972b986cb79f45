import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type Letters, lettersOf } from './letters.ts';

const FACES = ['400Regular', '400Regular_Italic', '700Bold', '700Bold_Italic'] as const;

const { resolve } = createRequire(import.meta.url);

/**
 * The files of Tinos: as wide as Times New Roman letter by letter, with all of Vietnamese, and free to be put into
 * a document. All four have the same letters.
 */
export const FONT_FILES: readonly string[] = FACES.map((face) =>
  resolve(`@expo-google-fonts/tinos/${face}/Tinos_${face}.ttf`),
);

let read: Letters | undefined;

/** The letters that can be printed; read once. */
export function letters(): Letters {
  read ??= lettersOf(readFileSync(FONT_FILES[0] ?? ''));
  return read;
}
