import { readFile } from 'node:fs/promises';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { LOCAL_ACTOR } from '#app/actor.ts';
import { againstFacts } from '#app/against/against-facts.ts';
import { EXPORT_COLUMNS, exportRows } from '#app/export.ts';
import type { BackupNews } from '#app/keeping.ts';
import { buildFromBook, buildFromStore } from '#app/reports.ts';
import { type FactBook, factBook, periodOf } from '#core/fact-book.ts';
import { impliedFacts } from '#core/implied.ts';
import { inLanguage } from '#core/label.ts';
import type { PlaceId } from '#core/place.ts';
import { ok, type Result, refused } from '#core/result.ts';
import { csvLine } from '#formats/csv/write-csv.ts';
import { writeHtml } from '#formats/html/write-html.ts';
import { NotTypeset } from '#formats/pdf/not-typeset.ts';
import { writeWhole } from '#formats/write-whole.ts';
import type { Pack } from '#pack/pack.ts';
import { readPack, readPackPlaces } from '#pack/read-pack.ts';
import type { Report } from '#report/report.ts';
import type { provinceFigures } from '#store/figures.ts';
import { NotKept } from '#store/keeping/not-kept.ts';
import { NotOpened } from '#store/not-opened.ts';
import type { Store, Whereabouts } from '#store/store.ts';
import { gazetteerOf } from '#text/gazetteer.ts';
import { backup } from './backup.ts';
import { check } from './check.ts';
import { type Io, UsageError } from './command.ts';
import { exportFacts } from './export.ts';
import { faultText } from './faults.ts';
import { backupNews, keepingMessage } from './keeping-messages.ts';
import { noPeriod, openingMessage, PORT_IN_USE, typesettingMessage } from './messages.ts';
import { outlineRequest } from './outline-request.ts';
import { packCheck } from './pack-check.ts';
import { packFolderOf } from './pack-folder.ts';
import { packLoad } from './pack-load.ts';
import { PackRefused } from './pack-refused.ts';
import type {
  BuildReport,
  CheckPack,
  ExportFacts,
  FileFault,
  Keeping,
  LoadPack,
  OpenFacts,
  OpenGazetteer,
  OpenReport,
  Place,
  Serve,
  Settings,
} from './ports.ts';
import { read } from './read.ts';
import { reportBuild } from './report-build.ts';
import { restore } from './restore.ts';
import { run } from './run.ts';
import { serve } from './serve.ts';
import { terminal } from './terminal.ts';
import { verify } from './verify.ts';

/** The folder the program lives in: dist/cli/main.js is two below it. */
const HOME = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
const SAMPLE_PACK = join(HOME, 'packs/lai-chau');
const DEFAULT_DATA = join(HOME, '.tonghop');

const now = (): string => new Date().toISOString();

const storeAt = (place: Place): Whereabouts => {
  const url = process.env.DATABASE_URL;
  return url ? { url } : { dataDir: resolve(place.data ?? DEFAULT_DATA) };
};

type Opened = {
  readonly store: Store;
  readonly figuresOf: (province: PlaceId) => ReturnType<typeof provinceFigures>;
};

/** The database, the server and the writers of Word files and of PDF are loaded by the command that needs them. */
async function withStore<T>(place: Place, work: (opened: Opened) => Promise<T>): Promise<T> {
  const [{ opened }, { provinceFigures }] = await Promise.all([
    import('#store/opened.ts'),
    import('#store/figures.ts'),
  ]);
  const store = await opened(storeAt(place));
  try {
    return await work({ store, figuresOf: (province) => provinceFigures(store, province, now) });
  } finally {
    await store.close();
  }
}

function packFrom(folder: string): Result<Pack, readonly FileFault[]> {
  const read = readPack(resolve(folder), now());
  if (read.ok) return read;
  const shown = relative(process.cwd(), resolve(folder)) || '.';
  return refused(read.error.map((fault) => ({ ...fault, file: join(shown, fault.file) })));
}

const bookOf = ({ catalogue, facts }: Pack, knownOn: string | null): FactBook =>
  factBook(catalogue, [...facts, ...impliedFacts(facts)], knownOn);

const checkPack: CheckPack = async (folder) => {
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

const loadPack: LoadPack = async (folder, place) => {
  const read = packFrom(folder);
  if (!read.ok) return read;
  const { catalogue, facts } = read.value;
  const loaded = await withStore(place, ({ figuresOf }) =>
    figuresOf(catalogue.province).load(catalogue, [...facts, ...impliedFacts(facts)], LOCAL_ACTOR),
  );
  return ok(loaded);
};

const buildReport: BuildReport = async ({ outline: file, period: code, knownOn, place }) => {
  const asked = await outlineRequest(file, code);
  if (!asked.ok) return asked;
  const pack = packFrom(packFolderOf(file));
  if (!pack.ok) return pack;
  const request = { ...asked.value, knownOn };
  const { catalogue, facts } = pack.value;
  if (place === null) {
    return ok(buildFromBook(bookOf(pack.value, knownOn), request).report);
  }
  const built = await withStore(place, ({ figuresOf }) =>
    buildFromStore(figuresOf(pack.value.catalogue.province), LOCAL_ACTOR, request),
  );
  return ok(built.report);
};

const writers = {
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

const exportAll: ExportFacts = (place, knownOn, write) =>
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

const keeping: Keeping = {
  verify: async (place, wanted) =>
    (await import('#store/keeping/verify.ts')).verify(storeAt(place), wanted),
  backup: async (place, file) =>
    (await import('#store/keeping/backup.ts')).backup(storeAt(place), file),
  restore: async (place, file) =>
    (await import('#store/keeping/restore.ts')).restore(storeAt(place), file),
};

/** The readers of files are loaded by the commands that read some. */
const openReport: OpenReport = async (file) =>
  (await import('#formats/read-file.ts')).readReportFile(file);

const openFacts: OpenFacts = async ({ period: code, place, pack: folder }) => {
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

const openGazetteer: OpenGazetteer = async (folder) => {
  const read = readPackPlaces(resolve(folder ?? SAMPLE_PACK));
  return read.ok ? ok(gazetteerOf(read.value)) : read;
};

const sidecars = () => import('#formats/sidecar/sidecar-files.ts');

const settings: Settings = {
  beside: (report) => `${report}.tonghop.yaml`,
  rules: async (file) => (await sidecars()).rulesAt(file),
  acceptances: async (file) => (await sidecars()).acceptancesAt(file),
  writeAcceptances: async (file, all) => (await sidecars()).writeAcceptancesAt(file, all),
};

const serveUntilStopped =
  (io: Io, version: string): Serve =>
  async ({ pack: folder, data, port, host, backups }, ready) => {
    const pack = packFrom(folder ?? SAMPLE_PACK);
    if (!pack.ok) throw new PackRefused(pack.error);
    const tell = (news: BackupNews): void => io.err(inLanguage(backupNews(news), io.language));
    const { startServer } = await import('#server/main.ts');
    const running = await startServer({
      pack: pack.value,
      store: storeAt({ data }),
      port,
      host,
      version,
      sample: folder === undefined,
      web: join(HOME, 'dist/web'),
      ...(backups === undefined ? {} : { backups: { folder: resolve(backups), tell } }),
    });
    ready(running.address, running.first);
    await new Promise<void>((stop) => {
      process.once('SIGINT', () => stop());
      process.once('SIGTERM', () => stop());
    });
    io.err(io.language === 'vi' ? 'Đang dừng…' : 'Stopping…');
    await running.close();
  };

async function main(): Promise<number> {
  const { version } = JSON.parse(await readFile(join(HOME, 'package.json'), 'utf8')) as {
    version: string;
  };
  const io = terminal();
  const commands = [
    serve(serveUntilStopped(io, version)),
    check({ open: openReport, settings, facts: openFacts, gazetteer: openGazetteer }, version),
    read(openReport, csvLine),
    packCheck(checkPack),
    packLoad(loadPack),
    reportBuild(buildReport, writers),
    exportFacts(exportAll),
    backup(keeping),
    restore(keeping),
    verify(keeping),
  ];
  try {
    return await run(commands, process.argv.slice(2), io, version);
  } catch (error) {
    io.err(failureText(error, io));
    return 2;
  }
}

/** What could not be done, in the reader's words; a fault of the program keeps its trace. */
function failureText(error: unknown, io: Io): string {
  if (error instanceof PackRefused) {
    return error.faults.map((fault) => faultText(fault, io.language)).join('\n');
  }
  if (error instanceof NotOpened) return inLanguage(openingMessage(error.fault), io.language);
  if (error instanceof NotKept) return inLanguage(keepingMessage(error.fault), io.language);
  if (error instanceof NotTypeset) {
    return inLanguage(typesettingMessage(error.fault), io.language);
  }
  const isPort = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
  if (isPort) return inLanguage(PORT_IN_USE, io.language);
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

process.exitCode = await main();
