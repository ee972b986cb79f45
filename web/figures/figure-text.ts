/** A number cut at its decimal comma, so that a column can be set on it. */
export type Cut = { readonly whole: string; readonly rest: string };

/** "1.906,73" as 1.906 and ,73; what is no single number stays whole. */
export function cutAtComma(figure: string): Cut {
  const match = /^([+−-]?\d[\d.]*)(,\d+)?(%|‰)?$/.exec(figure);
  if (!match) return { whole: figure, rest: '' };
  const [, whole = '', fraction = '', sign = ''] = match;
  return { whole, rest: fraction + sign };
}

/** How many characters the longest rest of a column has. */
export const longestRest = (figures: readonly string[]): number =>
  Math.max(0, ...figures.map((figure) => cutAtComma(figure).rest.length));
