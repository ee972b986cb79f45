import type { Refuse, Spot } from './fault.ts';
import { fieldTwice } from './messages/field.ts';
import { jsonSyntax, jsonTooDeep, jsonTooMany } from './messages/geojson.ts';
import { type SourceFile, spotIn } from './source-file.ts';

/** A value of a JSON file with the offset at which it stands. */
export type JsonNode = { readonly at: number } & (
  | { readonly kind: 'object'; readonly members: ReadonlyMap<string, JsonNode> }
  | { readonly kind: 'array'; readonly items: readonly JsonNode[] }
  | { readonly kind: 'string'; readonly text: string }
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'word'; readonly text: string }
);

const DEEPEST = 16;
/** Some 200,000 positions: more than a province needs on any screen. */
const MOST_VALUES = 700_000;

const BLANK = /[ \t\n\r]*/y;
const STRING = /"[^"\\]*(?:\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})[^"\\]*)*"/y;
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const WORD = /true|false|null/y;

/** Reads JSON by RFC 8259 and nothing else; null, with a fault, where it breaks. */
export function jsonDocument(file: SourceFile, refuse: Refuse): JsonNode | null {
  const { text } = file;
  let at = 0;
  let values = 0;
  const spot = (offset: number): Spot => spotIn(file, offset);

  const match = (form: RegExp): string | null => {
    form.lastIndex = at;
    const found = form.exec(text);
    if (!found) return null;
    at += found[0].length;
    return found[0];
  };
  const next = (sign: string): boolean => {
    match(BLANK);
    if (text[at] !== sign) return false;
    at += 1;
    return true;
  };
  const broken = (): null => refuse(spot(at), jsonSyntax(text.slice(at, at + 20)));

  const value = (depth: number): JsonNode | null => {
    match(BLANK);
    values += 1;
    if (values > MOST_VALUES) return refuse(spot(at), jsonTooMany(MOST_VALUES));
    if (depth > DEEPEST) return refuse(spot(at), jsonTooDeep(DEEPEST));
    const start = at;
    switch (text[at]) {
      case '{':
        return object(start, depth);
      case '[':
        return array(start, depth);
      case '"': {
        const written = string();
        return written === null ? null : { kind: 'string', at: start, text: written };
      }
      default: {
        const word = match(WORD);
        if (word !== null) return { kind: 'word', at: start, text: word };
        const number = match(NUMBER);
        return number === null ? broken() : { kind: 'number', at: start, value: Number(number) };
      }
    }
  };

  const string = (): string | null => {
    const written = match(STRING);
    if (written === null || /[\n\r\t]/.test(written)) return broken();
    return String(JSON.parse(written)).normalize('NFC'); // just found to be a string of JSON
  };

  const array = (start: number, depth: number): JsonNode | null => {
    at += 1;
    const items: JsonNode[] = [];
    if (next(']')) return { kind: 'array', at: start, items };
    do {
      const item = value(depth + 1);
      if (!item) return null;
      items.push(item);
    } while (next(','));
    return next(']') ? { kind: 'array', at: start, items } : broken();
  };

  const object = (start: number, depth: number): JsonNode | null => {
    at += 1;
    const members = new Map<string, JsonNode>();
    if (next('}')) return { kind: 'object', at: start, members };
    do {
      match(BLANK);
      const keyAt = at;
      const key = string();
      if (key === null) return null;
      if (members.has(key)) return refuse(spot(keyAt), fieldTwice(key));
      if (!next(':')) return broken();
      const member = value(depth + 1);
      if (!member) return null;
      members.set(key, member);
    } while (next(','));
    return next('}') ? { kind: 'object', at: start, members } : broken();
  };

  const document = value(1);
  if (!document) return null;
  match(BLANK);
  return at < text.length ? broken() : document;
}
