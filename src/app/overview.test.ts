import { expect, test } from 'vitest';
import { impliedFacts } from '#core/implied.ts';
import { catalogue, fact, indicator, said } from '#core/testing/builders.ts';
import { comparisonText, valueText } from '#core/vi/value.ts';
import { LOCAL_ACTOR } from './actor.ts';
import { type Overview, readOverview } from './overview.ts';
import { memoryFigures } from './testing/memory-figures.ts';

const tea = fact('agr.tea', {
  value: '52.000 tấn',
  said: [said('91,4%', 'plan:province', '2024'), said('+4.000 tấn', 'actual', '2023-9M')],
});
const known = [
  tea,
  ...impliedFacts([tea]),
  fact('agr.rice', { value: '800 tấn', key: { period: '2023-9M' }, status: 'official' }),
  fact('agr.corn', { value: '900 tấn', key: { period: '2024', series: 'plan:province' } }),
  fact('agr.bean', { value: '...' }),
  fact('agr.herb', { value: '-' }),
];
const figures = memoryFigures(
  catalogue(
    ['tea', 'rice', 'corn', 'bean', 'herb', 'fern'].map((n) => indicator(`agr.${n}`, 'tấn')),
  ),
  known,
  () => '2024-10-01T00:00:00Z',
);

const overview = async (period: string): Promise<Overview> => {
  const read = await readOverview(figures, LOCAL_ACTOR, {
    period,
    place: null,
    boundary: null,
    knownOn: null,
  });
  if (!read.ok) throw new Error(read.error.code);
  return read.value;
};

test('a figure stands with its plan, its change and the figures before it', async () => {
  const { rows } = await overview('2024-9M');
  const [row] = rows.filter(({ indicator: i }) => i.code === 'agr.tea');
  expect(row && valueText(row.fact.value)).toBe('52.000 tấn');
  expect(row?.plans.map(({ standing }) => standing)).toEqual(['ahead']);
  const change = row?.change?.comparison;
  expect(change?.kind === 'made' && comparisonText(change)).toBe('+4.000 tấn');
  expect(row?.change?.tone).toBe('good');
  expect(row?.trend.map(({ period }) => period)).toEqual(['2024-9M']);
});

test('what should have a figure and has none is owed by its agency; what said why is not', async () => {
  const { missing } = await overview('2024-9M');
  expect(missing.map(({ indicator: i, because }) => `${i.code} ${because}`)).toEqual([
    'agr.rice reported-last-year',
    'agr.corn planned',
    'agr.bean said-to-come',
  ]);
  expect(missing[0]?.owner).toBe('so-nnptnt');
});

test('a period or a place that nobody knows is refused by name', async () => {
  const ask = (part: object) =>
    readOverview(figures, LOCAL_ACTOR, {
      period: '2024-9M',
      place: null,
      boundary: null,
      knownOn: null,
      ...part,
    });
  expect(await ask({ period: 'never' })).toEqual({
    ok: false,
    error: { code: 'period.malformed', text: 'never' },
  });
  expect(await ask({ place: '99' })).toEqual({
    ok: false,
    error: { code: 'place.unknown', text: '99' },
  });
});
