import { fileStart, type Refuse } from './fault.ts';
import { missingFile, unknownFile } from './messages/file.ts';
import { nearest } from './nearest.ts';
import { type RawFile, type SourceFile, sourceFile } from './source-file.ts';

type Place = { readonly path: RegExp; readonly shown: string; readonly required: boolean };

const one = (shown: string, need: 'required' | 'optional'): Place => ({
  path: new RegExp(`^${shown.replace('.', '\\.')}$`),
  shown,
  required: need === 'required',
});

const many = (path: RegExp, shown: string): Place => ({ path, shown, required: false });

/** What each file of a pack is, by its path. */
const PLACES = {
  pack: one('pack.yaml', 'required'),
  sectors: one('sectors.yaml', 'required'),
  baselines: one('baselines.yaml', 'optional'),
  sources: one('sources.yaml', 'required'),
  periods: one('periods.yaml', 'optional'),
  signers: one('signers.yaml', 'optional'),
  places: one('places/places.csv', 'required'),
  crosswalk: one('places/crosswalk.csv', 'optional'),
  neighbours: one('places/neighbours.csv', 'optional'),
  geojson: one('places/outlines.geojson', 'optional'),
  agencies: one('agencies/agencies.csv', 'required'),
  formerNames: one('agencies/former-names.csv', 'optional'),
  successions: one('agencies/successions.csv', 'optional'),
  indicators: many(/^indicators\/([^/]+)\.yaml$/, 'indicators/<sector>.yaml'),
  breakdowns: many(/^breakdowns\/([^/]+)\.yaml$/, 'breakdowns/<sector>.yaml'),
  facts: many(/^facts\/([^/]+)\/([^/]+)\.csv$/, 'facts/<period>/<name>.csv'),
  comparisons: many(/^comparisons\/([^/]+)\/([^/]+)\.csv$/, 'comparisons/<period>/<name>.csv'),
  directives: many(/^directives\/([^/]+)\.csv$/, 'directives/<name>.csv'),
  words: many(/^words\/([^/]+)\.csv$/, 'words/<name>.csv'),
  calendars: many(/^calendars\/([^/]+)\.yaml$/, 'calendars/<name>.yaml'),
  registers: many(/^registers\/([^/]+)\.yaml$/, 'registers/<name>.yaml'),
  samples: many(/^samples\/([^/]+)\.yaml$/, 'samples/<name>.yaml'),
  outlines: many(/^outlines\/([^/]+)\.md$/, 'outlines/<name>.md'),
  readme: one('README.md', 'optional'),
} as const satisfies Record<string, Place>;

export type Part = keyof typeof PLACES;

/** A file of a part; `names` are the words of its path that are not fixed: a sector, a period and a name. */
export type PartFile = { readonly file: SourceFile; readonly names: readonly string[] };

export type PackFiles = {
  readonly of: (part: Part) => readonly PartFile[];
  /** False where a file of the part is missing or could not be taken as text. */
  readonly whole: (part: Part) => boolean;
};

// the record's keys are exactly the parts
const PARTS = Object.keys(PLACES) as readonly Part[];
const SHOWN = PARTS.map((part) => PLACES[part].shown);

/** Sorts the files into their parts; what is unknown or missing is a fault. */
export function layout(files: readonly RawFile[], refuse: Refuse): PackFiles {
  const found = new Map<Part, PartFile[]>();
  const broken = new Set<Part>();
  for (const raw of files) {
    const path = raw.path.normalize('NFC');
    const part = PARTS.find((p) => PLACES[p].path.test(path));
    if (!part) {
      refuse(fileStart(raw.path), unknownFile(path, nearest(path, SHOWN), SHOWN));
      continue;
    }
    const file = sourceFile(raw, refuse);
    if (file) found.set(part, [...(found.get(part) ?? []), { file, names: namesOf(path, part) }]);
    else broken.add(part);
  }
  for (const part of PARTS) {
    if (!PLACES[part].required || found.has(part) || broken.has(part)) continue;
    refuse(fileStart(PLACES[part].shown), missingFile(PLACES[part].shown));
    broken.add(part);
  }
  return { of: (part) => found.get(part) ?? [], whole: (part) => !broken.has(part) };
}

const namesOf = (path: string, part: Part): readonly string[] =>
  PLACES[part].path.exec(path)?.slice(1) ?? [];
