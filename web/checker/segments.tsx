import type { Severity } from '#text/checked.ts';
import { useReader } from '../language.tsx';
import type { Segment } from './marks.ts';

/** A sign for each kind beside its colour and its line. */
export const SIGNS: Readonly<Record<Severity, string>> = {
  error: '✕',
  question: '?',
  style: '¶',
};

type SegmentsProps = {
  readonly segments: readonly Segment[];
  readonly current: number | null;
  /** Absent where the words are repeated outside of the text. */
  readonly onPress?: (findings: readonly number[]) => void;
};

/** The words of a passage, with what findings speak of marked by colour, line and sign. */
export function Segments({ segments, current, onPress }: SegmentsProps) {
  return segments.map((segment, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a segment's place in its passage is its identity
    <OneSegment key={index} segment={segment} current={current} onPress={onPress} />
  ));
}

function OneSegment({
  segment,
  current,
  onPress,
}: {
  readonly segment: Segment;
  readonly current: number | null;
  readonly onPress: SegmentsProps['onPress'];
}): React.ReactNode {
  const { messages } = useReader();
  switch (segment.kind) {
    case 'words':
      return segment.text;
    case 'note':
      return (
        <sup>{onPress ? <a href={`#note-${segment.note}`}>{segment.note}</a> : segment.note}</sup>
      );
    case 'read':
      return <span className="number-read">{segment.text}</span>;
    case 'mark': {
      const { findings, severity, text, leads } = segment;
      const isOpen = current !== null && findings.includes(current);
      const sign = leads.length > 0 ? SIGNS[severity] : undefined;
      const looks = `mark ${severity}${isOpen ? ' open' : ''}`;
      if (!onPress) {
        return (
          <span className={looks} data-sign={sign}>
            {text}
          </span>
        );
      }
      const [lead] = leads.length > 0 ? leads : findings;
      return (
        <a
          className={looks}
          href={`#finding-${lead}`}
          id={leads.length > 0 ? `mark-${leads[0]}` : undefined}
          data-sign={sign}
          aria-current={isOpen}
          aria-label={`${text} (${messages.checker[severity]})`}
          onClick={(event) => {
            event.preventDefault();
            onPress(findings);
          }}
        >
          {text}
        </a>
      );
    }
  }
}
