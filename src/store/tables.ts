import type { Generated, JSONColumnType } from 'kysely';

/*
 * The tables as rows come and go, for Kysely. What a column means stands in docs/store.md. `numeric`
 * and `date` are text, instants are ISO 8601 in UTC, and jsonb is decoded by rows/ before use.
 */

type Json = JSONColumnType<object, string, string>;

export type FigureColumns = {
  readonly revision: number;
  readonly kind: string;
  readonly value: string | null;
  readonly scale: number | null;
  readonly unit: string | null;
  readonly power: number | null;
  readonly word: string | null;
  readonly lo: string | null;
  readonly lo_closed: boolean | null;
  readonly hi: string | null;
  readonly hi_closed: boolean | null;
  readonly absence: string | null;
  readonly absence_reason: string | null;
  readonly printed: string | null;
  readonly status: string;
  readonly definition: number;
  readonly window_from: string | null;
  readonly window_to: string | null;
  readonly window_basis: string | null;
  readonly provenance: unknown;
  readonly said: unknown;
  readonly questions: unknown;
  readonly known_from: string;
  readonly actor: string;
  readonly reason: string;
};

export type SlotColumns = {
  readonly indicator: string;
  readonly place: string;
  readonly period: string;
  readonly series: string;
};

export type KeyColumns = SlotColumns & { readonly source: string };

export type RollUpColumns = {
  readonly revision: number;
  readonly sum: string | null;
  readonly lo: string | null;
  readonly hi: string | null;
  readonly weight: string | null;
  readonly expected: number;
  readonly present: number;
  readonly absent: number;
  readonly known_from: string;
};

type OfProvince = { readonly province: string };
type Identified = OfProvince & { readonly id: string };
type OfPerson = OfProvince & { readonly person: string };
type Amount = { readonly amount: Generated<string | null> };

export type Tables = {
  readonly migration: { number: number; name: string; checksum: string; at: string };
  readonly province: OfProvince & { name: Json; known_from: string };
  readonly catalogue_entry: OfProvince & {
    kind: string;
    code: string;
    revision: number;
    position: number;
    body: Json;
    known_from: string;
    actor: string;
    origin: Generated<string>;
    withdrawn: Generated<boolean>;
    reason: Generated<string>;
    deed: Generated<string | null>;
  };
  readonly place: Identified;
  readonly place_feed: OfProvince & {
    boundary: string;
    whole: string;
    part: string;
    via: string;
    part_leaves: number;
    via_leaves: number;
  };
  readonly indicator: OfProvince & {
    code: string;
    unit: string;
    dimension: string;
    power: number;
    over_places: string;
    weight: string | null;
    publicity: string;
  };
  readonly fact: Identified & KeyColumns;
  readonly fact_revision: Identified & FigureColumns & Amount;
  readonly fact_current: Identified & KeyColumns & { chosen: boolean } & FigureColumns & Amount;
  readonly choice: OfProvince &
    KeyColumns & { revision: number; known_from: string; actor: string; reason: string };
  readonly rollup: OfProvince & SlotColumns & { boundary: string } & RollUpColumns;
  readonly rollup_revision: OfProvince & SlotColumns & { boundary: string } & RollUpColumns;
  readonly person: Identified & {
    login: string;
    name: string;
    agency: string | null;
    sight: string;
    made_at: string;
    left_at: string | null;
    erased_at: Generated<string | null>;
  };
  readonly personal_part: OfPerson & { digest: Buffer; salt: Buffer; body: string };
  readonly credential: OfPerson & {
    password: string | null;
    one_time: boolean;
    changed_at: string;
    totp_secret: string | null;
    totp_pending: string | null;
    totp_step: bigint | null;
  };
  readonly recovery_code: OfPerson & { code: Buffer; used_at: string | null };
  readonly role_grant: Identified &
    OfPerson & {
      role: string;
      agency: string | null;
      sector: string | null;
      place: string | null;
      from_day: string;
      to_day: string | null;
      deputy_kind: string | null;
      deputy_for: string | null;
      deputy_position: string | null;
      deputy_document: string | null;
    };
  readonly session: Identified &
    OfPerson & {
      token: Buffer;
      begun_at: string;
      seen_at: string;
      ends_at: string;
      ended_at: string | null;
      address: string;
      browser: string;
      means: string;
      id_token: string | null;
    };
  readonly identity: OfPerson & { issuer: string; subject: string; bound_at: string };
  readonly sign_in_attempt: Identified & {
    login: string;
    person: string | null;
    address: string;
    at: string;
    outcome: string;
  };
  readonly edition: Identified & {
    outline: string;
    period: string;
    document: string;
    hash: string;
    indicators: string[];
    submitted_by: string;
    submitted_at: string;
    note: string;
  };
  readonly edition_decision: OfProvince & {
    edition: string;
    outcome: string;
    outline: string;
    period: string;
    number: number | null;
    decided_by: string;
    decided_at: string;
    reason: string;
    name: string | null;
    on_behalf: string | null;
    position: string | null;
    deputy: unknown;
  };
  readonly change: Identified & {
    at: string;
    actor: string;
    action: string;
    entity: string;
    key: string;
    before: unknown;
    after: unknown;
    reason: string;
  };
  readonly change_link: Identified & { position: bigint; hash: Buffer };
  readonly chain_head: OfProvince & { position: bigint; hash: Buffer };
};
