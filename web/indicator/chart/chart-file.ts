/** A picture that leaves the page: it has to say on its own what it shows. */
export type Picture = {
  /** The drawn chart, an <svg> element as text. */
  readonly drawing: string;
  readonly width: number;
  readonly height: number;
  readonly title: string;
  /** Source, period, status, freshness; one a line. */
  readonly caption: readonly string[];
  readonly colours: { readonly ink: string; readonly soft: string; readonly paper: string };
};

const FONT = 'Inter, system-ui, sans-serif';
const EDGE = 16;
const TITLE = 40;
const LINE = 18;
/** About as many characters of 12 px as go on a pixel. */
const CHARACTERS_A_PIXEL = 1 / 6.4;

/** The chart with its title above and its caption below, as one file of its own. */
export function standaloneSvg(picture: Picture): { readonly svg: string; readonly height: number } {
  const { drawing, width, height, title, caption, colours } = picture;
  const room = Math.floor((width - 2 * EDGE) * CHARACTERS_A_PIXEL);
  const lines = caption.flatMap((line) => wrapped(line, room));
  const below = TITLE + height + EDGE;
  const whole = below + lines.length * LINE;
  const text = (words: string, y: number, style: string): string =>
    `<text x="${EDGE}" y="${y}" font-family="${FONT}" ${style}>${escaped(words)}</text>`;
  const svg = [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${whole}" viewBox="0 0 ${width} ${whole}">`,
    `<title>${escaped(title)}</title>`,
    `<rect width="${width}" height="${whole}" fill="${escaped(colours.paper)}"/>`,
    text(title, 26, `font-size="16" font-weight="600" fill="${escaped(colours.ink)}"`),
    `<g transform="translate(0 ${TITLE})">${drawing}</g>`,
    ...lines.map((line, n) =>
      text(line, below + n * LINE, `font-size="12" fill="${escaped(colours.soft)}"`),
    ),
    '</svg>',
  ].join('');
  return { svg, height: whole };
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
