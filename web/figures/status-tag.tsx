/** Shapes beside the words: the more settled a figure, the fuller its mark. */
const SHAPES: ReadonlyMap<string, string> = new Map([
  ['official', '■'],
  ['preliminary', '◧'],
  ['estimated', '□'],
  ['implied', '◇'],
]);

/** Ước, sơ bộ, chính thức, suy ra: how settled a figure is, in a word and a shape. */
export const StatusTag = ({ code, word }: { readonly code: string; readonly word: string }) => (
  <span className="status-tag">
    <span aria-hidden="true">{SHAPES.get(code) ?? ''}</span> {word}
  </span>
);
