import { isMap, isScalar, isSeq, parseDocument, type Scalar, type YAMLMap } from 'yaml';
import type { Unbound } from '../report.ts';
import { alignment, readWords } from './front-words.ts';
import { tooMuchYaml } from './limits.ts';
import type { At, Front, Span } from './outline.ts';
import type { Reading } from './read-spans.ts';
import { type Source, within } from './source.ts';
import type { Stretch } from './unbound.ts';

const KEYS = [
  'title',
  'issuer',
  'symbol',
  'place',
  'addressees',
  'intro',
  'signature',
  'recipients',
];
const NONE: readonly Span[] = [];
const FENCE = /^---[ \t]*(\r\n|\n|\r)/;

type Field = {
  readonly key: string;
  readonly node: unknown;
  readonly at: At;
};

type Fields = { readonly fields: ReadonlyMap<string, Field>; readonly at: At };

/** The front matter, whose YAML node stands in the stretch; null when it cannot be read. */
export function readFront(
  source: Source,
  yaml: Stretch | null,
  reading: Reading,
): { readonly front: Front; readonly unbound: readonly Unbound[] } | null {
  const start: At = { line: 1, column: 1 };
  const opening = yaml && FENCE.exec(source.text.slice(yaml.from, yaml.to));
  if (!yaml || !opening) {
    reading.faults.add('front.missing', start, { keys: KEYS.join(', ') });
    return null;
  }
  const from = yaml.from + opening[0].length;
  const text = source.text.slice(from, source.text.lastIndexOf('---', yaml.to));
  const reason = tooMuchYaml(text);
  if (reason) {
    reading.faults.add('front.malformed', source.at(from), { reason });
    return null;
  }
  const document = parseDocument(text, { schema: 'failsafe' });
  for (const error of document.errors) {
    const reason = error.message.split(/ at line|\n/)[0] ?? '';
    reading.faults.add('front.malformed', source.at(from + error.pos[0]), { reason });
  }
  if (document.errors.length > 0) return null;
  const reader = frontReader({ source, from, reading });
  const top = reader.fields(document.contents, '', KEYS, start);
  if (!top) return null;
  const issuer = reader.part(top, 'issuer', ['over', 'name']);
  const signature = reader.part(top, 'signature', ['on_behalf', 'position', 'of']);
  const front: Front = {
    title: reader.words(top, 'title', 'needed'),
    issuer: {
      over: issuer?.fields.has('over') ? orNull(reader.words(issuer, 'over', 'optional')) : null,
      name: issuer ? reader.words(issuer, 'name', 'needed') : NONE,
    },
    symbol: reader.plain(top, 'symbol'),
    place: reader.words(top, 'place', 'needed'),
    addressees: reader.list(top, 'addressees'),
    intro: reader.words(top, 'intro', 'needed'),
    signature: {
      onBehalf: signature ? reader.words(signature, 'on_behalf', 'needed') : NONE,
      position: signature ? reader.words(signature, 'position', 'needed') : NONE,
      of: signature?.fields.has('of') ? reader.plain(signature, 'of') : null,
    },
    recipients: reader.list(top, 'recipients'),
  };
  return { front, unbound: reader.unbound };
}

const orNull = (words: readonly Span[]): readonly Span[] | null =>
  words.length === 0 ? null : words;

type FrontSite = { readonly source: Source; readonly from: number; readonly reading: Reading };

function frontReader({ source, from, reading }: FrontSite) {
  const { faults } = reading;
  const unbound: Unbound[] = [];
  const wrong = ({ key, at }: Field, expected: string, expectedEn: string): void =>
    faults.add('front.wrong-type', at, { key, expected, expectedEn });

  function fields(node: unknown, path: string, keys: readonly string[], at: At): Fields | null {
    if (!isMap(node)) {
      faults.add('front.wrong-type', at, {
        key: path || 'front matter',
        expected: `các khoá ${keys.join(', ')}`,
        expectedEn: `the keys ${keys.join(', ')}`,
      });
      return null;
    }
    const found = new Map<string, Field>();
    for (const { key, value } of (node as YAMLMap).items) {
      const name = isScalar(key) ? String(key.value) : '?';
      const place = isScalar(key) && key.range ? source.at(from + key.range[0]) : at;
      if (keys.includes(name)) found.set(name, { key: path + name, node: value, at: place });
      else faults.add('front.unknown-key', place, { key: path + name, keys: keys.join(', ') });
    }
    return { fields: found, at };
  }

  function needed(parent: Fields, name: string): Field | null {
    const field = parent.fields.get(name);
    if (!field) faults.add('front.missing-key', parent.at, { key: name });
    return field ?? null;
  }

  function spans(field: Field, node: unknown, presence: 'needed' | 'optional'): readonly Span[] {
    const value = isScalar(node) ? (node.value ?? '') : null;
    if (value === '' && presence === 'optional') return NONE;
    if (!isScalar(node) || typeof value !== 'string' || value === '') {
      wrong(field, 'một dòng chữ', 'a line of words');
      return NONE;
    }
    const read = readWords(scalarSource(node, value), reading);
    unbound.push(...read.unbound);
    return read.spans;
  }

  function scalarSource(node: Scalar, value: string): Source {
    const start = from + (node.range?.[0] ?? 0);
    const end = from + (node.range?.[1] ?? 0);
    return within(source, value, alignment(value, source.text, { from: start, to: end }));
  }

  return {
    unbound,
    fields,
    part(parent: Fields, name: string, keys: readonly string[]): Fields | null {
      const field = needed(parent, name);
      return field && fields(field.node, `${name}.`, keys, field.at);
    },
    words(parent: Fields, name: string, presence: 'needed' | 'optional'): readonly Span[] {
      const field = presence === 'needed' ? needed(parent, name) : parent.fields.get(name);
      return field ? spans(field, field.node, presence) : NONE;
    },
    plain(parent: Fields, name: string): string {
      const field = needed(parent, name);
      if (!field) return '';
      const value = isScalar(field.node) ? field.node.value : null;
      if (typeof value === 'string' && value !== '') return value;
      wrong(field, 'một dòng chữ', 'a line of words');
      return '';
    },
    list(parent: Fields, name: string): readonly (readonly Span[])[] {
      const field = parent.fields.get(name);
      if (!field || (isScalar(field.node) && field.node.value === '')) return [];
      if (isSeq(field.node)) return field.node.items.map((item) => spans(field, item, 'needed'));
      wrong(field, 'một danh sách “-”', 'a list');
      return [];
    },
  };
}
