/** One step of the schema. Never edited after release: a change is the next number. */
export type Migration = { readonly number: number; readonly name: string; readonly sql: string };
