import type { Catalogue } from '#core/fact-book.ts';
import { ok, type Result, refused } from '#core/result.ts';
import { checkPeriodFolders, checkSectorFiles } from './check-names.ts';
import { checkPlaces, checkProvince, placesWithNeighbours } from './check-places.ts';
import { checkTotals } from './check-totals.ts';
import { valuesOf } from './declared.ts';
import { type FaultList, faultList, type PackFault } from './fault.ts';
import { layout } from './layout.ts';
import { type Known, knownPeriods } from './measured.ts';
import type { Pack } from './pack.ts';
import type { Reading } from './parts.ts';
import { readAgencies, readSuccessions } from './read-agencies.ts';
import { readBreakdowns } from './read-breakdowns.ts';
import { readCalendars } from './read-calendars.ts';
import { readComparisons, withBeside } from './read-comparisons.ts';
import { readCrosswalk, readNeighbours } from './read-crosswalk.ts';
import { readDirectives, readWords } from './read-directives.ts';
import { readFacts } from './read-facts.ts';
import { readFolder } from './read-folder.ts';
import { readFormerNames, withFormerNames } from './read-former-names.ts';
import { type Head, readHead } from './read-head.ts';
import { readIndicators } from './read-indicators.ts';
import { readBaselines, readPeriods, readSectors, readSources } from './read-lists.ts';
import { readOutlines } from './read-outlines.ts';
import { readPlaceOutlines } from './read-place-outlines.ts';
import { readPlaces } from './read-places.ts';
import { readSigners } from './read-signers.ts';
import { readRegisters } from './registers/read-registers.ts';
import { readSamples } from './registers/read-samples.ts';
import type { RawFile } from './source-file.ts';

/**
 * Reads a pack, or says everything that is wrong with it. `knownFrom` is the instant from which its
 * figures are what is known (ISO 8601, UTC): a pack does not say when it was taken in.
 */
export function readPack(folder: string, knownFrom: string): Result<Pack, readonly PackFault[]> {
  const faults = faultList();
  const files = readFolder(folder, faults.refuse);
  return files ? packOf(files, knownFrom, faults) : refused(faults.all());
}

/** The places of a pack alone, for whoever reads a report and no figures; the rest of the pack is not looked at. */
export function readPackPlaces(
  folder: string,
): Result<Pick<Catalogue, 'province' | 'places'>, readonly PackFault[]> {
  const faults = faultList();
  const files = readFolder(folder, faults.refuse);
  if (!files) return refused(faults.all());
  const reading: Reading = { files: layout(files, faults.refuse), refuse: faults.refuse };
  const head = readHead(reading);
  if (head === null || head === 'another-schema') return refused(faults.all());
  const places = readPlaces(reading);
  checkProvince(head, places, faults.refuse);
  const all = faults.all();
  if (all.length > 0) return refused(all);
  return ok({ province: head.province, places: placesWithNeighbours(places, new Map()) });
}

/** The same from files that are at hand, such as an archive that was sent in. */
export const readPackFiles = (
  files: readonly RawFile[],
  knownFrom: string,
): Result<Pack, readonly PackFault[]> => packOf(files, knownFrom, faultList());

function packOf(
  files: readonly RawFile[],
  knownFrom: string,
  { refuse, all }: FaultList,
): Result<Pack, readonly PackFault[]> {
  const reading: Reading = { files: layout(files, refuse), refuse };
  const head = readHead(reading);
  if (head === 'another-schema') return refused(all());
  const pack = contents(reading, head, knownFrom);
  const faults = all();
  return faults.length === 0 && pack ? ok(pack) : refused(faults);
}

function contents(reading: Reading, head: Head | null, knownFrom: string): Pack | null {
  const { refuse } = reading;
  const sectors = readSectors(reading);
  const agencies = readAgencies(reading);
  const places = readPlaces(reading);
  checkPlaces(places, refuse);
  if (head) checkProvince(head, places, refuse);
  const indicators = readIndicators(reading, { sectors, agencies });
  const breakdowns = readBreakdowns(reading, { sectors, indicators });
  checkSectorFiles(reading, sectors);
  const known: Known = {
    indicators,
    places,
    sources: readSources(reading),
    baselines: readBaselines(reading),
    periods: readPeriods(reading),
    province: head?.province ?? null,
  };
  checkPeriodFolders(reading, known.periods);
  const facts = readFacts(reading, known, knownFrom);
  checkTotals(breakdowns, facts, refuse);
  const beside = readComparisons(reading, known, facts);
  const directives = readDirectives(reading);
  const calendars = readCalendars(reading);
  const registers = readRegisters(reading, { sectors, agencies, indicators, calendars });
  const drafts = [...facts.byKey];
  const shared = {
    facts: drafts.map(([key, { fact }]) => withBeside(fact, beside.get(key))),
    prints: drafts.flatMap(([key, { prints }]) => [...prints, ...(beside.get(key)?.prints ?? [])]),
    words: readWords(reading),
    calendars: valuesOf(calendars),
    registers: valuesOf(registers),
    samples: readSamples(reading, registers),
    outlines: readOutlines(reading, { known, agencies, breakdowns, directives }),
  };
  const crosswalk = readCrosswalk(reading, places);
  const neighbours = readNeighbours(reading, places);
  const outlines = readPlaceOutlines(reading, places);
  const successions = readSuccessions(reading, agencies);
  const formerNames = readFormerNames(reading, agencies);
  const signers = valuesOf(readSigners(reading, agencies));
  if (!head) return null;
  const catalogue: Catalogue = {
    province: head.province,
    boundaries: head.boundaries,
    places: placesWithNeighbours(places, neighbours),
    ...(outlines.size > 0 ? { outlines } : {}),
    successions: crosswalk,
    agencies: withFormerNames(valuesOf(agencies), formerNames),
    agencySuccessions: successions,
    sectors: valuesOf(sectors),
    indicators: new Map(
      [...valuesOf(indicators)].map(([code, { indicator }]) => [code, indicator]),
    ),
    baselines: new Map([...valuesOf(known.baselines).values()].map((b) => [b.code, b])),
    breakdowns: [...valuesOf(breakdowns).values()],
    directives: valuesOf(directives),
    sources: valuesOf(known.sources),
    periods: knownPeriods(known.periods),
    ...(signers.size > 0 ? { signers } : {}),
  };
  return { code: head.code, name: head.name, defaultLanguage: head.language, catalogue, ...shared };
}
