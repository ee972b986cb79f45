/** Areas without a figure are hatched: a shape beside the colour. */
export const Hatch = ({ scale }: { readonly scale: number }) => (
  <defs>
    <pattern
      id="no-figure"
      width={1}
      height={1}
      patternUnits="userSpaceOnUse"
      patternTransform={`scale(${scale}) rotate(45)`}
    >
      <rect className="hatch-ground" width={1} height={1} />
      <rect className="hatch-line" width={0.35} height={1} />
    </pattern>
  </defs>
);
