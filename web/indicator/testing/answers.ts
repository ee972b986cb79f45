import type { FigureAnswer, FigureRowAnswer } from '../../../src/server/wire/indicator.ts';

/* A small vocabulary for tests of what is shown of an indicator. */

export const figure = (printed: string, parts: Partial<FigureAnswer> = {}): FigureAnswer => {
  const number = /^[\d.]+/.exec(printed)?.[0]?.replaceAll('.', '') ?? null;
  return {
    key: `a.b/12@2004-01-01/2024-9M/actual/${printed}`,
    printed,
    word: '',
    figure: printed.split(' ')[0] ?? '',
    unit: printed.split(' ')[1] ?? '',
    valueKind: 'exact',
    lo: number,
    hi: number,
    status: { vi: 'ước' },
    statusCode: 'estimated',
    definition: 1,
    source: 'bc',
    origin: { vi: 'Báo cáo, mục A' },
    knownFrom: '2024-09-20T00:00:00.000Z',
    questions: [],
    ...parts,
  };
};

export const row = (
  code: string,
  actual: FigureAnswer | null,
  parts: Partial<FigureRowAnswer> = {},
): FigureRowAnswer => ({
  period: { code, label: { vi: `kỳ ${code}`, en: `period ${code}` } },
  comparable: true,
  actual,
  others: [],
  baselines: [],
  ...parts,
});

export const plan = (printed: string, series = 'plan:province', vi = 'Kế hoạch năm') => ({
  series,
  name: { vi },
  figure: figure(printed, { statusCode: 'official' }),
});
