const LENGTH = /(?:^|[^\p{L}])(?:m|km|dm|cm|mm|hm)$/u;

/** A raised figure after these words: a square or cube belongs to its unit, another is the mark of a note. */
export function raisedFigure(
  before: string,
  figure: string,
): { readonly kind: 'power'; readonly sign: string } | { readonly kind: 'mark' } | null {
  if (!/^\d{1,3}$/.test(figure)) return null;
  if (LENGTH.test(before)) {
    if (figure === '2') return { kind: 'power', sign: '²' };
    if (figure === '3') return { kind: 'power', sign: '³' };
  }
  return before.trim() === '' ? null : { kind: 'mark' };
}
