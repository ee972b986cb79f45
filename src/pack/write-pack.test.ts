import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type EntryPut, put, withEntries } from '#core/catalogue-entry.ts';
import { newFaults } from '#core/catalogue-rules.ts';
import type { Catalogue } from '#core/fact-book.ts';
import { orThrow } from '#core/result.ts';
import { readPackFiles } from './read-pack.ts';
import type { RawFile } from './source-file.ts';
import { KNOWN_FROM, readTiny, TINY } from './testing/tiny-pack.ts';
import { packFiles, packFolder } from './write-pack.ts';

const HEAD = { code: 'tiny', name: { vi: 'Tỉnh Nhỏ' } };
const encoder = new TextEncoder();
const decoder = new TextDecoder();

const filesOf = (texts: Readonly<Record<string, string>>): readonly RawFile[] =>
  Object.entries(texts).map(([path, text]) => ({ path, bytes: encoder.encode(text) }));
const BASE = filesOf(TINY);
const textOf = (files: readonly RawFile[], path: string): string =>
  decoder.decode(files.find((file) => file.path === path)?.bytes);
/** The catalogue of a pack without a fault. */
function read(files: readonly RawFile[]): Catalogue {
  return orThrow(readPackFiles(files, KNOWN_FROM)).catalogue;
}

const SAMPLE = orThrow(packFolder('packs/lai-chau'));
/** Read once: it is large. */
const sample = read(SAMPLE);

describe('a pack that is written over', () => {
  test.each([
    ['of the tests', BASE, read(BASE)],
    ['of the sample', SAMPLE, sample],
  ])('without a change is the same to the last byte: the one %s', (_, base, catalogue) => {
    const written = orThrow(packFiles(catalogue, { base, head: HEAD }));
    const shown = (files: readonly RawFile[]) =>
      Object.fromEntries(files.map(({ path, bytes }) => [path, decoder.decode(bytes)]));
    expect(shown(written)).toEqual(shown(base));
  });

  test('changes the lines of what changed and no other', () => {
    const base = SAMPLE;
    const catalogue = sample;
    const standing = catalogue.indicators.get('agr.tea.area');
    const agency = catalogue.agencies.get('so-ct');
    const plan = catalogue.baselines.get('plan:province');
    if (!standing || !agency || !plan) throw new Error('the sample has them');
    const [first] = standing.definitions;
    const next = { version: 2, from: '2025-01-01', text: { vi: 'kể cả chè cổ thụ: "mới"' } };
    const changed = withEntries(catalogue, [
      put({ kind: 'indicator', value: { ...standing, definitions: [first, next] } }),
      put({ kind: 'agency', value: { ...agency, to: '2026-01-31' } }),
      put({
        kind: 'baseline',
        value: { ...plan, decisions: [{ year: 2025, document: '1/QĐ', from: '2025-01-02' }] },
      }),
    ]);
    const written = orThrow(packFiles(changed, { base, head: HEAD }));
    expect(read(written)).toEqual(changed);
    const differing = written.flatMap(({ path }) => {
      const [was, is] = [textOf(base, path).split('\n'), textOf(written, path).split('\n')];
      const gone = was.filter((line) => !is.includes(line));
      const come = is.filter((line) => !was.includes(line));
      return gone.length + come.length === 0 ? [] : [[path, gone.length, come.length]];
    });
    expect(differing).toEqual([
      ['agencies/agencies.csv', 1, 1],
      ['baselines.yaml', 0, 4],
      ['indicators/agr.yaml', 0, 6],
    ]);
    expect(textOf(written, 'baselines.yaml')).toContain('# The plans a figure can be set against');
  });

  test('keeps comments and columns of its own, and adds the ones it needs', () => {
    const base = filesOf({
      ...TINY,
      'agencies/agencies.csv':
        '# bodies\nname,code,from,to\nSở cũ,so-nnptnt,2021-01-01,2025-02-28\n# new\nSở mới,so-nnmt,2025-03-01,\n',
    });
    const catalogue = read(base);
    const agency = catalogue.agencies.get('so-nnmt');
    if (!agency) throw new Error('it is there');
    const short = put({ kind: 'agency', value: { ...agency, short: 'Sở "NN", MT' } });
    const written = orThrow(packFiles(withEntries(catalogue, [short]), { base, head: HEAD }));
    expect(textOf(written, 'agencies/agencies.csv')).toBe(
      '# bodies\nname,code,from,to,short\nSở cũ,so-nnptnt,2021-01-01,2025-02-28,\n# new\nSở mới,so-nnmt,2025-03-01,,"Sở ""NN"", MT"\n',
    );
  });

  test('with faults of its own, or of another province, is left alone', () => {
    const broken = filesOf({ ...TINY, 'baselines.yaml': '- { code: plan:province, name: x }\n' });
    const catalogue = read(BASE);
    expect(packFiles(catalogue, { base: broken, head: HEAD })).toMatchObject({
      ok: false,
      error: [{ file: 'baselines.yaml', code: 'field.missing' }],
    });
    const other = { ...catalogue, province: '99@2004-01-01' as const };
    expect(packFiles(other, { base: BASE, head: HEAD })).toMatchObject({
      ok: false,
      error: [{ code: 'pack.another-province' }],
    });
  });
});

/** A word with whatever YAML and CSV take for something else. */
const word = fc
  .array(fc.constantFrom(...'aăđềợ019"\':#,&*{}[]|>%@!?- ~`\\=+'), { minLength: 1, maxLength: 14 })
  .map((letters) => `${letters.join('')}x`.trim());
const label = fc.record({ vi: word }, { requiredKeys: ['vi'] });
const change: fc.Arbitrary<(catalogue: Catalogue) => EntryPut> = fc.oneof(
  fc.record({ name: label, en: word }).map(({ name, en }) => (catalogue: Catalogue) => {
    const value = catalogue.indicators.get('agr.tea.area');
    if (!value) throw new Error('it is there');
    return put({ kind: 'indicator', value: { ...value, name: { ...name, en } } });
  }),
  fc.record({ text: label, basis: word, price: word }).map((said) => (catalogue: Catalogue) => {
    const value = catalogue.indicators.get('spo.share');
    const last = value?.definitions.at(-1);
    if (!value || !last) throw new Error('it is there');
    const [year = ''] = last.from.split('-');
    const next = {
      version: last.version + 1,
      from: `${Number(year) + 1}-03-01`,
      text: said.text,
      basis: said.basis,
      priceBase: said.price,
    };
    const [first, ...rest] = value.definitions;
    return put({ kind: 'indicator', value: { ...value, definitions: [first, ...rest, next] } });
  }),
  fc.record({ n: fc.nat({ max: 3 }), name: label, short: word }).map(
    ({ n, name, short }) =>
      () =>
        put({
          kind: 'agency',
          value: { code: `so-${n}`, name, short, from: '2025-05-01', to: null },
        }),
  ),
  fc.record({ name: label, short: word }).map(({ name, short }) => (catalogue: Catalogue) => {
    const value = catalogue.agencies.get('so-nnptnt');
    if (!value) throw new Error('it is there');
    const formerNames = [{ name: value.name, until: '2022-12-31' }];
    return put({ kind: 'agency', value: { ...value, name, short, formerNames } });
  }),
  fc.record({ document: word, subject: label }).map((said) => (catalogue: Catalogue) => {
    const value = catalogue.baselines.get('plan:province');
    if (!value) throw new Error('it is there');
    const year = 2020 + (value.decisions?.length ?? 0);
    const decisions = [...(value.decisions ?? []), { ...said, year, from: `${year}-01-02` }];
    return put({ kind: 'baseline', value: { ...value, decisions } });
  }),
  fc.record({ field: label }).map(
    ({ field }) =>
      () =>
        put({
          kind: 'agency-succession',
          value: { from: 'so-nnptnt', into: 'so-nnmt', on: '2025-03-01', field },
        }),
  ),
  fc
    .record({
      n: fc.nat({ max: 2 }),
      lines: fc.array(word, { minLength: 1, maxLength: 3 }),
      name: word,
    })
    .map(
      ({ n, lines, name }) =>
        () =>
          put({
            kind: 'signer',
            value: {
              code: `nguoi-ky-${n}`,
              agency: 'so-nnmt',
              onBehalf: 'TM. ỦY BAN',
              position: lines.join('\n'),
              name,
              from: '2025-05-01',
              to: null,
            },
          }),
    ),
);

test('whatever is changed lawfully is read back as it was, from a new folder and from one that was there', () => {
  const tiny = orThrow(readTiny()).catalogue;
  fc.assert(
    fc.property(fc.array(change, { minLength: 1, maxLength: 6 }), (changes) => {
      const changed = changes.reduce((at, one) => withEntries(at, [one(at)]), tiny);
      expect(newFaults(tiny, changed)).toEqual([]);
      const over = orThrow(packFiles(changed, { base: BASE, head: HEAD }));
      expect(read(over)).toEqual(changed);
      const anew = orThrow(packFiles(changed, { base: [], head: HEAD }));
      expect(read(anew)).toEqual(changed);
      // Written once more, nothing changes.
      expect(orThrow(packFiles(read(over), { base: over, head: HEAD }))).toEqual(over);
    }),
    { numRuns: 12 },
  );
});
