import { rmSync } from 'node:fs';
import { afterAll, describe, expect, test } from 'vitest';
import { decimal } from '#core/decimal.ts';
import { factBook } from '#core/fact-book.ts';
import { orThrow } from '#core/result.ts';
import { readPack } from './read-pack.ts';
import { KNOWN_FROM, readTiny, writeTiny } from './testing/tiny-pack.ts';

const folder = writeTiny();
afterAll(() => rmSync(folder, { recursive: true }));
const pack = orThrow(readPack(folder, KNOWN_FROM));

const factOf = (indicator: string, series = 'actual') =>
  pack.facts.find((fact) => fact.key.indicator === indicator && fact.key.series === series);

describe('a sound pack', () => {
  test('is the same from the disk and from memory', () => {
    expect(readTiny()).toEqual({ ok: true, value: pack });
  });

  test('has its catalogue ready for a book of facts', () => {
    const book = factBook(pack.catalogue, pack.facts);
    expect(book.chosen.size).toBe(9);
    expect([...pack.catalogue.sectors.keys()]).toEqual(['agr', 'spo']);
    expect(pack.catalogue.indicators.get('agr.tea.area')).toMatchObject({
      sector: 'agr',
      persons: false,
    });
    expect(pack.catalogue.directives.get('287/KH-UBND')).toMatchObject({
      type: 'Kế hoạch',
      date: '2024-01-19',
    });
    expect(pack.catalogue.successions).toHaveLength(2);
    expect(pack.defaultLanguage).toBe('vi');
  });

  test('knows neighbours both ways, though each pair is written once', () => {
    const { places } = pack.catalogue;
    expect(places.get('001@2025-07-01')?.neighbours).toEqual(['009@2025-07-01']);
    expect(places.get('009@2025-07-01')?.neighbours).toEqual(['001@2025-07-01']);
  });

  test('keeps a figure with its printed digits, window and place in the source', () => {
    expect(factOf('agr.tea.output')).toMatchObject({
      key: { place: '12@2004-01-01', period: '2024-9M', series: 'actual', source: 'bc' },
      value: { kind: 'exact', quantity: { value: decimal('1077.5'), unit: { text: 'tấn' } } },
      status: 'estimated',
      window: { from: '2023-12-15', to: '2024-09-14', basis: 'regime' },
      provenance: { kind: 'document', source: 'bc', section: 'B.I.1', note: null, item: 1 },
      revision: 1,
      knownFrom: KNOWN_FROM,
    });
  });

  test('keeps what is printed beside a figure, and asks where it has two readings', () => {
    const said = factOf('agr.tea.output')?.said;
    expect(said).toMatchObject([
      { form: 'percent-of', reading: 'sure', against: { series: 'plan:province', period: '2024' } },
      {
        form: 'change-times',
        reading: 'ambiguous',
        against: { series: 'actual', period: '2023-9M' },
      },
    ]);
    expect(said?.[0]?.figure.value).toEqual(decimal('118.3'));
    expect(factOf('agr.tea.output')?.questions).toMatchObject([{ code: 'comparison.ambiguous' }]);
    expect(factOf('spo.share')?.said).toMatchObject([{ against: { period: 'nh-2022-2023' } }]);
    expect(factOf('spo.rank')?.questions).toEqual([
      { code: 'text.unclear', text: { vi: 'chưa rõ' } },
    ]);
  });

  test('lists every place where the source prints something', () => {
    const prints = pack.prints.map(
      (p) => `${p.fact.split('/', 1)[0]} ${p.of.kind} ${p.section}/${p.item}`,
    );
    expect(prints.slice(0, 5)).toEqual([
      'agr.tea.output value B.I.1/1',
      'agr.tea.output value B.II/2',
      'agr.tea.output comparison B.I.1/1',
      'agr.tea.output comparison B.I.1/2',
      'agr.tea.output comparison B.I.1/1',
    ]);
  });

  test('keeps what is no number: bounds, absences, prints that cannot be read', () => {
    expect(factOf('agr.tea.area')?.value).toMatchObject({ kind: 'bounded', word: 'gần' });
    expect(factOf('spo.members')?.value).toEqual({
      kind: 'absent',
      absence: { kind: 'nothing-occurred' },
    });
    expect(factOf('agr.herd')).toMatchObject({
      value: { kind: 'unreadable', printed: '10.6517', unit: { text: 'con' } },
      questions: [
        { code: 'figure.unreadable', text: { vi: '"10.6517" in sai', en: 'misprinted' } },
      ],
    });
  });

  test('gives a fact the version of the definition that held at the end of its period', () => {
    expect(factOf('spo.share')?.definition).toBe(2);
    expect(factOf('agr.tea.output')?.definition).toBe(1);
  });
});
