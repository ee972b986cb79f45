import type { FigureAnswer } from '../../src/server/wire/indicator.ts';

type Measured = Pick<FigureAnswer, 'lo' | 'hi'>;

/** How long each part is in percent of the whole, or of the longest part where there is no whole. For drawing only. */
export function lengthsOf(
  parts: readonly { readonly figure: Measured | null }[],
  whole: Measured | null,
): readonly number[] {
  const sizes = parts.map(({ figure }) => sizeOf(figure));
  const room = Math.max(sizeOf(whole), ...sizes);
  return sizes.map((size) => (room > 0 ? (size / room) * 100 : 0));
}

const sizeOf = (figure: Measured | null): number =>
  Math.max(0, Number(figure?.lo ?? figure?.hi ?? 0));
