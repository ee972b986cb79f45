import type { InlineAnswer } from '../../src/server/wire/report.ts';
import { readSearch, searchText } from '../address.ts';

/** The number that is open, and the others of the same fact. */
export type Open = { readonly binding: string | null; readonly same: ReadonlySet<string> };

type InlinesProps = {
  readonly content: readonly InlineAnswer[];
  /** Absent where the words are repeated outside of the document, such as a note beside it. */
  readonly open?: Open;
  readonly onPick: (binding: string) => void;
  readonly onNote?: (note: number) => void;
};

/** The words of a sentence; its numbers and note marks can be opened. */
export function Inlines({ content, open, onPick, onNote }: InlinesProps) {
  return content.map((inline, index) => (
    <Span
      // biome-ignore lint/suspicious/noArrayIndexKey: a span's place in its sentence is its identity
      key={index}
      inline={inline}
      open={open}
      onPick={onPick}
      onNote={onNote}
    />
  ));
}

type SpanProps = {
  readonly inline: InlineAnswer;
  readonly open: Open | undefined;
  readonly onPick: (binding: string) => void;
  readonly onNote: ((note: number) => void) | undefined;
};

function Span({ inline, open, onPick, onNote }: SpanProps): React.ReactNode {
  const { number = 0, text } = inline;
  switch (inline.kind) {
    case 'figure':
      return <Figure inline={inline} open={open} onPick={onPick} />;
    case 'note':
      return (
        <sup id={open ? `mark-${number}` : undefined}>
          <a
            href={`#note-${number}`}
            onClick={(event) => {
              if (!onNote || opensElsewhere(event)) return;
              event.preventDefault();
              onNote(number);
            }}
          >
            {number}
          </a>
        </sup>
      );
    case 'missing':
      return <mark className="missing">{text}</mark>;
    case 'text':
    case 'reference':
    case 'period':
    case 'plain':
      if (inline.mark === 'italic') return <i>{text}</i>;
      return inline.mark === 'bold' ? <b>{text}</b> : text;
  }
}

/** An address of its own, so that a number can be opened in another tab or sent to somebody. */
function Figure({ inline, open, onPick }: Omit<SpanProps, 'onNote'>) {
  const { binding = '', text } = inline;
  return (
    <a
      className="figure"
      href={numberAddress(binding)}
      id={open ? `n-${binding}` : undefined}
      aria-current={open ? binding === open.binding : undefined}
      data-same={open?.same.has(binding)}
      onClick={(event) => {
        if (opensElsewhere(event)) return;
        event.preventDefault();
        onPick(binding);
      }}
    >
      {text}
    </a>
  );
}

/** A report has hundreds of numbers: their addresses are written out, not routed one by one. */
const numberAddress = (number: string): string =>
  searchText({ ...readSearch(window.location.search), number, note: undefined });

const opensElsewhere = (event: React.MouseEvent): boolean =>
  event.metaKey || event.ctrlKey || event.shiftKey;
