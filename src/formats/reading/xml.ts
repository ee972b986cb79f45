import { MAX_DEPTH } from './limits.ts';
import { Refusal } from './read-fault.ts';

/** Where something is written in the source of a part. */
export type Written = readonly [start: number, end: number];

/** What a walk over an XML part is told, in the order of the part. Names carry the prefixes we know them by. */
export type XmlVisitor = {
  readonly open: (name: string, attributes: Attributes, tag: Written) => void;
  /** An empty element is closed by the tag that opened it. */
  readonly close: (name: string, tag: Written) => void;
  /** Of CDATA it is not said where it is written. */
  readonly text: (text: string, at: number | null) => void;
};

/** Attributes of one element, decoded when asked for. */
export type Attributes = (name: string) => string | undefined;

/**
 * Walks over a part once, without a tree. Takes what Office files are made of: elements, attributes, text, comments,
 * CDATA and processing instructions; a DTD is refused, and so are parts that are not well-formed.
 * `prefixes` says which namespace is known by which prefix, whatever the part calls it.
 */
export function walkXml(
  part: { readonly name: string; readonly source: string },
  prefixes: ReadonlyMap<string, string>,
  visitor: XmlVisitor,
): void {
  const { source } = part;
  const damaged = (): never => {
    throw new Refusal({ code: 'file.damaged', where: part.name });
  };
  const names = new Map<string, string>();
  const known = new Map<string, string>();
  const open: string[] = [];
  const canonical = (raw: string): string => {
    const found = names.get(raw);
    if (found !== undefined) return found;
    const [prefix = '', local] = raw.includes(':') ? raw.split(':', 2) : ['', raw];
    const shown = known.get(prefix) ?? prefix;
    const name = shown === '' ? (local ?? '') : `${shown}:${local}`;
    names.set(raw, name);
    return name;
  };
  let at = 0;
  while (at < source.length) {
    const tag = source.indexOf('<', at);
    const text = source.slice(at, tag < 0 ? undefined : tag);
    if (text !== '') {
      if (open.length > 0) visitor.text(decoded(text, damaged), at);
      else if (text.trim() !== '') damaged();
    }
    if (tag < 0) break;
    const next = source.charCodeAt(tag + 1);
    if (next === 0x21 || next === 0x3f) {
      at = special(part, tag, (cdata) => (open.length > 0 ? visitor.text(cdata, null) : damaged()));
      continue;
    }
    const end = endOfTag(source, tag);
    if (end < 0) damaged();
    if (next === 0x2f) {
      const name = source.slice(tag + 2, end).trim();
      if (open.pop() !== name) damaged();
      visitor.close(canonical(name), [tag, end + 1]);
    } else {
      const empty = source.charCodeAt(end - 1) === 0x2f;
      const inside = source.slice(tag + 1, empty ? end - 1 : end);
      const name = /^[^\s/>]+/.exec(inside)?.[0] ?? damaged();
      const written = inside.slice(name.length);
      if (written.includes('xmlns')) {
        declare(written, prefixes, known);
        names.clear();
      }
      const whole: Written = [tag, end + 1];
      visitor.open(canonical(name), attributesOf(written, canonical, damaged), whole);
      if (empty) visitor.close(canonical(name), whole);
      else if (open.push(name) > MAX_DEPTH) damaged();
    }
    at = end + 1;
  }
  if (open.length > 0) damaged();
}

/** Comments and instructions are passed over, CDATA is text. */
function special(
  part: { readonly name: string; readonly source: string },
  tag: number,
  cdata: (text: string) => void,
): number {
  const { source, name } = part;
  const closedBy = (opening: string, closing: string): number | null => {
    if (!source.startsWith(opening, tag)) return null;
    const end = source.indexOf(closing, tag + opening.length);
    if (end < 0) throw new Refusal({ code: 'file.damaged', where: name });
    return end;
  };
  const comment = closedBy('<!--', '-->');
  if (comment !== null) return comment + 3;
  const instruction = closedBy('<?', '?>');
  if (instruction !== null) return instruction + 2;
  const section = closedBy('<![CDATA[', ']]>');
  if (section === null) throw new Refusal({ code: 'xml.dtd', where: name });
  cdata(source.slice(tag + 9, section));
  return section + 3;
}

/** Where a tag ends; a > within quotes does not end it. */
function endOfTag(source: string, tag: number): number {
  let end = source.indexOf('>', tag);
  for (let at = tag; end >= 0; ) {
    const quote = firstQuote(source, at, end);
    if (quote < 0) return end;
    const closing = source.indexOf(source.charAt(quote), quote + 1);
    if (closing < 0) return -1;
    at = closing + 1;
    if (closing > end) end = source.indexOf('>', closing);
  }
  return -1;
}

function firstQuote(source: string, from: number, to: number): number {
  for (let at = from; at < to; at += 1) {
    const code = source.charCodeAt(at);
    if (code === 0x22 || code === 0x27) return at;
  }
  return -1;
}

const ATTRIBUTE = /([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

function attributesOf(
  written: string,
  canonical: (name: string) => string,
  damaged: () => never,
): Attributes {
  let read: Map<string, string> | null = null;
  return (name) => {
    if (read === null) {
      read = new Map();
      for (const [, key = '', double, single] of written.matchAll(ATTRIBUTE)) {
        read.set(canonical(key), decoded(double ?? single ?? '', damaged));
      }
    }
    return read.get(name);
  };
}

function declare(
  written: string,
  prefixes: ReadonlyMap<string, string>,
  known: Map<string, string>,
): void {
  for (const [, key = '', double, single] of written.matchAll(ATTRIBUTE)) {
    const prefix = key === 'xmlns' ? '' : key.startsWith('xmlns:') ? key.slice(6) : null;
    if (prefix !== null) known.set(prefix, prefixes.get(double ?? single ?? '') ?? prefix);
  }
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
};

function decoded(text: string, damaged: () => never): string {
  if (!text.includes('&')) return text;
  return text.replace(
    /&(?:#x([\da-fA-F]{1,6})|#(\d{1,7})|(\w{1,8}));|&/g,
    (_, hex, decimal, name) => {
      if (name !== undefined) return ENTITIES[name] ?? damaged();
      if (hex === undefined && decimal === undefined) return damaged();
      const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
      return code <= 0x10ffff ? String.fromCodePoint(code) : damaged();
    },
  );
}
