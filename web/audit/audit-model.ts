/** A field that is another one after a change; null where it was or is not there. */
export type ChangedField = {
  readonly field: string;
  readonly before: string | null;
  readonly after: string | null;
};

/** So deep a body is taken apart; what lies deeper stands as it is written. */
const DEEPEST = 2;

/** The fields in which two bodies differ, in the order of the later one. */
export function changedFields(before: unknown, after: unknown): readonly ChangedField[] {
  const was = fieldsOf(before);
  const is = fieldsOf(after);
  return [...new Set([...is.keys(), ...was.keys()])].flatMap((field) => {
    const one = was.get(field) ?? null;
    const other = is.get(field) ?? null;
    return one === other ? [] : [{ field, before: one, after: other }];
  });
}

/** Every field by its path; empty lists and what is null say nothing. */
function fieldsOf(body: unknown, path = '', depth = 0): ReadonlyMap<string, string> {
  if (body === null || body === undefined || (Array.isArray(body) && body.length === 0)) {
    return new Map();
  }
  if (typeof body !== 'object') return new Map([[path, String(body)]]);
  if (Array.isArray(body) || depth === DEEPEST) return new Map([[path, JSON.stringify(body)]]);
  return new Map(
    Object.entries(body).flatMap(([name, value]) => [
      ...fieldsOf(value, path === '' ? name : `${path}.${name}`, depth + 1),
    ]),
  );
}
