import type { OverviewRowAnswer } from '../../src/server/wire/overview.ts';
import { ToneTag } from '../figures/tag.tsx';
import { useReader } from '../language.tsx';
import { stateOf } from './overview-model.ts';

/** The state of a row in one word. */
export function RowTag({ row }: { readonly row: OverviewRowAnswer }) {
  const { messages } = useReader();
  const words = messages.overview;
  const state = stateOf(row);
  switch (state.kind) {
    case 'plan': {
      // The server names exactly the standings that have a word here.
      const word = words.standings[state.standing as keyof typeof words.standings];
      return <ToneTag tone={state.tone}>{word}</ToneTag>;
    }
    case 'change':
      return <ToneTag tone={state.tone}>{words.directions[state.direction]}</ToneTag>;
    case 'unsaid':
      return <span className="soft">{words.notMeasured}</span>;
  }
}
