import { parseUnit, type Unit } from '#core/unit.ts';
import type { Faults } from './fault.ts';
import type { At } from './outline.ts';
import type { Source } from './source.ts';
import type { Stretch } from './unbound.ts';

/** The options of one directive. Each is asked for once; what nobody asked for is a fault. */
export type Options = {
  /** One of the words; null if it is not given, or refused. */
  readonly word: <W extends string>(name: string, accepted: readonly W[]) => W | null;
  /** Words that will be printed, so that their digits count as typed. */
  readonly text: (name: string) => string | null;
  /** A text that the test takes; `accepted` says what that is. */
  readonly code: (
    name: string,
    takes: (text: string) => boolean,
    accepted: string,
  ) => string | null;
  readonly unit: (name: string) => 'none' | Unit | null;
  /** Names what was not asked for. */
  readonly close: () => void;
};

export type OptionSite = {
  readonly directive: string;
  readonly given: Readonly<Record<string, string | null | undefined>>;
  readonly source: Source;
  /** From the brace that opens the options to the one that closes them. */
  readonly braces: Stretch;
  readonly at: At;
  readonly faults: Faults;
  /** Stretches of printed words are added here. */
  readonly printed: Stretch[];
};

type Placed = { readonly name: string; readonly value: Stretch };

const ATTRIBUTE =
  /(?<![\p{L}\p{N}_:.-])([\p{L}_:][\p{L}\p{N}_:.-]*)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'}]+))/gu;

export function optionsOf(site: OptionSite): Options {
  const { given, faults, directive } = site;
  const asked = new Set<string>();
  const placed = placesIn(site);
  const at = (name: string): At => {
    const place = placed.find((one) => one.name === name);
    return place ? site.source.at(place.value.from) : site.at;
  };
  const read = (name: string): string | null => {
    asked.add(name);
    return given[name]?.normalize('NFC') ?? null;
  };
  const refuse = (option: string, value: string, values: string): null => {
    faults.add('option.value', at(option), { option, value, values });
    return null;
  };
  return {
    word: (name, accepted) => {
      const value = read(name);
      if (value === null) return null;
      return accepted.find((word) => word === value) ?? refuse(name, value, accepted.join(', '));
    },
    text: (name) => {
      const value = read(name);
      if (value?.trim() === '') return refuse(name, '""', '“…”');
      site.printed.push(...placed.filter((one) => one.name === name).map((one) => one.value));
      return value;
    },
    code: (name, takes, accepted) => {
      const value = read(name);
      return value === null || takes(value) ? value : refuse(name, value, accepted);
    },
    unit: (name) => {
      const value = read(name);
      if (value === null || value === 'none') return value;
      const unit = parseUnit(value);
      return unit.ok && unit.value.text !== ''
        ? unit.value
        : refuse(name, value, 'none, ha, tỷ đồng, …');
    },
    close: () => {
      const options = [...asked].join(', ') || '–';
      for (const option of Object.keys(given)) {
        if (asked.has(option)) continue;
        faults.add('option.unknown', at(option), { name: directive, option, options });
      }
      for (const [index, { name, value }] of placed.entries()) {
        if (placed.findIndex((one) => one.name === name) === index) continue;
        faults.add('option.repeated', site.source.at(value.from), { option: name });
      }
    },
  };
}

function placesIn({ source, braces }: OptionSite): readonly Placed[] {
  const written = source.text.slice(braces.from, braces.to);
  return [...written.matchAll(ATTRIBUTE)].map(({ 0: whole, index, ...groups }) => {
    const value = groups[2] ?? groups[3] ?? groups[4] ?? '';
    const closing = groups[4] === undefined ? 1 : 0;
    const to = braces.from + index + whole.length - closing;
    return { name: groups[1] ?? '', value: { from: to - value.length, to } };
  });
}
