import { resolve } from 'node:path';
import { againstFacts } from '#app/against/against-facts.ts';
import { periodOf } from '#core/fact-book.ts';
import { ok } from '#core/result.ts';
import { readPackPlaces } from '#pack/read-pack.ts';
import { gazetteerOf } from '#text/gazetteer.ts';
import { UsageError } from '../command.ts';
import { noPeriod } from '../messages.ts';
import type { OpenFacts, OpenGazetteer, OpenReport, Settings } from '../ports.ts';
import { bookOf, packFrom, SAMPLE_PACK, withStore } from './ground.ts';

/** The readers of files are loaded by the commands that read some. */
export const openReport: OpenReport = async (file) =>
  (await import('#formats/read-file.ts')).readReportFile(file);

export const openFacts: OpenFacts = async ({ period: code, place, pack: folder }) => {
  const pack = packFrom(folder ?? SAMPLE_PACK);
  if (!pack.ok) return pack;
  const { catalogue } = pack.value;
  const period = periodOf(catalogue, code);
  if (period === null) throw new UsageError(noPeriod(code));
  const book =
    place === null
      ? bookOf(pack.value, null)
      : await withStore(place, ({ figuresOf }) =>
          figuresOf(catalogue.province).book({ places: [], periods: [period.code], knownOn: null }),
        );
  return ok((document) => againstFacts(document, book, period));
};

export const openGazetteer: OpenGazetteer = async (folder) => {
  const read = readPackPlaces(resolve(folder ?? SAMPLE_PACK));
  return read.ok ? ok(gazetteerOf(read.value)) : read;
};

export const sidecars = () => import('#formats/sidecar/sidecar-files.ts');

export const settings: Settings = {
  beside: (report) => `${report}.tonghop.yaml`,
  rules: async (file) => (await sidecars()).rulesAt(file),
  acceptances: async (file) => (await sidecars()).acceptancesAt(file),
  writeAcceptances: async (file, all) => (await sidecars()).writeAcceptancesAt(file, all),
};
