import { hiding } from './hiding.ts';
import type { Migration } from './migration.ts';

const TABLE = `
create table identity (
  province text not null,
  person uuid not null,
  issuer text not null check (issuer <> ''),
  subject text not null check (subject <> ''),
  bound_at timestamptz(3) not null,
  primary key (province, issuer, subject),
  unique (province, person, issuer),
  foreign key (province, person) references person
);`;

/**
 * A session says how somebody came in. Of those from before, the ones of accounts without a password came by a
 * sample's door; the tables hide their rows from their owner too, so for that moment they do not.
 */
const MEANS = `
alter table session add column means text not null default 'password'
  check (means in ('password', 'oidc', 'sample'));
alter table session add column id_token text check (id_token is null or means = 'oidc');
alter table session no force row level security;
alter table credential no force row level security;
update session s set means = 'sample' from credential c
  where c.province = s.province and c.person = s.person and c.password is null;
alter table session force row level security;
alter table credential force row level security;
alter table session alter column means drop default;`;

const OUTCOMES = `
alter table sign_in_attempt drop constraint sign_in_attempt_outcome_check;
alter table sign_in_attempt add constraint sign_in_attempt_outcome_check
  check (outcome in ('in', 'wrong', 'code-wrong', 'held-back', 'unknown-subject'));`;

/** Who somebody is with another house, and by what means he came in. */
export const identity: Migration = {
  number: 5,
  name: 'identity',
  sql: [TABLE, hiding('identity'), MEANS, OUTCOMES].join('\n'),
};
