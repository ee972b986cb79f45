import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { type Clock, SYSTEM_ACTOR } from '#app/actor.ts';
import { chainWatch } from '#app/audit/chain-watch.ts';
import {
  addFirstAdministrator,
  addSampleAccounts,
  type FirstAccount,
  type SampleAccount,
} from '#app/people/first-accounts.ts';
import { resealSecrets } from '#app/people/reseal.ts';
import { loadSamples, SOON_LOADED } from '#app/registers/load-samples.ts';
import { mainPeriodOf } from '#app/reports.ts';
import { layTiles } from '#app/tiles.ts';
import { impliedFacts } from '#core/implied.ts';
import { checkingApart } from '#formats/checking/check-apart.ts';
import { csvLine } from '#formats/csv/write-csv.ts';
import { writeDocx } from '#formats/docx/write-docx.ts';
import { writeHtml } from '#formats/html/write-html.ts';
import { writePdf } from '#formats/pdf/write-pdf.ts';
import { writeXlsx } from '#formats/xlsx/write-xlsx.ts';
import type { Pack } from '#pack/pack.ts';
import { ROLES } from '#process/role.ts';
import { parseOutline } from '#report/outline/parse-outline.ts';
import { provinceAudit } from '#store/audit/audit.ts';
import { chainFound } from '#store/audit/chain-found.ts';
import { provinceCatalogue } from '#store/catalogue/province-catalogue.ts';
import { provinceEditions } from '#store/editions/editions.ts';
import { provinceFigures } from '#store/figures.ts';
import { type BackupNews, type Schedule, scheduleBackups } from '#store/keeping/schedule.ts';
import { opened } from '#store/opened.ts';
import { provincePeople } from '#store/people/people.ts';
import { provinceRegisters } from '#store/registers/registers.ts';
import type { Whereabouts } from '#store/store.ts';
import { ROLE_LABELS, SAMPLE_LOGINS } from './answers/session-answer.ts';
import { createApp } from './app.ts';
import { proof } from './identity/proof.ts';
import { sealWith } from './identity/seal.ts';
import { type SignOnSettings, signOnWith } from './identity/sign-on.ts';
import type { Reportable } from './services.ts';
import type { Site } from './site.ts';
import { webFrom } from './web.ts';

export type ServerOptions = {
  readonly pack: Pack;
  readonly store: Whereabouts;
  readonly port: number;
  readonly host: string;
  readonly version: string;
  readonly site: Site;
  /** Whether anybody may try every role: with the province that came with the program, in data of its own. */
  readonly sample: 'none' | 'at the first start' | 'always';
  /** What secrets in the store are sealed with, the key in use first. */
  readonly keys: readonly Uint8Array[];
  /** Another house that vouches for people, and who hears what goes wrong with it; null where none does. */
  readonly signOn: (SignOnSettings & { readonly tell: (reason: string) => void }) | null;
  /** Folder of the built browser application. */
  readonly web: string;
  /** Hears what was refused or failed, a line of JSON each. */
  readonly log?: (line: string) => void;
  /** Another clock than the machine's, for a test that walks through days. */
  readonly clock?: Clock;
  /** Where a backup is made each day, and who hears of it. */
  readonly backups?: { readonly folder: string; readonly tell: (news: BackupNews) => void };
};

export type Running = {
  readonly address: string;
  /** The first account of all, where it has just been made; its password is known to nobody else. */
  readonly first: FirstAccount | null;
  /** Accounts whose second factor was sealed with a key that is not here. */
  readonly lostFactors: number;
  readonly close: () => Promise<void>;
};

/** Opens the store, takes the pack in, serves. */
export async function startServer(options: ServerOptions): Promise<Running> {
  const { pack } = options;
  const clock = options.clock ?? ((): string => new Date().toISOString());
  // The thread is a file of its own beside this one.
  const files = checkingApart(new URL('./check-thread.js', import.meta.url));
  const store = await opened(options.store);
  try {
    const figures = provinceFigures(store, pack.catalogue.province, clock);
    await figures.load(pack.catalogue, [...pack.facts, ...impliedFacts(pack.facts)], SYSTEM_ACTOR);
    const registers = provinceRegisters(store, pack.catalogue.province, clock);
    await registers.load(pack, SYSTEM_ACTOR);
    await loadSamples(registers, SYSTEM_ACTOR, { ...pack, most: SOON_LOADED });
    const people = provincePeople(store, pack.catalogue.province, clock);
    const seal = sealWith(options.keys);
    const arts = proof(seal);
    const { lost } = await resealSecrets({ people, proof: arts });
    const ports = { people, proof: arts, clock };
    const sampleLogins = await sampleDoors(ports, options);
    // A sample's administrator stands beside an open door; one whose door is shut needs a password.
    const first = sampleLogins.length > 0 ? null : await addFirstAdministrator(ports, SYSTEM_ACTOR);
    let schedule: Schedule | null = null;
    let listening = '';
    const app = await createApp({
      version: options.version,
      province: pack.name,
      site: options.site,
      figures: (sight) => provinceFigures(store.seenAs(sight), pack.catalogue.province, clock),
      editions: (sight) => provinceEditions(store.seenAs(sight), pack.catalogue.province, clock),
      digest: (text) => createHash('sha256').update(text).digest('hex'),
      audit: (sight) => provinceAudit(store.seenAs(sight), pack.catalogue.province),
      chain: chainWatch(() => store.read(pack.catalogue.province, chainFound), clock),
      catalogue: (sight) =>
        provinceCatalogue(
          { seen: store.seenAs(sight), whole: store },
          pack.catalogue.province,
          clock,
        ),
      registers: (sight) => provinceRegisters(store.seenAs(sight), pack.catalogue.province, clock),
      people,
      proof: arts,
      seal,
      signOn: options.signOn && signOnWith(options.signOn, options.signOn.tell),
      origin: () => options.site.origin ?? listening,
      sampleLogins,
      clock,
      reports: reportsOf(pack),
      writeDocx,
      writeHtml,
      writePdf,
      writeXlsx,
      csvLine,
      files,
      ...(options.log ? { logger: loggerTo(options.log, clock) } : {}),
      backups: () => schedule?.state() ?? null,
      ...(existsSync(options.web) ? { web: webFrom(resolve(options.web)) } : {}),
    });
    listening = await app.listen({ port: options.port, host: options.host });
    setImmediate(() => layTiles(pack.catalogue));
    if (options.backups) {
      schedule = scheduleBackups({ address: store.address, clock, ...options.backups });
    }
    files.begin();
    return {
      address: options.site.origin ?? listening,
      first,
      lostFactors: lost,
      close: async () => {
        await app.close();
        await schedule?.stop();
        await store.close();
      },
    };
  } catch (error) {
    await store.close();
    throw error;
  }
}

const loggerTo = (log: (line: string) => void, clock: Clock) => ({
  level: 'warn',
  base: null,
  timestamp: () => `,"time":"${clock()}"`,
  stream: { write: (line: string) => log(line.trimEnd()) },
});

const sampleDoors = async (
  ports: Parameters<typeof addSampleAccounts>[0],
  { sample, pack }: ServerOptions,
): Promise<readonly string[]> =>
  sample === 'none'
    ? []
    : addSampleAccounts(ports, SYSTEM_ACTOR, { accounts: sampleAccounts(pack), when: sample });

/** An account for each role; who reports and approves does so for the agency that answers for the most indicators. */
function sampleAccounts({ catalogue }: Pack): readonly SampleAccount[] {
  const counts = new Map<string, number>();
  for (const { owners } of catalogue.indicators.values()) {
    const agency = owners.at(-1)?.agency;
    if (agency !== undefined) counts.set(agency, (counts.get(agency) ?? 0) + 1);
  }
  const [busiest] = [...counts].sort(([, a], [, b]) => b - a);
  return ROLES.map((role) => ({
    login: SAMPLE_LOGINS[role],
    name: ROLE_LABELS[role].vi,
    role,
    agency: role === 'reporter' || role === 'approver' ? (busiest?.[0] ?? null) : null,
  }));
}

/** The outlines of a pack, for the period that most of its figures are of. */
function reportsOf(pack: Pack): ReadonlyMap<string, Reportable> {
  const period = mainPeriodOf(pack.facts);
  if (period === null) return new Map();
  return new Map(
    pack.outlines.flatMap(({ name, text }) => {
      const outline = parseOutline(name, text);
      return outline.ok ? [[name, { outline: outline.value, period }] as const] : [];
    }),
  );
}
