import { BadBackup, type ChainEnd, type Closing, type Preface, type Step } from './backup-file.ts';
import type { Measure, Part } from './copy-part.ts';

/* The JSON of a backup's frames, decoded once. A digest proves it unharmed, not well made. */

type Framed = { readonly payload: Buffer; readonly at: number };
type Members = Readonly<Record<string, unknown>>;

const NAME = /^[a-z_][a-z0-9_]{0,62}$/;
const HASH = /^[0-9a-f]{64}$/;
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;

export const toPreface = (frame: Framed): Preface =>
  decoded(frame, ({ at, steps }) => ({
    at: matching(INSTANT, at),
    steps: list(steps, toStep),
  }));

export const toPart = (frame: Framed): Part =>
  decoded(frame, ({ table, province, columns }) => ({
    table: matching(NAME, table),
    province: province === null ? null : text(province),
    columns: list(columns, (name) => matching(NAME, name)),
  }));

export const toMeasure = (frame: Framed): Measure =>
  decoded(frame, ({ rows, bytes, sha256 }) => ({
    rows: count(rows),
    bytes: count(bytes),
    sha256: matching(HASH, sha256),
  }));

export const toClosing = (frame: Framed): Closing =>
  decoded(frame, ({ parts, rows, chains }) => ({
    parts: count(parts),
    rows: count(rows),
    chains: list(chains, toChainEnd),
  }));

const toStep = (value: unknown): Step => {
  const { number, name, checksum } = members(value);
  return { number: count(number), name: text(name), checksum: matching(HASH, checksum) };
};

const toChainEnd = (value: unknown): ChainEnd => {
  const { province, position, hash } = members(value);
  return { province: text(province), position: count(position), hash: matching(HASH, hash) };
};

class Malformed extends Error {}

function decoded<T>({ payload, at }: Framed, decode: (value: Members) => T): T {
  try {
    return decode(members(JSON.parse(payload.toString('utf8'))));
  } catch (error) {
    if (!(error instanceof Malformed || error instanceof SyntaxError)) throw error;
    throw new BadBackup({ code: 'backup.damaged', at }, error);
  }
}

function members(value: unknown): Members {
  if (typeof value === 'object' && value !== null) return value as Members; // each member is checked
  throw new Malformed();
}

function text(value: unknown): string {
  if (typeof value === 'string') return value;
  throw new Malformed();
}

function matching(form: RegExp, value: unknown): string {
  if (typeof value === 'string' && form.test(value)) return value;
  throw new Malformed();
}

function count(value: unknown): number {
  if (typeof value === 'number' && Number.isSafeInteger(value) && value >= 0) return value;
  throw new Malformed();
}

function list<T>(value: unknown, decode: (one: unknown) => T): readonly T[] {
  if (Array.isArray(value)) return value.map(decode);
  throw new Malformed();
}
