import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type JsonNode, jsonDocument } from './json-nodes.ts';
import { sourceFile } from './source-file.ts';
import { faultsOf, readTiny } from './testing/tiny-pack.ts';

const FILE = 'places/outlines.geojson';
const SQUARE = '[[103,22],[104,22],[104,23],[103,22]]';
const feature = (properties: string, geometry: string): string =>
  `{"type":"Feature","properties":${properties},"geometry":${geometry}}`;
const polygon = (rings: string): string => `{"type":"Polygon","coordinates":[${rings}]}`;
const collection = (...features: readonly string[]): string =>
  `{"type":"FeatureCollection","features":[\n${features.join(',\n')}\n]}`;
const one = (geometry: string): string => collection(feature('{"code":"001"}', geometry));

describe('outlines of a pack', () => {
  test('are those of the places that exist now, by code, or of any by id', () => {
    const read = readTiny({
      [FILE]: collection(
        feature('{"code":"001","name":"Bình Lư"}', polygon(SQUARE)),
        feature(
          '{"id":"002@2021-01-01"}',
          `{"type":"MultiPolygon","coordinates":[[${SQUARE}],[${SQUARE}]]}`,
        ),
      ),
    });
    const outlines = read.ok ? [...(read.value.catalogue.outlines?.values() ?? [])] : [];
    expect(outlines.map(({ place, polygons }) => [place, polygons.length])).toEqual([
      ['001@2025-07-01', 1],
      ['002@2021-01-01', 2],
    ]);
    expect(outlines[0]?.polygons[0]?.[0]?.[2]).toEqual([104, 23]);
  });

  test('a height is left out and digits finer than a hand are rounded', () => {
    const read = readTiny({
      [FILE]: one(polygon('[[103.12345678,22,900],[104,22],[104,23],[103.12345678,22,900]]')),
    });
    const [outline] = read.ok ? [...(read.value.catalogue.outlines?.values() ?? [])] : [];
    expect(outline?.polygons[0]?.[0]?.[0]).toEqual([103.123457, 22]);
  });

  test('a pack without them has none', () => {
    const read = readTiny();
    expect(read.ok && read.value.catalogue.outlines).toBeUndefined();
  });

  test.each<[what: string, content: string, ...faults: readonly string[]]>([
    ['an empty file', '', '1:1 json.syntax'],
    ['a file that ends too early', '{"type":', '1:9 json.syntax'],
    ['a comma too many', '{"type":1,}', '1:11 json.syntax'],
    ['text after the value', '{} x', '1:4 json.syntax'],
    ['a key twice', '{"a":1,"a":2}', '1:8 field.twice'],
    ['a number that is none', '[01]', '1:3 json.syntax'],
    ['a broken escape', '["\\x"]', '1:2 json.syntax'],
    ['brackets without end', '['.repeat(40), '1:17 json.too-deep'],
    ['a list', '[]', '1:1 geojson.shape'],
    ['a single feature', feature('{"code":"001"}', polygon(SQUARE)), '1:1 geojson.shape'],
    [
      'an area without a name',
      collection(feature('{"name":"x"}', polygon(SQUARE))),
      '2:32 geojson.shape',
    ],
    [
      'an area that the pack does not have',
      collection(feature('{"code":"999"}', polygon(SQUARE))),
      '2:40 reference.unknown',
    ],
    [
      'an id that the pack does not have',
      collection(feature('{"id":"001@2020-01-01"}', polygon(SQUARE))),
      '2:38 reference.unknown',
    ],
    [
      'an area twice',
      collection(
        feature('{"code":"001"}', polygon(SQUARE)),
        feature('{"id":"001@2025-07-01"}', polygon(SQUARE)),
      ),
      '3:38 code.twice',
    ],
    ['a point', one('{"type":"Point","coordinates":[103,22]}'), '2:58 geojson.shape'],
    ['no rings', one('{"type":"Polygon","coordinates":[]}'), '2:90 geojson.shape'],
    [
      'a ring that does not close',
      one(polygon('[[103,22],[104,22],[104,23],[103,23]]')),
      '2:91 geojson.ring',
    ],
    ['a ring of three', one(polygon('[[103,22],[104,22],[103,22]]')), '2:91 geojson.ring'],
    [
      'latitude first',
      one(polygon('[[22,103],[22,104],[23,104],[22,103]]')),
      '2:92 geojson.position',
      '2:101 geojson.position',
      '2:110 geojson.position',
      '2:119 geojson.position',
    ],
    [
      'a word for a number',
      one(polygon('[["103",22],[104,22],[104,23],[103,22]]')),
      '2:92 geojson.position',
    ],
  ])('%s is refused with its place', (_, content, ...faults) => {
    expect(faultsOf({ [FILE]: content })).toEqual(faults.map((fault) => `${FILE}:${fault}`));
  });

  test('too large a file, and too many values, are refused before anything else', () => {
    expect(faultsOf({ [FILE]: `[${' '.repeat(5 * 1024 * 1024)}]` })).toEqual([
      `${FILE}:1:1 file.too-large`,
    ]);
    expect(faultsOf({ [FILE]: `[${'0,'.repeat(800_000)}0]` })[0]).toContain('json.too-many-values');
  });
});

describe('the reader of JSON', () => {
  const read = (text: string): unknown => {
    let refused = false;
    const refuse = (): null => {
      refused = true;
      return null;
    };
    const file = sourceFile({ path: 'x.geojson', bytes: new TextEncoder().encode(text) }, refuse);
    const node = file && jsonDocument(file, refuse);
    return node && !refused ? plain(node) : undefined;
  };

  test('reads what JSON itself writes, however it is laid out', () => {
    // Invisible characters are refused with the file; keys are taken as composed text.
    const value = fc.jsonValue({
      maxDepth: 5,
      stringUnit: fc.constantFrom('a', '"', '\\', 'ộ', '/', ' '),
    });
    fc.assert(
      fc.property(value, fc.constantFrom(undefined, 2), (given, indent) => {
        const text = JSON.stringify(given, null, indent);
        expect(read(text)).toEqual(JSON.parse(text));
      }),
    );
  });

  test('takes a text exactly where JSON itself does', () => {
    const piece = fc.constantFrom(
      '{',
      '}',
      '[',
      ']',
      ',',
      ':',
      '"a"',
      '"',
      '1',
      '-',
      '.5',
      'e3',
      'true',
      'nul',
      ' ',
      '\\',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 9 }), (pieces) => {
        const text = pieces.join('');
        let lawful = true;
        try {
          JSON.parse(text);
        } catch {
          lawful = false;
        }
        // A key twice is lawful for JSON and a fault here.
        const twice = /("a").*:.*\1.*:/.test(text);
        if (!twice) expect(read(text) !== undefined).toBe(lawful);
      }),
      { numRuns: 2000 },
    );
  });
});

function plain(node: JsonNode): unknown {
  switch (node.kind) {
    case 'object':
      return Object.fromEntries([...node.members].map(([key, member]) => [key, plain(member)]));
    case 'array':
      return node.items.map(plain);
    case 'string':
      return node.text;
    case 'number':
      return node.value;
    case 'word':
      return JSON.parse(node.text);
  }
}
