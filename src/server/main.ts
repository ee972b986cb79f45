import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { SYSTEM_ACTOR } from '#app/actor.ts';
import {
  addFirstAdministrator,
  addSampleAccounts,
  type SampleAccount,
} from '#app/people/first-accounts.ts';
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
import { provinceFigures } from '#store/figures.ts';
import { type BackupNews, type Schedule, scheduleBackups } from '#store/keeping/schedule.ts';
import { opened } from '#store/opened.ts';
import { provincePeople } from '#store/people/people.ts';
import { provinceRegisters } from '#store/registers/registers.ts';
import type { Whereabouts } from '#store/store.ts';
import { ROLE_LABELS, SAMPLE_LOGINS } from './answers/session-answer.ts';
import { createApp } from './app.ts';
import { proof } from './identity/proof.ts';
import type { Reportable } from './services.ts';
import { webFrom } from './web.ts';

export type ServerOptions = {
  readonly pack: Pack;
  readonly store: Whereabouts;
  readonly port: number;
  readonly host: string;
  readonly version: string;
  /** Whether anybody at this machine may try every role: only with the province that came with the program. */
  readonly sample: boolean;
  /** Folder of the built browser application. */
  readonly web: string;
  /** Where a backup is made each day, and who hears of it. */
  readonly backups?: { readonly folder: string; readonly tell: (news: BackupNews) => void };
};

export type Running = {
  readonly address: string;
  /** The first account of all, where it has just been made; its password is known to nobody else. */
  readonly first: { readonly login: string; readonly password: string } | null;
  readonly close: () => Promise<void>;
};

/** Opens the store, takes the pack in, serves. */
export async function startServer(options: ServerOptions): Promise<Running> {
  const { pack } = options;
  const clock = (): string => new Date().toISOString();
  // The thread is a file of its own beside this one.
  const files = checkingApart(new URL('./check-thread.js', import.meta.url));
  const store = await opened(options.store);
  try {
    const figures = provinceFigures(store, pack.catalogue.province, clock);
    await figures.load(pack.catalogue, [...pack.facts, ...impliedFacts(pack.facts)], SYSTEM_ACTOR);
    const registers = provinceRegisters(store, pack.catalogue.province, clock);
    await registers.load(pack, SYSTEM_ACTOR);
    const people = provincePeople(store, pack.catalogue.province, clock);
    const arts = proof();
    const ports = { people, proof: arts, clock };
    const sample = options.sample ? sampleAccounts(pack) : [];
    await addSampleAccounts(ports, SYSTEM_ACTOR, sample);
    const first = await addFirstAdministrator(ports, SYSTEM_ACTOR);
    let schedule: Schedule | null = null;
    const app = await createApp({
      version: options.version,
      province: pack.name,
      figures: (sight) => provinceFigures(store.seenAs(sight), pack.catalogue.province, clock),
      registers: (sight) => provinceRegisters(store.seenAs(sight), pack.catalogue.province, clock),
      people,
      proof: arts,
      sampleLogins: sample.map(({ login }) => login),
      clock,
      reports: reportsOf(pack),
      writeDocx,
      writeHtml,
      writePdf,
      writeXlsx,
      csvLine,
      files,
      backups: () => schedule?.state() ?? null,
      ...(existsSync(options.web) ? { web: webFrom(resolve(options.web)) } : {}),
    });
    const address = await app.listen({ port: options.port, host: options.host });
    setImmediate(() => layTiles(pack.catalogue));
    if (options.backups) {
      schedule = scheduleBackups({ address: store.address, clock, ...options.backups });
    }
    files.begin();
    return {
      address,
      first,
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
