import type { AgainstFacts } from '#app/against/against-facts.ts';
import type { BackedUp, ChainReport, Restored, RestoreFault, WantedHead } from '#app/keeping.ts';
import type { LoadOutcome } from '#app/ports.ts';
import type { Label } from '#core/label.ts';
import type { Result } from '#core/result.ts';
import type { Report } from '#report/report.ts';
import type { TextDocument } from '#text/document.ts';
import type { Gazetteer } from '#text/gazetteer.ts';
import type { RuleSettings } from '#text/rule-settings.ts';
import type { Acceptance } from '#text/set-aside.ts';

/* What the commands ask for; `main.ts` hands it in. */

/** A place in a file and what is wrong there; lines and columns count from 1. */
export type FileFault = {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly message: Label;
  readonly accepted?: Label | undefined;
};

export type PackSummary = {
  readonly name: Label;
  readonly indicators: number;
  readonly facts: number;
  readonly places: number;
  readonly directives: number;
};

export type CheckPack = (folder: string) => Promise<Result<PackSummary, readonly FileFault[]>>;

/** Where a command's figures live: a data directory, or the server of DATABASE_URL. */
export type Place = { readonly data?: string | undefined };

export type LoadPack = (
  folder: string,
  place: Place,
) => Promise<Result<LoadOutcome, readonly FileFault[]>>;

/** The files that were written: those that now say something else. */
export type WritePack = (
  folder: string,
  place: Place,
) => Promise<Result<readonly string[], readonly FileFault[]>>;

export type ReportRequest = {
  readonly outline: string;
  readonly period: string;
  readonly knownOn: string | null;
  /** Figures of a store; without one those of the pack the outline lies in. */
  readonly place: Place | null;
};

export type BuildReport = (request: ReportRequest) => Promise<Result<Report, readonly FileFault[]>>;

export type WriteReport = (report: Report, file: string) => Promise<void>;

export type ExportFacts = (
  place: Place,
  knownOn: string | null,
  write: (line: string) => void,
) => Promise<number>;

/** What is done with a database as a whole. */
export type Keeping = {
  readonly verify: (place: Place, wanted: readonly WantedHead[]) => Promise<readonly ChainReport[]>;
  readonly backup: (place: Place, file: string) => Promise<BackedUp>;
  readonly restore: (place: Place, file: string) => Promise<Result<Restored, RestoreFault>>;
};

export type SignOnOptions = {
  readonly issuer: string | undefined;
  readonly client: string | undefined;
  /** A secret itself is never on the command line, which everybody on the machine can read. */
  readonly secretFile: string | undefined;
  readonly name: string | undefined;
};

export type ServeOptions = {
  readonly pack: string | undefined;
  readonly data: string | undefined;
  readonly port: number;
  readonly host: string;
  /** What browsers have in their address line, where it is not the host and port. */
  readonly publicUrl: string | null;
  /** So many proxies before us, or those with these addresses. */
  readonly proxies: number | readonly string[];
  /** Another house that vouches for people, as far as the command says; the environment may say the rest. */
  readonly signOn: SignOnOptions;
  /** Whether a sample's doors were asked for, whatever the pack. */
  readonly sampleAccounts: 'asked for' | 'with the sample';
  /** Where a backup is made each day; undefined where none is. */
  readonly backups: string | undefined;
};

export type Account = {
  readonly login: string;
  readonly name: string;
  readonly roles: readonly string[];
  readonly left: boolean;
};

/** The accounts of the province that has its data there. */
export type Users = {
  readonly list: (place: Place) => Promise<readonly Account[]>;
  /** The password for one sign-in; null where there is no such account. */
  readonly reset: (place: Place, login: string) => Promise<string | null>;
  /** All that is kept about somebody, also after he has left; null where there is no such account. */
  readonly keptAbout: (place: Place, login: string) => Promise<unknown>;
  readonly erase: (
    place: Place,
    login: string,
  ) => Promise<
    | { readonly login: string; readonly name: string; readonly rowsWithName: number }
    | 'unknown'
    | 'last-administrator'
  >;
};

/** The account that the first start made, with a password for one sign-in. */
export type FirstAccount = { readonly login: string; readonly password: string };

/** What is said once it serves. */
export type Serving = {
  readonly address: string;
  readonly first: FirstAccount | null;
  /** Accounts whose second factor was sealed with a key that is not here. */
  readonly lostFactors: number;
};

/** Serves until it is told to stop; resolves once it has stopped. */
export type Serve = (options: ServeOptions, ready: (running: Serving) => void) => Promise<void>;

/** A report of anybody's, read from a file. */
export type OpenedReport = {
  /** What it was: docx, xlsx, pdf, html, markdown, text. */
  readonly kind: string;
  readonly document: TextDocument;
};

/** Why a file was not read. */
export type ReportFault = { readonly code: string; readonly message: Label };

export type OpenReport = (file: string) => Promise<Result<OpenedReport, ReportFault>>;

export type FactsRequest = {
  readonly period: string;
  /** Facts of a store; without one those of the pack. */
  readonly place: Place | null;
  /** The folder of the pack; the sample where none is named. */
  readonly pack: string | undefined;
};

/** What holds a document against the facts of a period. */
export type HoldAgainst = (document: TextDocument) => AgainstFacts;

export type OpenFacts = (
  request: FactsRequest,
) => Promise<Result<HoldAgainst, readonly FileFault[]>>;

/** The areas that the names of a report are held against; the sample pack where none is named. */
export type OpenGazetteer = (
  pack: string | undefined,
) => Promise<Result<Gazetteer, readonly FileFault[]>>;

/** What stands beside reports: the findings set aside, and which rules count for how much. */
export type Settings = {
  readonly rules: (file: string) => Promise<Result<RuleSettings, readonly FileFault[]>>;
  /** The name of the file beside a report. */
  readonly beside: (report: string) => string;
  /** None where there is no such file. */
  readonly acceptances: (
    file: string,
  ) => Promise<Result<readonly Acceptance[], readonly FileFault[]>>;
  readonly writeAcceptances: (file: string, all: readonly Acceptance[]) => Promise<void>;
};
