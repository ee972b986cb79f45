import type { Agency } from './agency.ts';
import type { Catalogue } from './fact-book.ts';
import type { Indicator } from './indicator.ts';
import type { Day } from './period.ts';
import { nextDay } from './window.ts';

/** What a catalogue says that cannot be; `code` is of the entry that says it, `about` of the one it speaks of. */
export type CatalogueFault = {
  readonly rule:
    | 'agency.dates'
    | 'agency.names'
    | 'succession.agency'
    | 'succession.dates'
    | 'indicator.sector'
    | 'indicator.owner'
    | 'indicator.owner-dates'
    | 'indicator.definitions'
    | 'indicator.summed'
    | 'indicator.refers'
    | 'baseline.decisions'
    | 'signer.agency'
    | 'signer.dates';
  readonly code: string;
  readonly about: string;
};

const fault = (rule: CatalogueFault['rule'], code: string, about: string): CatalogueFault => ({
  rule,
  code,
  about,
});

/** The same a pack is refused for, so that what was changed here can be written as a pack and taken in again. */
export function catalogueFaults(catalogue: Catalogue): readonly CatalogueFault[] {
  return [
    ...agencyFaults(catalogue),
    ...indicatorFaults(catalogue),
    ...baselineFaults(catalogue),
    ...signerFaults(catalogue),
  ];
}

/** What a change would break; what was so before is not held against it. */
export function newFaults(before: Catalogue, after: Catalogue): readonly CatalogueFault[] {
  const text = ({ rule, code, about }: CatalogueFault): string => `${rule} ${code} ${about}`;
  const standing = new Set(catalogueFaults(before).map(text));
  return catalogueFaults(after).filter((one) => !standing.has(text(one)));
}

function* agencyFaults({ agencies, agencySuccessions }: Catalogue): Iterable<CatalogueFault> {
  for (const { code, from, to, formerNames = [] } of agencies.values()) {
    if (to !== null && to < from) yield fault('agency.dates', code, to);
    for (const [n, { until }] of formerNames.entries()) {
      const before = formerNames[n - 1]?.until ?? '';
      if (until < from || until <= before || (to !== null && until >= to)) {
        yield fault('agency.names', code, until);
      }
    }
  }
  for (const { from, into, on } of agencySuccessions) {
    for (const [end, agency] of [
      ['from', agencies.get(from)],
      ['into', agencies.get(into)],
    ] as const) {
      const code = end === 'from' ? from : into;
      if (!agency) yield fault('succession.agency', `${from} ${into}`, code);
      else if (!takesPart(agency, on, end))
        yield fault('succession.dates', `${from} ${into}`, code);
    }
  }
}

/** Whoever gives may have ended the day before. */
function takesPart({ from, to }: Agency, on: Day, end: 'from' | 'into'): boolean {
  const last = to !== null && end === 'from' ? nextDay(to) : to;
  return from <= on && (last === null || on <= last);
}

/** Kinds whose parts never add up over places. */
const NEVER_SUMMED: readonly Indicator['kind'][] = ['rate', 'mean', 'index', 'price', 'rank'];

function* indicatorFaults(catalogue: Catalogue): Iterable<CatalogueFault> {
  const { agencies, indicators, sectors } = catalogue;
  for (const one of indicators.values()) {
    const { code } = one;
    if (!sectors.has(one.sector)) yield fault('indicator.sector', code, one.sector);
    if (one.owners.length === 0) yield fault('indicator.owner', code, '');
    for (const [n, owner] of one.owners.entries()) {
      const agency = agencies.get(owner.agency);
      if (!agency) yield fault('indicator.owner', code, owner.agency);
      else if (owner.from < agency.from || (agency.to !== null && owner.from > agency.to)) {
        yield fault('indicator.owner-dates', code, owner.agency);
      }
      if (owner.from <= (one.owners[n - 1]?.from ?? '')) {
        yield fault('indicator.owner-dates', code, owner.agency);
      }
    }
    for (const [n, { version, from }] of one.definitions.entries()) {
      if (version !== n + 1 || from <= (one.definitions[n - 1]?.from ?? '')) {
        yield fault('indicator.definitions', code, String(version));
      }
    }
    if (NEVER_SUMMED.includes(one.kind) && one.overPlaces.kind === 'sum') {
      yield fault('indicator.summed', code, one.kind);
    }
    for (const named of namedBy(one)) {
      if (!indicators.has(named)) yield fault('indicator.refers', code, named);
    }
  }
}

const namedBy = ({ numerator, denominator, overPlaces, overTime }: Indicator): readonly string[] =>
  [
    numerator,
    denominator,
    ...[overPlaces, overTime].map((rule) => (rule.kind === 'weighted' ? rule.by : undefined)),
  ].filter((named) => named !== undefined);

function* baselineFaults({ baselines }: Catalogue): Iterable<CatalogueFault> {
  for (const { code, decisions = [] } of baselines.values()) {
    for (const [n, decision] of decisions.entries()) {
      const before = decisions[n - 1];
      if (!before || before.year < decision.year) continue;
      if (before.year > decision.year || before.from >= decision.from) {
        yield fault('baseline.decisions', code, decision.document);
      }
    }
  }
}

function* signerFaults({ agencies, signers = new Map() }: Catalogue): Iterable<CatalogueFault> {
  for (const { code, agency, from, to } of signers.values()) {
    if (!agencies.has(agency)) yield fault('signer.agency', code, agency);
    if (to !== null && to < from) yield fault('signer.dates', code, to);
  }
}
