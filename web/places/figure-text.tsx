import type { PlaceFigureAnswer } from '../../src/server/wire/places.ts';
import { FactLink } from '../figures/fact-link.tsx';
import { useReader } from '../language.tsx';

/** A figure as a door to its fact; what there is none of says why, in the place of the number. */
export function FigureText({ figure }: { readonly figure: PlaceFigureAnswer | null }) {
  const { read } = useReader();
  if (!figure) return <span className="why">—</span>;
  const text =
    figure.state === 'figure' && figure.printed !== null ? (
      <Printed printed={figure.printed} />
    ) : (
      <span className="why">{read(figure.why)}</span>
    );
  return figure.fact === null ? text : <FactLink fact={figure.fact}>{text}</FactLink>;
}

function Printed({ printed }: { readonly printed: string }) {
  const reader = useReader();
  const text = reader.figure(printed);
  const [, figure = text, unit = ''] = /^(.*\d%?)(.*)$/.exec(text) ?? [];
  return (
    <>
      {figure}
      <small className="unit">{unit}</small>
    </>
  );
}

/** Its status, what it was put together from, and whether something is asked about it. */
export function FigureState({ figure }: { readonly figure: PlaceFigureAnswer | null }) {
  const { messages, read, count } = useReader();
  if (!figure) return null;
  const { parts } = figure;
  return (
    <>
      {figure.status && figure.state === 'figure' ? read(figure.status) : null}
      {parts ? (
        <span className="from-parts">
          {messages.places.rolledUp(count(parts.present), count(parts.expected))}
        </span>
      ) : null}
      {figure.questions.length > 0 ? (
        <span className="tag question" title={figure.questions.map(read).join(' ')}>
          ? {messages.places.question}
        </span>
      ) : null}
    </>
  );
}
