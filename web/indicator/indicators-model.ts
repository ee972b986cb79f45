import { fold } from '#core/vi/fold.ts';
import type { IndicatorRowAnswer, IndicatorsAnswer } from '../../src/server/wire/indicator.ts';

export type IndicatorFilter = {
  readonly words: string;
  readonly sector: string | null;
  /** Who has the duty at the period's end, or today. */
  readonly agency: string | null;
};

export type SectorGroup = {
  readonly code: string;
  readonly name: IndicatorsAnswer['sectors'][number]['name'];
  readonly rows: readonly IndicatorRowAnswer[];
  readonly withFigures: number;
};

/** The indicators of each sector that fit; every word must stand somewhere in name or code. */
export function groupsOf(
  { sectors, indicators }: IndicatorsAnswer,
  filter: IndicatorFilter,
): readonly SectorGroup[] {
  const words = fold(filter.words).split(/\s+/).filter(Boolean);
  const fits = (row: IndicatorRowAnswer): boolean => {
    if (filter.agency && ![row.owner.of, row.owner.today].some((o) => o?.code === filter.agency)) {
      return false;
    }
    const text = fold(`${row.name.vi} ${row.name.en ?? ''} ${row.code}`);
    return words.every((word) => text.includes(word));
  };
  return sectors.flatMap(({ code, name }) => {
    if (filter.sector && filter.sector !== code) return [];
    const rows = indicators.filter((row) => row.sector === code && fits(row));
    const withFigures = rows.filter(({ figure }) => figure !== null).length;
    return rows.length === 0 ? [] : [{ code, name, rows, withFigures }];
  });
}

/** Every agency that has a duty in the list, once, in the order of its Vietnamese name. */
export function agenciesOf({ indicators }: IndicatorsAnswer): readonly {
  readonly code: string;
  readonly name: IndicatorRowAnswer['name'];
}[] {
  const all = indicators.flatMap(({ owner: { of, today } }) => [of, today]);
  const byCode = new Map(all.flatMap((one) => (one ? [[one.code, one] as const] : [])));
  return [...byCode.values()].sort((a, b) => a.name.vi.localeCompare(b.name.vi, 'vi'));
}
