/** A number cut at its decimal mark, so that a column can be set on it. */
export type Cut = { readonly whole: string; readonly rest: string };

type Mark = ',' | '.';

const NUMBERS: Readonly<Record<Mark, RegExp>> = {
  ',': /^([+−-]?\d[\d.]*)(,\d+)?(%|‰)?$/,
  '.': /^([+−-]?\d[\d,]*)(\.\d+)?(%|‰)?$/,
};

/** "1.906,73" as 1.906 and ,73; what is no single number stays whole. */
export function cutAtDecimals(figure: string, mark: Mark): Cut {
  const match = NUMBERS[mark].exec(figure);
  if (!match) return { whole: figure, rest: '' };
  const [, whole = '', fraction = '', sign = ''] = match;
  return { whole, rest: fraction + sign };
}

/** How many characters the longest rest of a column has. */
export const longestRest = (figures: readonly string[], mark: Mark): number =>
  Math.max(0, ...figures.map((figure) => cutAtDecimals(figure, mark).rest.length));
