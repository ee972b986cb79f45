import { cutAtComma } from './figure-text.ts';

/** A number set on the decimal comma of its column: `room` is the longest fraction there. */
export function AlignedFigure({
  figure,
  room,
}: {
  readonly figure: string;
  readonly room: number;
}) {
  const { whole, rest } = cutAtComma(figure);
  return (
    <span className="aligned">
      {whole}
      <span className="aligned-rest" style={{ minWidth: `${room}ch` }}>
        {rest}
      </span>
    </span>
  );
}
