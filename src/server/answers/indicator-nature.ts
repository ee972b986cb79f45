import type { IndicatorView } from '#app/indicator.ts';
import { agencyNameOn } from '#core/agency.ts';
import type { Catalogue } from '#core/fact-book.ts';
import type { Label } from '#core/label.ts';
import { type Day, lastDay } from '#core/period.ts';
import type { IndicatorAnswer } from '../wire/indicator.ts';
import { aggregationLabel, goodLabel, KIND_LABELS, PUBLICITY_LABELS } from './indicator-words.ts';

type Nature = Pick<
  IndicatorAnswer,
  | 'sector'
  | 'unit'
  | 'kind'
  | 'overPlaces'
  | 'overTime'
  | 'good'
  | 'publicity'
  | 'persons'
  | 'quotient'
  | 'owners'
  | 'definitions'
>;

/** What it is, whoever asks: what is measured, how it adds up, whose it is, on what authority. */
export function natureOf({ book, indicator, period }: IndicatorView, today: Day): Nature {
  const { numerator, denominator } = indicator;
  const coded = (code: string) => ({ code, name: book.indicators.get(code)?.name ?? { vi: code } });
  const [ofPeriod, now] = [lastDay(period), today].map((day) =>
    indicator.owners.findLast(({ from }) => from <= day),
  );
  return {
    sector: {
      code: indicator.sector,
      name: book.sectors.get(indicator.sector) ?? { vi: indicator.sector },
    },
    unit: indicator.unit.text,
    kind: KIND_LABELS[indicator.kind],
    overPlaces: aggregationLabel(book, indicator.overPlaces),
    overTime: aggregationLabel(book, indicator.overTime),
    good: goodLabel(indicator),
    publicity: PUBLICITY_LABELS[indicator.publicity],
    persons: indicator.persons,
    quotient:
      numerator === undefined || denominator === undefined
        ? null
        : { numerator: coded(numerator), denominator: coded(denominator) },
    owners: indicator.owners.map((owner) => ({
      code: owner.agency,
      name: nameOn(book, owner.agency, lastDay(period)),
      from: owner.from,
      ofPeriod: owner === ofPeriod,
      today: owner === now,
    })),
    definitions: indicator.definitions.map(({ version, from, text, basis, priceBase }) => ({
      version,
      from,
      text: text ?? null,
      basis: basis === undefined ? null : basisLabel(book, basis),
      priceBase: priceBase ?? null,
    })),
  };
}

/** What an agency was called at the end of the period that is shown. */
const nameOn = ({ agencies }: Catalogue, code: string, day: Day): Label => {
  const agency = agencies.get(code);
  return agency ? agencyNameOn(agency, day) : { vi: code };
};

export function agencyOf({ agencies }: Catalogue, code: string | null) {
  return code === null ? null : { code, name: agencies.get(code)?.name ?? { vi: code } };
}

/** The document that a definition rests on, by its number where the catalogue knows it. */
function basisLabel({ directives }: Catalogue, basis: string): Label {
  const directive = directives.get(basis);
  return { vi: directive ? `${directive.type} ${directive.number}` : basis };
}
