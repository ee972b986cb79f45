import type { Catalogue } from '#core/fact-book.ts';
import type { Aggregation, Indicator } from '#core/indicator.ts';
import type { Label } from '#core/label.ts';
import type { ListItem } from './yaml-list.ts';

/* The parts of a catalogue that a pack keeps in YAML lists. */

type Given = Readonly<Record<string, unknown>>;

/** The lists that a catalogue is written into, by their files; indicators and breakdowns by their sector. */
export function listsOf(catalogue: Catalogue): ReadonlyMap<string, readonly ListItem[]> {
  const lists = new Map<string, readonly ListItem[]>([
    [
      'sectors.yaml',
      [...catalogue.sectors].map(([code, name]) => onLine({ code, name: label(name) })),
    ],
    [
      'sources.yaml',
      [...catalogue.sources.values()].map((one) =>
        block(code(one.code, { name: label(one.name), date: one.date })),
      ),
    ],
    ['baselines.yaml', [...catalogue.baselines.values()].map(baseline)],
    ['periods.yaml', [...catalogue.periods.values()].flatMap(period)],
    ['signers.yaml', [...(catalogue.signers?.values() ?? [])].map(signer)],
  ]);
  for (const one of catalogue.indicators.values()) {
    add(lists, `indicators/${one.sector}.yaml`, indicator(one));
  }
  for (const one of catalogue.breakdowns) {
    const sector = one.code.split('.')[0] ?? one.code;
    const parts = Object.fromEntries(one.parts.map((part) => [part.indicator, label(part.label)]));
    const { whole, closed } = one;
    add(
      lists,
      `breakdowns/${sector}.yaml`,
      block({ code: one.code, whole, closed, by: label(one.by), parts }),
    );
  }
  return lists;
}

function add(lists: Map<string, readonly ListItem[]>, path: string, item: ListItem): void {
  lists.set(path, [...(lists.get(path) ?? []), item]);
}

const FLOW = ['name', 'label', 'by', 'owners', 'phrase'];

const block = (value: Given): ListItem => item(value, 'block');
const onLine = (value: Given): ListItem => item(value, 'line');

/** What is not given is not written. */
function item(value: Given, form: ListItem['form']): ListItem {
  const given = Object.entries(value).filter(([, one]) => one !== undefined && one !== null);
  return { code: String(value.code), value: Object.fromEntries(given), flow: FLOW, form };
}

const code = (one: string, rest: Given): Given => ({ code: one, ...rest });

/** The Vietnamese alone where there is no English. */
const label = ({ vi, en }: Label): string | Given => (en === undefined ? vi : { vi, en });

const baseline = ({
  code: own,
  name,
  phrase,
  decisions,
}: Catalogue['baselines'] extends ReadonlyMap<unknown, infer B> ? B : never): ListItem =>
  block({
    code: own,
    name: label(name),
    phrase: label(phrase),
    decisions: decisions?.map(({ year, document, from, subject }) => ({
      ...{ year, document, from },
      ...(subject === undefined ? {} : { subject: label(subject) }),
    })),
  });

const period = (
  one: Catalogue['periods'] extends ReadonlyMap<unknown, infer P> ? P : never,
): readonly ListItem[] => {
  if (one.kind !== 'named') return [];
  const { code: own, from, to, previous } = one;
  return [onLine({ code: own, label: label(one.label), from, to, previous })];
};

const signer = ({
  code: own,
  agency,
  onBehalf,
  position,
  name,
  from,
  to,
}: NonNullable<Catalogue['signers']> extends ReadonlyMap<unknown, infer S> ? S : never): ListItem =>
  block({ code: own, agency, on_behalf: onBehalf, position, name, from, to });

function indicator(one: Indicator): ListItem {
  const { owners, publicity, persons, numerator, denominator } = one;
  return block({
    code: one.code,
    name: label(one.name),
    unit: one.unit.text,
    kind: one.kind,
    places: aggregation(one.overPlaces),
    time: aggregation(one.overTime),
    good: one.good,
    owners: Object.fromEntries(owners.map(({ from, agency }) => [from, agency])),
    persons: persons ? true : undefined,
    publicity: publicity === 'open' ? undefined : publicity,
    numerator,
    denominator,
    definitions: hasDefault(one)
      ? undefined
      : one.definitions.map(({ version, from, text, basis, priceBase }) => ({
          version,
          from,
          ...(text === undefined ? {} : { text: label(text) }),
          ...(basis === undefined ? {} : { basis }),
          ...(priceBase === undefined ? {} : { price_base: priceBase }),
        })),
  });
}

/** One version from the first owner's day, of which nothing is said: what a pack means by saying nothing. */
const hasDefault = ({ definitions, owners }: Indicator): boolean => {
  const [only, ...more] = definitions;
  return (
    more.length === 0 &&
    only.from === owners[0]?.from &&
    only.text === undefined &&
    only.basis === undefined &&
    only.priceBase === undefined
  );
};

const aggregation = (rule: Aggregation): string =>
  rule.kind === 'weighted' ? `weighted(${rule.by})` : rule.kind;
