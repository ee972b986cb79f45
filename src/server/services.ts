import type { FastifyInstance, FastifyRequest, FastifyServerOptions, RouteOptions } from 'fastify';
import type { Clock } from '#app/actor.ts';
import type { AuditAs, ChainWatch } from '#app/audit/ports.ts';
import type { CatalogueBook } from '#app/catalogue/ports.ts';
import type { FileChecks } from '#app/checks.ts';
import type { Digest, Editions } from '#app/editions/ports.ts';
import type { IndicatorSheet } from '#app/indicator-sheet.ts';
import type { BackupState } from '#app/keeping.ts';
import type { PersonalData } from '#app/people/personal-data.ts';
import type { People, Proof } from '#app/people/ports.ts';
import type { SignOn } from '#app/people/sign-on-port.ts';
import type { Figures } from '#app/ports.ts';
import type { Registers } from '#app/registers/ports.ts';
import type { Publicity } from '#core/indicator.ts';
import type { Label } from '#core/label.ts';
import type { Result } from '#core/result.ts';
import type { Outline } from '#report/outline/outline.ts';
import type { Report } from '#report/report.ts';
import type { Seal } from './identity/seal.ts';
import type { Site } from './site.ts';
import type { ProvinceAnswer } from './wire/province.ts';
import type { SessionAnswer } from './wire/session.ts';

/** A report that the server can build: its outline and the period it is for unless another is asked. */
export type Reportable = { readonly outline: Outline; readonly period: string };

/** Why there is no PDF; the reasons behind the codes are for the log. */
export type TypesettingFault = {
  readonly code: 'pdf.too-long' | 'pdf.busy' | 'pdf.timed-out' | 'pdf.stopped' | 'pdf.refused';
};

/** What a page brings along: who asks, and for somebody what every screen asks for first. */
export type FirstAnswers = (request: FastifyRequest) => Promise<{
  readonly session: SessionAnswer;
  readonly province: ProvinceAnswer | null;
}>;

/** What is handed to the HTTP face; `main.ts` opens it. */
export type Services = {
  readonly version: string;
  readonly province: Label;
  readonly site: Site;
  /** The figures as far as somebody may see them. */
  readonly figures: (sight: Publicity) => Figures;
  /** The editions of reports, as far as somebody may see their figures. */
  readonly editions: (sight: Publicity) => Editions;
  readonly digest: Digest;
  /** What was done, as far as somebody may see, and whether its chain is whole. */
  readonly audit: AuditAs;
  readonly chain: ChainWatch;
  /** The catalogue as far as somebody may see it, to be kept here. */
  readonly catalogue: (sight: Publicity) => CatalogueBook;
  /** The registers as far as somebody may see them. */
  readonly registers: (sight: Publicity) => Registers;
  readonly people: People & PersonalData;
  readonly proof: Proof;
  /** Another house that vouches for people; null where none does. */
  readonly signOn: SignOn | null;
  /** What is kept with a browser and must say nothing to it. */
  readonly seal: Seal;
  /** What browsers have in their address line, once the server listens. */
  readonly origin: () => string;
  /** Logins that anybody at this machine may take, in a sample province only. */
  readonly sampleLogins: readonly string[];
  readonly clock: Clock;
  readonly reports: ReadonlyMap<string, Reportable>;
  readonly writeDocx: (report: Report) => Promise<Uint8Array>;
  readonly writeHtml: (report: Report) => string;
  readonly writePdf: (report: Report) => Promise<Result<Uint8Array, TypesettingFault>>;
  readonly writeXlsx: (sheet: IndicatorSheet) => Promise<Uint8Array>;
  readonly csvLine: (cells: readonly string[]) => string;
  readonly files: FileChecks;
  /** How it stands with the daily backups; null where none are made. */
  readonly backups?: () => BackupState | null;
  /** Serves the browser application, each page with the answer it asks for first; absent in tests of the API. */
  readonly web?: (app: FastifyInstance, first: FirstAnswers) => Promise<void>;
  /** Sees every route as it is made; for a test that none is left out. */
  readonly onRoute?: (route: RouteOptions) => void;
  readonly logger?: FastifyServerOptions['logger'];
};
