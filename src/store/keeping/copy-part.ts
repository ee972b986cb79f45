import { createHash } from 'node:crypto';
import { pipeline } from 'node:stream/promises';
import pg from 'pg';
import { from as copyFrom, to as copyTo } from 'pg-copy-streams';
import type { KeptTable } from './kept-tables.ts';

/** What there is of one table: all of it, or the rows of one province. */
export type Part = {
  readonly table: string;
  readonly province: string | null;
  readonly columns: readonly string[];
};

/** How much text COPY makes of it, and its digest. */
export type Measure = { readonly rows: number; readonly bytes: number; readonly sha256: string };

type Chunks = AsyncIterable<Uint8Array>;

export const partsOf = (table: KeptTable, provinces: readonly string[]): readonly Part[] => {
  const { name, columns } = table;
  if (!table.byProvince) return [{ table: name, province: null, columns }];
  return provinces.map((province) => ({ table: name, province, columns }));
};

/** Hands the rows of a part, in their order, to the steps of a pipeline. */
export async function copyOut(
  client: pg.ClientBase,
  part: Part,
  { order, into }: { readonly order: string; readonly into: (rows: Chunks) => Promise<void> },
): Promise<void> {
  const where = part.province === null ? '' : `where province = ${pg.escapeLiteral(part.province)}`;
  const rows = client.query(
    copyTo(
      `copy (select ${list(part)} from ${pg.escapeIdentifier(part.table)} ${where} order by ${order}) to stdout`,
    ),
  );
  await pipeline(rows, into);
}

export async function copyIn(client: pg.ClientBase, part: Part, rows: Chunks): Promise<void> {
  await pipeline(
    rows,
    client.query(copyFrom(`copy ${pg.escapeIdentifier(part.table)} (${list(part)}) from stdin`)),
  );
}

/** Lets the text of COPY through and measures it. In that text a line is a row, whatever is in the row. */
export function meter(): {
  readonly through: (chunks: Chunks) => AsyncGenerator<Uint8Array>;
  readonly measure: () => Measure;
} {
  const hash = createHash('sha256');
  let rows = 0;
  let bytes = 0;
  return {
    async *through(chunks) {
      for await (const chunk of chunks) {
        hash.update(chunk);
        bytes += chunk.length;
        for (let at = chunk.indexOf(NEWLINE); at >= 0; at = chunk.indexOf(NEWLINE, at + 1)) {
          rows += 1;
        }
        yield chunk;
      }
    },
    measure: () => ({ rows, bytes, sha256: hash.digest('hex') }),
  };
}

const NEWLINE = 0x0a;

const list = ({ columns }: Part): string => columns.map(pg.escapeIdentifier).join(', ');
