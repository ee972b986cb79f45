import { hiding } from './hiding.ts';
import type { Migration } from './migration.ts';

/**
 * The words that say who somebody is stand beside the chain: a change row has their salted digest, and proves them as
 * long as they are there. Where they are erased the salt goes too, so that nobody can try names against what is left.
 */
const PARTS = `
create table personal_part (
  province text not null,
  digest bytea not null,
  person uuid not null,
  salt bytea not null check (octet_length(salt) = 32),
  body text not null,
  primary key (province, digest),
  foreign key (province, person) references person,
  check (digest = sha256(salt || convert_to(body, 'UTF8')))
);
create index personal_part_by_person on personal_part (province, person);
`;

const ERASURE = `
alter table person
  add column erased_at timestamptz(3),
  add check (erased_at is null or left_at is not null);

create function refuse_unless_erased() returns trigger language plpgsql as $$
begin
  if exists (select from person p where p.province = old.province and p.id = old.person and p.erased_at is not null) then
    return old;
  end if;
  raise exception 'rows of % go with their person alone', tg_table_name using errcode = 'restrict_violation';
end $$;

create trigger never_altered before update or truncate on personal_part
  for each statement execute function refuse_change();
create trigger with_the_person before delete on personal_part
  for each row execute function refuse_unless_erased();
`;

/** Of a try to sign in, who it was and whence may be struck out; nothing else, and never for other words. */
const ATTEMPTS = `
create function refuse_but_striking() returns trigger language plpgsql as $$
begin
  if (new.province, new.id, new.person, new.at, new.outcome) is not distinct from
      (old.province, old.id, old.person, old.at, old.outcome)
    and new.address = '' and new.login ~ '^da-xoa-[0-9a-f]{12}$' then
    return new;
  end if;
  raise exception 'rows of % are never changed or removed', tg_table_name using errcode = 'restrict_violation';
end $$;

drop trigger append_only on sign_in_attempt;
create trigger append_only before delete or truncate on sign_in_attempt
  for each statement execute function refuse_change();
create trigger striking_alone before update on sign_in_attempt
  for each row execute function refuse_but_striking();
`;

/** Who somebody is can be erased, and the chain of changes stays as it was. */
export const personal: Migration = {
  number: 9,
  name: 'personal',
  sql: [PARTS, hiding('personal_part'), ERASURE, ATTEMPTS].join('\n'),
};
