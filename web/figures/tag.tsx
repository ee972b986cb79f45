import type { ReactNode } from 'react';
import type { ToneAnswer } from '../../src/server/wire/overview.ts';

/** Shapes beside the colours, so that neither is the only sign. */
const SHAPES: Readonly<Record<ToneAnswer, string>> = { good: '●', watch: '◆', bad: '▼', none: '○' };

/** A word for how something stands, in the colour and with the shape of its tone. */
export const ToneTag = ({
  tone,
  children,
}: {
  readonly tone: ToneAnswer;
  readonly children: ReactNode;
}) => (
  <span className={`tone-tag tone-${tone}`}>
    <span aria-hidden="true" className="tone-shape">
      {SHAPES[tone]}
    </span>
    {children}
  </span>
);
