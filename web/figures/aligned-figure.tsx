import { useReader } from '../language.tsx';
import { cutAtDecimals } from './figure-text.ts';

/**
 * A number set on the decimal mark of its column, in the reader's notation: `room` is the longest fraction
 * there.
 */
export function AlignedFigure({
  figure: printed,
  room,
}: {
  readonly figure: string;
  readonly room: number;
}) {
  const { figure, decimalMark } = useReader();
  const { whole, rest } = cutAtDecimals(figure(printed), decimalMark);
  return (
    <span className="aligned">
      {whole}
      <span className="aligned-rest" style={{ minWidth: `${room}ch` }}>
        {rest}
      </span>
    </span>
  );
}
