import { type Static, type TSchema, Type } from '@sinclair/typebox';
import { TypeCompiler } from '@sinclair/typebox/compiler';
import { orThrow } from '#core/result.ts';
import { parseUnit, type Unit } from '#core/unit.ts';

/** Checks a jsonb of ours by its schema. A body that does not fit was not written by this program. */
export function decoder<S extends TSchema>(schema: S): (body: unknown) => Static<S> {
  const check = TypeCompiler.Compile(schema);
  return (body) => {
    if (check.Check(body)) return body;
    const first = check.Errors(body).First();
    throw new Error(`a stored body is not what it should be: ${first?.path} ${first?.message}`);
  };
}

/** One of a list of words. */
export const words = <const W extends string>(list: readonly W[]) =>
  Type.Unsafe<W>(Type.Union(list.map((word) => Type.Literal(word))));

export const nullable = <S extends TSchema>(schema: S) => Type.Union([schema, Type.Null()]);

export const label = Type.Object({ vi: Type.String(), en: Type.Optional(Type.String()) });

/** Checked when it was written; here only its type is given back. */
export const branded = <T extends string>() => Type.Unsafe<T>(Type.String());

const units = new Map<string, Unit>();

/** A unit by its stored text. There are few of them and many figures. */
export function toUnit(text: string): Unit {
  const known = units.get(text);
  if (known) return known;
  const unit = orThrow(parseUnit(text));
  units.set(text, unit);
  return unit;
}
