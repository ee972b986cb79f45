/* Values that a route's schema takes, and every place in them where a text of one's own can stand. */

export type Schema = {
  readonly type?: string;
  readonly const?: unknown;
  readonly anyOf?: readonly Schema[];
  readonly format?: string;
  readonly pattern?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
};

export type Path = readonly (string | number)[];

const FORMATS: Readonly<Record<string, string>> = { uuid: '01900000-0000-7000-8000-0000000000ff' };

/** One value that fits, with everything in it that may be there. */
export function sampleOf(schema: Schema): unknown {
  if (schema.const !== undefined) return schema.const;
  const chosen = chosenOf(schema);
  if (chosen !== undefined) return sampleOf(chosen);
  switch (schema.type) {
    case 'object': {
      const parts = Object.entries(schema.properties ?? {});
      return Object.fromEntries(parts.map(([name, part]) => [name, sampleOf(part)]));
    }
    case 'array':
      return [sampleOf(schema.items ?? {})];
    case 'integer':
      return schema.minimum ?? 1;
    case 'boolean':
      return false;
    case 'string':
      return FORMATS[schema.format ?? ''] ?? worded(schema);
    default:
      return null;
  }
}

/** Where any text is taken, with the most that it may have. */
export function textFields(schema: Schema, at: Path = []): readonly { path: Path; most: number }[] {
  if (schema.const !== undefined) return [];
  const chosen = chosenOf(schema);
  if (chosen !== undefined) return textFields(chosen, at);
  if (schema.type === 'array') return textFields(schema.items ?? {}, [...at, 0]);
  if (schema.type === 'object') {
    const parts = Object.entries(schema.properties ?? {});
    return parts.flatMap(([name, part]) => textFields(part, [...at, name]));
  }
  const isFree = schema.type === 'string' && !schema.format && !schema.pattern;
  return isFree ? [{ path: at, most: schema.maxLength ?? Number.POSITIVE_INFINITY }] : [];
}

/** Where something could be put in beside what is asked for. */
export function objects(schema: Schema, at: Path = []): readonly Path[] {
  const chosen = chosenOf(schema);
  if (chosen !== undefined) return objects(chosen, at);
  if (schema.type === 'array') return objects(schema.items ?? {}, [...at, 0]);
  if (schema.type !== 'object') return [];
  const parts = Object.entries(schema.properties ?? {});
  return [at, ...parts.flatMap(([name, part]) => objects(part, [...at, name]))];
}

/** The same value with another one in that place. */
export function put(value: unknown, [first, ...rest]: Path, part: unknown): unknown {
  if (first === undefined) return part;
  if (Array.isArray(value))
    return value.map((one, n) => (n === first ? put(one, rest, part) : one));
  const whole = Object.fromEntries(Object.entries(value ?? {}));
  return { ...whole, [first]: put(whole[first], rest, part) };
}

/** A letter, a number, a day or a hash, whichever is taken. */
const worded = ({
  pattern = '',
  minLength = 0,
  maxLength = Number.POSITIVE_INFINITY,
}: Schema): string =>
  ['x', '0', '2026-03-01', '0'.repeat(64)].find(
    (word) =>
      new RegExp(pattern).test(word) && word.length >= minLength && word.length <= maxLength,
  ) ?? '';

/** Of several ways the first that is something; the others are ways to write the same. */
const chosenOf = ({ anyOf }: Schema): Schema | undefined =>
  anyOf?.find(({ type }) => type !== 'null');
