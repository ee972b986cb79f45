import type { Publicity } from '#core/indicator.ts';

/** What an auditor looks for; null asks for all. */
export type AuditFilter = {
  /** The id of who did it. */
  readonly actor: string | null;
  /** The kind of thing: `fact`, `person`, `edition`, an entry of the catalogue by its kind. */
  readonly kind: string | null;
  /** The key of a thing, or the beginning of keys up to a stroke: an indicator's code finds its figures. */
  readonly thing: string | null;
  /** Things of these indicators alone. */
  readonly indicators: readonly string[] | null;
  /** Figures and choices of this place. */
  readonly place: string | null;
  /** Instants; the second is no longer within. */
  readonly since: string | null;
  readonly until: string | null;
};

/** A change row as an auditor reads it. */
export type AuditRow = {
  readonly id: string;
  readonly at: string;
  readonly actor: { readonly id: string; readonly name: string | null };
  /** The addresses from which the actor was signed in at that instant. */
  readonly addresses: readonly string[];
  readonly action: string;
  readonly kind: string;
  readonly thing: string;
  /** What the thing is called where it is a person. */
  readonly person: string | null;
  readonly before: unknown;
  readonly after: unknown;
  /** Of a figure its value before and after, as a person reads it. */
  readonly figure: { readonly before: string | null; readonly after: string | null } | null;
  /** Whether before and after are too long to be shown beside others; they are then left out. */
  readonly isLong: boolean;
  readonly reason: string;
};

export type AuditPage = { readonly rows: readonly AuditRow[]; readonly hasMore: boolean };

/** What the use cases of the audit ask of a store, as far as somebody may see. */
export type AuditLog = {
  /** The latest first, after a row (exclusive) where one is named. */
  readonly page: (
    filter: AuditFilter,
    page: {
      readonly after: string | null;
      readonly size: number;
      readonly long: 'whole' | 'left-out';
    },
  ) => Promise<AuditPage>;
  /** The id of the last of so many rows; null where there are not more than that. */
  readonly lastOf: (
    filter: AuditFilter,
    page: { readonly after: string | null; readonly size: number },
  ) => Promise<string | null>;
  /** Who did anything, and which kinds of things there are; to choose from. */
  readonly choices: () => Promise<{
    readonly actors: readonly { readonly id: string; readonly name: string | null }[];
    readonly kinds: readonly string[];
  }>;
};

/** How the chain of changes was found when it was last computed anew. */
export type ChainState = {
  /** The instant whose rows were looked at. */
  readonly at: string;
  readonly faults: number;
  /** The hash of the last row, to be written down elsewhere; null of a chain without rows. */
  readonly head: string | null;
};

export type ChainWatch = {
  /** Null as long as nobody has had it computed since the system was started. */
  readonly last: () => ChainState | null;
  /** Computes it; who asks meanwhile gets the same answer. */
  readonly verify: () => Promise<ChainState>;
};

export type AuditAs = (sight: Publicity) => AuditLog;
