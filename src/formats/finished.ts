import { plainOf } from '#report/plain.ts';
import type { Block, Inline, Report } from '#report/report.ts';

type NoteMark = Extract<Inline, { kind: 'note' }>;

/**
 * A note that is marked more than once belongs to its first mark; those after it refer to it. A note that
 * is marked once carries no place.
 */
type PlacedMark = NoteMark & { readonly place: 'first' | 'again' };

export const placeOf = (mark: NoteMark): 'only' | 'first' | 'again' =>
  isPlaced(mark) ? mark.place : 'only';

const isPlaced = (mark: NoteMark): mark is PlacedMark => 'place' in mark;

/** "./." says that nothing follows. */
const END = './.';

/** The report as it goes to paper: closed by "./.", the marks of notes told apart. */
export function finished(report: Report): Report {
  const tell = marksTold(report);
  const title = tell(report.frame.title);
  const intro = tell(report.frame.intro);
  const blocks = closed(report.blocks).map((block) => ({
    ...block,
    content: tell(block.content),
  }));
  return { ...report, frame: { ...report.frame, title, intro }, blocks };
}

/** The last sentence's own point is the first of the two. */
function closed(blocks: readonly Block[]): readonly Block[] {
  const last = blocks.at(-1);
  if (!last || last.kind === 'heading') {
    return [...blocks, { kind: 'paragraph', content: [{ kind: 'text', text: END }] }];
  }
  const words = plainOf(last.content).trimEnd();
  if (words.endsWith(END)) return blocks;
  const text = words.endsWith('.') ? '/.' : END;
  return [...blocks.slice(0, -1), { ...last, content: [...last.content, { kind: 'text', text }] }];
}

/** To be called in the order of the page. */
function marksTold({ frame, blocks }: Report): (content: readonly Inline[]) => readonly Inline[] {
  const all = [frame.title, frame.intro, ...blocks.map(({ content }) => content)].flat();
  const counts = new Map<number, number>();
  for (const inline of all) {
    if (inline.kind === 'note') counts.set(inline.number, (counts.get(inline.number) ?? 0) + 1);
  }
  const seen = new Set<number>();
  return (content) => content.map(told);

  function told(inline: Inline): Inline {
    if (inline.kind !== 'note' || counts.get(inline.number) === 1) return inline;
    const place = seen.has(inline.number) ? 'again' : 'first';
    seen.add(inline.number);
    const placed: PlacedMark = { ...inline, place };
    return placed;
  }
}
