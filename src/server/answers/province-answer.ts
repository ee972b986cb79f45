import type { ProvinceView } from '#app/province.ts';
import { lastDay } from '#core/period.ts';
import { boundaryOn, existedOn } from '#core/place.ts';
import type { Span } from '#report/outline/outline.ts';
import type { Services } from '../services.ts';
import type { ProvinceAnswer } from '../wire/province.ts';
import { labelOfPeriod } from './labels.ts';

export function provinceAnswer(
  { catalogue, periods }: ProvinceView,
  services: Pick<Services, 'province' | 'version' | 'reports'>,
  today: string,
): ProvinceAnswer {
  const { boundaries, indicators, places, sectors } = catalogue;
  const [main] = services.reports.values();
  const communes = [...places.values()].filter(({ level }) => level === 'commune');
  return {
    id: catalogue.province,
    name: services.province,
    version: services.version,
    today,
    period: main?.period ?? periods[0]?.code ?? today.slice(0, 4),
    periods: periods.map((period) => ({
      code: period.code,
      label: labelOfPeriod(catalogue, period.code),
      boundary: boundaryOn(boundaries, lastDay(period))?.code ?? '',
    })),
    boundaries: boundaries.map((boundary) => ({
      ...boundary,
      units: communes.filter((place) => existedOn(place, boundary.on)).length,
    })),
    sectors: [...sectors].map(([code, name]) => ({
      code,
      name,
      indicators: [...indicators.values()].filter(({ sector }) => sector === code).length,
    })),
    reports: [...services.reports].map(([name, { outline }]) => ({
      name,
      title: outline.front.title.map(wordsOf).join(''),
    })),
  };
}

/** What the outline itself says; what depends on the period stands as a gap. */
const wordsOf = (span: Span): string =>
  span.kind === 'text' ? span.text : span.kind === 'insertion' ? '…' : '';
