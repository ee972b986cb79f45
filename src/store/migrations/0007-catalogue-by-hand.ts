import type { Migration } from './migration.ts';

/**
 * An entry of the catalogue may be of somebody's hand, and then a pack does not overwrite it. What was done
 * at once is one deed, which is undone at once. An entry that was never meant to be there is withdrawn.
 */
export const catalogueByHand: Migration = {
  number: 7,
  name: 'catalogue-by-hand',
  sql: `
alter table catalogue_entry
  add column origin text not null default 'pack' check (origin in ('pack', 'hand')),
  add column withdrawn boolean not null default false,
  add column reason text not null default '',
  add column deed uuid,
  add check (deed is not null or (origin = 'pack' and not withdrawn));
create index catalogue_entry_by_deed on catalogue_entry (province, deed) where deed is not null;
`,
};
