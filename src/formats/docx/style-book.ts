import { PREFIXES } from '../reading/prefixes.ts';
import { walkXml } from '../reading/xml.ts';

/** What the styles of a Word file say of its paragraphs and runs. */
export type StyleBook = {
  /** Level of the outline, from 0; null where it is no heading. */
  readonly outlineOf: (style: string | null) => number | null;
  readonly fontOf: (style: string | null) => string | null;
  /** The font of what says nothing. */
  readonly defaultFont: string | null;
  readonly isRaised: (style: string | null) => boolean;
  /** Tables of contents repeat the headings. */
  readonly isContents: (style: string | null) => boolean;
};

type Style = {
  base: string | null;
  name: string;
  outline: number | null;
  font: string | null;
  raised: boolean | null;
};

/** Styles may be based on one another; a circle ends here. */
const MAX_BASES = 20;

export function readStyles(name: string, source: string): StyleBook {
  const styles = new Map<string, Style>();
  let current: Style | null = null;
  let defaultStyle: string | null = null;
  let inDefaults = false;
  let defaultFont: string | null = null;
  walkXml({ name, source }, PREFIXES, {
    open: (element, attributes) => {
      const value = attributes('w:val');
      if (element === 'w:docDefaults') inDefaults = true;
      else if (element === 'w:style') {
        current = { base: null, name: '', outline: null, font: null, raised: null };
        const id = attributes('w:styleId') ?? '';
        styles.set(id, current);
        if (attributes('w:type') === 'paragraph' && attributes('w:default') === '1')
          defaultStyle = id;
      } else if (element === 'w:name' && current) current.name = (value ?? '').toLowerCase();
      else if (element === 'w:basedOn' && current) current.base = value ?? null;
      else if (element === 'w:outlineLvl' && current && /^\d$/.test(value ?? '')) {
        current.outline = Number(value);
      } else if (element === 'w:vertAlign' && current) {
        current.raised = value === 'superscript';
      } else if (element === 'w:rFonts') {
        const font = attributes('w:ascii') ?? attributes('w:hAnsi') ?? null;
        if (current) current.font = font;
        else if (inDefaults) defaultFont = font;
      }
    },
    close: (element) => {
      if (element === 'w:docDefaults') inDefaults = false;
      else if (element === 'w:style') current = null;
    },
    text: () => undefined,
  });
  const inherited = <T>(id: string | null, own: (style: Style) => T | null): T | null => {
    let style = styles.get(id ?? '');
    for (let step = 0; style && step < MAX_BASES; step += 1) {
      const found = own(style);
      if (found !== null) return found;
      style = styles.get(style.base ?? '');
    }
    return null;
  };
  return {
    outlineOf: (id) =>
      inherited(id, ({ outline, name: called }) => outline ?? headingLevel(called)),
    fontOf: (id) => inherited(id, ({ font }) => font),
    defaultFont: inherited(defaultStyle, ({ font }) => font) ?? defaultFont,
    isRaised: (id) => inherited(id, ({ raised }) => raised) ?? false,
    isContents: (id) => /^(toc|mục lục) \d/.test(styles.get(id ?? '')?.name ?? ''),
  };
}

/** Word's own headings keep their English names in every language. */
function headingLevel(name: string): number | null {
  const [, level] = /^heading ([1-9])$/.exec(name) ?? [];
  return level === undefined ? null : Number(level) - 1;
}

export const NO_STYLES: StyleBook = {
  outlineOf: () => null,
  fontOf: () => null,
  defaultFont: null,
  isRaised: () => false,
  isContents: () => false,
};
