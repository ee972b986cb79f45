import type { LegendItem } from './legend-model.ts';

/** A picture that leaves the page: it has to say on its own what it shows. */
export type Picture = {
  /** The drawn chart, an <svg> element as text. */
  readonly drawing: string;
  readonly width: number;
  readonly height: number;
  readonly title: string;
  readonly legend: readonly LegendItem[];
  /** Source, period, status, freshness; one a line. */
  readonly caption: readonly string[];
  readonly colours: { readonly ink: string; readonly soft: string; readonly paper: string };
};

const FONT = 'Inter, system-ui, sans-serif';
const EDGE = 16;
const TITLE = 40;
const LINE = 18;
const SAMPLE = 22;
/** About as many characters of 12 px as go on a pixel. */
const CHARACTERS_A_PIXEL = 1 / 6.4;

/** The chart with its title above and its caption below, as one file of its own. */
export function standaloneSvg(picture: Picture): { readonly svg: string; readonly height: number } {
  const { drawing, width, height, title, legend, caption, colours } = picture;
  const room = Math.floor((width - 2 * EDGE) * CHARACTERS_A_PIXEL);
  const lines = caption.flatMap((line) => wrapped(line, room));
  const keys = keyed(legend, { width, top: TITLE + height + EDGE, colour: colours.soft });
  const below = TITLE + height + EDGE + keys.rows * LINE;
  const whole = below + lines.length * LINE;
  const text = (words: string, y: number, style: string): string =>
    `<text x="${EDGE}" y="${y}" font-family="${FONT}" ${style}>${escaped(words)}</text>`;
  const svg = [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${whole}" viewBox="0 0 ${width} ${whole}">`,
    `<title>${escaped(title)}</title>`,
    `<rect width="${width}" height="${whole}" fill="${escaped(colours.paper)}"/>`,
    text(title, 26, `font-size="16" font-weight="600" fill="${escaped(colours.ink)}"`),
    `<g transform="translate(0 ${TITLE})">${drawing}</g>`,
    ...keys.parts,
    ...lines.map((line, n) =>
      text(line, below + n * LINE, `font-size="12" fill="${escaped(colours.soft)}"`),
    ),
    '</svg>',
  ].join('');
  return { svg, height: whole };
}

/** The legend in rows: a sample, its word, and on to the next line where there is no more room. */
function keyed(
  legend: readonly LegendItem[],
  at: { readonly width: number; readonly top: number; readonly colour: string },
): { readonly parts: readonly string[]; readonly rows: number } {
  let x = EDGE;
  let row = 0;
  const parts = legend.map(({ words, sample }) => {
    const indent = sample.kind === 'none' ? 0 : SAMPLE;
    const room = indent + words.length / CHARACTERS_A_PIXEL + EDGE;
    if (x > EDGE && x + room > at.width) {
      x = EDGE;
      row += 1;
    }
    const y = at.top + row * LINE;
    const shape =
      sample.kind === 'none'
        ? ''
        : `<path d="${sample.kind === 'box' ? `M${x} ${y - 10}h14v10h-14z` : `M${x} ${y - 5}h16`}" fill="${escaped(sample.fill)}" stroke="${escaped(sample.stroke)}" stroke-width="1.5" stroke-dasharray="${escaped(sample.dash)}"/>`;
    const word = `<text x="${x + indent}" y="${y}" font-family="${FONT}" font-size="12" fill="${escaped(at.colour)}">${escaped(words)}</text>`;
    x += room;
    return shape + word;
  });
  return { parts, rows: legend.length === 0 ? 0 : row + 1 };
}

/** Broken between words; a word longer than the line stands alone. */
function wrapped(line: string, room: number): readonly string[] {
  const lines: string[] = [];
  let now = '';
  for (const word of line.split(' ')) {
    if (now !== '' && now.length + word.length + 1 > room) {
      lines.push(now);
      now = word;
    } else now = now === '' ? word : `${now} ${word}`;
  }
  return [...lines, now];
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

const escaped = (text: string): string => text.replace(/[&<>"]/g, (c) => ENTITIES[c] ?? c);
