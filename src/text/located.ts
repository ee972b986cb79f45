import type { Label } from '#core/label.ts';
import type { Checked, Finding, Mention } from './checked.ts';
import type { Passage, Span, Stretch, TextDocument } from './document.ts';
import { type Locator, locator } from './whereabouts.ts';

/** A range of the text of a passage. */
export type PassageRange = { readonly passage: number; readonly range: Span };

export type LocatedMention = Mention & { readonly place: PassageRange | null };

export type LocatedFinding = Finding & {
  /** One for each span. */
  readonly places: readonly (PassageRange | null)[];
  /** Where the first span is, in words. */
  readonly where: Label;
};

/** What a check said, each span also as the place where a reader sees it. */
export type Located = Pick<Checked, 'relations'> & {
  readonly mentions: readonly LocatedMention[];
  readonly findings: readonly LocatedFinding[];
};

export function located(document: TextDocument, checked: Checked): Located {
  const place = locator(document);
  const findings = checked.findings.map((finding): LocatedFinding => {
    const [first = [0, 0]] = finding.spans;
    return {
      ...finding,
      places: finding.spans.map((span) => passageRange(place, span)),
      where: place.whereabouts(first),
    };
  });
  const mentions = checked.mentions.map(
    (mention): LocatedMention => ({ ...mention, place: passageRange(place, mention.span) }),
  );
  return { relations: checked.relations, mentions, findings };
}

/**
 * A span of the plain text in the passage that it begins in; one that goes on into another ends with the first. What
 * was composed of two signs is in it as a whole.
 */
export function passageRange({ placeOf }: Locator, span: Span): PassageRange | null {
  const from = placeOf(span[0]);
  if (!from) return null;
  const last = placeOf(Math.max(span[0], span[1] - 1));
  const { passage, index } = from;
  const { start } = edges(passage, span[0]);
  const end =
    last && last.index === index
      ? edges(passage, Math.max(span[0], span[1] - 1)).end
      : passage.text.length;
  return { passage: index, range: [start, Math.max(start, end)] };
}

/** The letter of a passage that stands at an offset of the plain text. */
function edges(passage: Passage, offset: number): { readonly start: number; readonly end: number } {
  const index = stretchAt(passage.stretches, offset);
  const stretch = passage.stretches[index];
  if (!stretch) return { start: 0, end: 0 };
  const end = passage.stretches[index + 1]?.at ?? passage.text.length;
  const isStraight = end - stretch.at === stretch.from[1] - stretch.from[0];
  if (!isStraight) return { start: stretch.at, end };
  const at = Math.min(Math.max(stretch.at, stretch.at + offset - stretch.from[0]), end);
  return { start: at, end: Math.min(at + 1, end) };
}

/** The last one that begins at or before an offset of the plain text. */
function stretchAt(stretches: readonly Stretch[], offset: number): number {
  let low = 0;
  let high = stretches.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((stretches[middle]?.from[0] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
