import { hiding } from './hiding.ts';
import type { Migration } from './migration.ts';

/* Signing for somebody, what is signed, and what an auditor looks for. */

const DEPUTIES = `
alter table role_grant
  add column deputy_kind text check (deputy_kind in ('kt', 'tl', 'tuq')),
  add column deputy_for uuid,
  add column deputy_position text check (deputy_position <> ''),
  add column deputy_document text check (deputy_document <> ''),
  add foreign key (province, deputy_for) references person,
  add check ((deputy_kind is null) = (deputy_for is null) and (deputy_kind is null) = (deputy_position is null)),
  add check (deputy_kind is null or (role = 'leader' and to_day is not null and deputy_for <> person)),
  add check (deputy_kind is distinct from 'tuq' or deputy_document is not null);
`;

/** A hash is of the text beside it, or the row is refused. */
const EDITIONS = `
create table edition (
  province text not null references province,
  id uuid not null,
  outline text not null,
  period text not null,
  document text not null,
  hash text not null check (hash = encode(sha256(convert_to(document, 'UTF8')), 'hex')),
  indicators text[] not null,
  submitted_by text not null,
  submitted_at timestamptz(3) not null,
  note text not null,
  primary key (province, id)
);
create index edition_by_report on edition (province, outline, period, id);

create table edition_decision (
  province text not null,
  edition uuid not null,
  outcome text not null check (outcome in ('signed', 'returned')),
  outline text not null,
  period text not null,
  number integer check (number >= 1),
  decided_by text not null,
  decided_at timestamptz(3) not null,
  reason text not null,
  name text,
  on_behalf text,
  position text,
  deputy jsonb,
  primary key (province, edition),
  foreign key (province, edition) references edition,
  unique (province, outline, period, number),
  check ((outcome = 'signed') = (number is not null)),
  check ((outcome = 'signed') = (name is not null and on_behalf is not null and position is not null)),
  check (outcome = 'signed' or (deputy is null and reason <> ''))
);
`;

const refusing = (table: string): string => `
create trigger append_only before update or delete or truncate on ${table}
  for each statement execute function refuse_change();`;

/**
 * An edition is there for whoever sees every figure in it; why it was sent back and its change rows likewise. That one
 * was signed is seen by all who may sign, or two would get one number.
 */
const SIGHT = `
create policy sight on edition as restrictive
  using (not indicators && (select hidden_indicators())::text[]);
create policy sight on edition_decision as restrictive using (outcome = 'signed' or exists (
  select from edition e where e.province = edition_decision.province and e.id = edition_decision.edition));
create policy sight_of_editions on change as restrictive using (entity <> 'edition' or exists (
  select from edition e where e.province = change.province and e.id::text = change.key));
`;

/** By whom: what somebody did is looked for among all that was ever loaded. */
const AUDIT = `
create index change_by_actor on change (province, actor, id);
`;

export const editions: Migration = {
  number: 6,
  name: 'editions',
  sql: [
    DEPUTIES,
    EDITIONS,
    ...['edition', 'edition_decision'].flatMap((table) => [hiding(table), refusing(table)]),
    SIGHT,
    AUDIT,
  ].join('\n'),
};
