/** Hides the rows of a table from every other province. Its text is part of steps that were released, and stays. */
export const hiding = (table: string): string => `
alter table ${table} enable row level security;
alter table ${table} force row level security;
create policy own_province on ${table}
  using (province = current_setting('tonghop.province', true))
  with check (province = current_setting('tonghop.province', true));`;
