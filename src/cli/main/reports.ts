import { LOCAL_ACTOR } from '#app/actor.ts';
import { EXPORT_COLUMNS, exportRows } from '#app/export.ts';
import { loadSamples } from '#app/registers/load-samples.ts';
import { buildFromBook, buildFromStore } from '#app/reports.ts';
import { impliedFacts } from '#core/implied.ts';
import { ok } from '#core/result.ts';
import { csvLine } from '#formats/csv/write-csv.ts';
import { writeHtml } from '#formats/html/write-html.ts';
import { NotTypeset } from '#formats/pdf/not-typeset.ts';
import { writeWhole } from '#formats/write-whole.ts';
import type { Report } from '#report/report.ts';
import { outlineRequest } from '../outline-request.ts';
import { packFolderOf } from '../pack-folder.ts';
import type { BuildReport, CheckPack, ExportFacts, LoadPack } from '../ports.ts';
import { bookOf, now, packFrom, withStore } from './ground.ts';

export const checkPack: CheckPack = async (folder) => {
  const read = packFrom(folder);
  if (!read.ok) return read;
  const { name, catalogue, facts } = read.value;
  return ok({
    name,
    indicators: catalogue.indicators.size,
    facts: facts.length,
    places: catalogue.places.size,
    directives: catalogue.directives.size,
  });
};

export const loadPack: LoadPack = async (folder, place) => {
  const read = packFrom(folder);
  if (!read.ok) return read;
  const { catalogue, facts } = read.value;
  const { provinceRegisters } = await import('#store/registers/registers.ts');
  const loaded = await withStore(place, async ({ store, figuresOf }) => {
    const figures = figuresOf(catalogue.province);
    const counts = await figures.load(catalogue, [...facts, ...impliedFacts(facts)], LOCAL_ACTOR);
    const registers = provinceRegisters(store, catalogue.province, now);
    await registers.load(read.value, LOCAL_ACTOR);
    await loadSamples(registers, LOCAL_ACTOR, { ...read.value, most: null });
    return counts;
  });
  return ok(loaded);
};

export const buildReport: BuildReport = async ({ outline: file, period: code, knownOn, place }) => {
  const asked = await outlineRequest(file, code);
  if (!asked.ok) return asked;
  const pack = packFrom(packFolderOf(file));
  if (!pack.ok) return pack;
  const request = { ...asked.value, knownOn };
  if (place === null) {
    return ok(buildFromBook(bookOf(pack.value, knownOn), request).report);
  }
  const built = await withStore(place, ({ figuresOf }) =>
    buildFromStore(figuresOf(pack.value.catalogue.province), LOCAL_ACTOR, request),
  );
  return ok(built.report);
};

export const writers = {
  '.docx': async (report: Report, file: string) => {
    const { writeDocx } = await import('#formats/docx/write-docx.ts');
    await writeWhole(file, await writeDocx(report));
  },
  '.pdf': async (report: Report, file: string) => {
    const { writePdf } = await import('#formats/pdf/write-pdf.ts');
    const written = await writePdf(report);
    if (!written.ok) throw new NotTypeset(written.error);
    await writeWhole(file, written.value);
  },
  '.html': async (report: Report, file: string) => writeWhole(file, writeHtml(report)),
};

export const exportAll: ExportFacts = (place, knownOn, write) =>
  withStore(place, async ({ store, figuresOf }) => {
    const provinces = await store.provinces();
    write(csvLine(EXPORT_COLUMNS));
    let rows = 0;
    for (const province of provinces) {
      for await (const row of exportRows(figuresOf(province), LOCAL_ACTOR, knownOn)) {
        write(csvLine(row));
        rows += 1;
      }
    }
    return rows;
  });
