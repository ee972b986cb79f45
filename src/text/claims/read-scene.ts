import { bracketAt, type Layout, layoutOf, sentenceAt } from '../mentions/layout.ts';
import type { Reading } from '../mentions/reading.ts';
import { tell } from '../mentions/roles.ts';
import { scanNumbers } from '../mentions/scan.ts';
import type { Told } from '../mentions/told.ts';
import { anchorOf, MOST_BACK, surrounds, withLaterAnchors } from './anchors.ts';
import type { Figure, Scene } from './figure.ts';
import { inTurn } from './in-turn.ts';

const LONGEST_LEAD = 120;

const LONGEST_TAIL = 80;

/** Reads the text of one passage: its numbers, what they are, and what each qualifies. */
export function readScene(text: string, passage: number, firstIndex: number): Scene {
  const readings = scanNumbers(text);
  const layout: Layout =
    readings.length > 0 ? layoutOf(text) : { sentences: [0], brackets: [], edges: [] };
  const figures: Figure[] = [];
  readings.forEach((reading, order) => {
    const sentence = sentenceAt(layout, reading.start);
    const bracket = bracketAt(layout, reading.start);
    const place = { text, layout, reading, sentence, bracket };
    const lead = leadOf(place, neighbour(readings, order, -1));
    const tail = tailOf(place, neighbour(readings, order, 1));
    const previous = previousOf(figures, layout, sentence, bracket);
    const opensBracket =
      bracket >= 0 &&
      figures.findLast(({ shape }) => shape !== 'other')?.bracket !== bracket &&
      lead.length <= reading.start - (layout.brackets[bracket]?.open ?? 0);
    const told = tell({
      reading,
      lead,
      tail,
      previous: previous && { told: previous, reading: previous },
      opensBracket,
      goesOn: bracket >= 0 && previous?.bracket === bracket,
      outer: opensBracket ? outerOf(text, layout, bracket) : '',
      gap: opensBracket ? text.slice(previous?.end ?? 0, layout.brackets[bracket]?.open ?? 0) : '',
      planned: figures
        .slice(-MOST_BACK)
        .some((one) => one.sentence === sentence && one.role === 'plan'),
    });
    const at = { index: firstIndex + order, passage, sentence, bracket, lead, tail };
    const figure = toFigure(reading, told, at);
    const anchor = anchorOf(figure, figures, layout, text);
    figures.push(anchor ? { ...figure, of: anchor.index } : figure);
  });
  return { passage, text, layout, figures: inTurn(withLaterAnchors(figures, layout)) };
}

/** Written out: to spread two objects into one costs more than to read the number. */
function toFigure(
  reading: Reading,
  told: Told,
  at: Pick<Figure, 'index' | 'passage' | 'sentence' | 'bracket' | 'lead' | 'tail'>,
): Figure {
  return {
    start: reading.start,
    digitsEnd: reading.digitsEnd,
    end: reading.end,
    shape: reading.shape,
    value: reading.value,
    second: reading.second,
    written: reading.written,
    power: reading.power,
    sign: reading.sign,
    unit: reading.unit,
    counted: reading.counted,
    misprint: reading.misprint,
    role: told.role,
    dir: told.dir,
    approx: told.approx,
    ofEarlier: told.ofEarlier,
    from: told.from,
    to: told.to,
    index: at.index,
    passage: at.passage,
    sentence: at.sentence,
    bracket: at.bracket,
    lead: at.lead,
    tail: at.tail,
    of: null,
  };
}

/** The nearest number on one side that measures something; names and dates are part of the words. */
function neighbour(readings: readonly Reading[], order: number, step: 1 | -1): Reading | undefined {
  let at = order + step;
  for (let seen = 0; readings[at]?.shape === 'other'; seen += 1) {
    if (seen >= MOST_BACK) return undefined;
    at += step;
  }
  return readings[at];
}

function outerOf(text: string, layout: Layout, bracket: number): string {
  const open = layout.brackets[bracket]?.open ?? 0;
  const sentence = layout.sentences[sentenceAt(layout, open)] ?? 0;
  return text.slice(Math.max(sentence, open - 60), open);
}

/** A number in its passage, with the sentence and bracket that it stands in. */
type Place = {
  readonly text: string;
  readonly layout: Layout;
  readonly reading: Reading;
  readonly sentence: number;
  readonly bracket: number;
};

function leadOf(place: Place, before: Reading | undefined): string {
  const { text, layout, reading } = place;
  const bracket = layout.brackets[place.bracket];
  const sentence = layout.sentences[place.sentence] ?? 0;
  let from = Math.max(sentence, bracket ? bracket.open + 1 : 0, before?.end ?? 0);
  const near = Math.max(from, reading.start - LONGEST_LEAD);
  const inside = text.slice(near, reading.start).lastIndexOf(')');
  const closed = inside < 0 ? -1 : near + inside;
  if (
    closed >= from &&
    before &&
    before.start < closed &&
    bracketAt(layout, before.start) !== place.bracket
  ) {
    from = closed + 1;
  }
  return text.slice(Math.max(from, reading.start - LONGEST_LEAD), reading.start);
}

function tailOf(place: Place, after: Reading | undefined): string {
  const { text, layout, reading } = place;
  const sentence = layout.sentences[place.sentence + 1] ?? text.length;
  const bracket = layout.brackets[place.bracket];
  const to = Math.min(sentence, bracket?.close ?? text.length, after?.start ?? text.length);
  return text.slice(reading.end, Math.min(to, reading.end + LONGEST_TAIL));
}

/** The number before in the same sentence, not in brackets that are closed by now. */
function previousOf(
  figures: readonly Figure[],
  layout: Layout,
  sentence: number,
  bracket: number,
): Figure | null {
  for (let at = figures.length - 1; at >= Math.max(0, figures.length - MOST_BACK); at -= 1) {
    const figure = figures[at];
    if (!figure || figure.sentence !== sentence) return null;
    if (figure.role === 'period' || figure.role === 'date') continue;
    if (surrounds(layout, figure.bracket, bracket)) return figure;
  }
  return null;
}
