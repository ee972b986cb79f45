import { Type } from '@sinclair/typebox';

/*
 * What goes over HTTP, as schemas: the server answers by them, OpenAPI is made from them, and the
 * browser imports their types. Figures are text in Vietnamese notation, never a JSON number.
 */

export const Nullable = <T extends Parameters<typeof Type.Union>[0][number]>(schema: T) =>
  Type.Union([schema, Type.Null()]);

export const LabelWire = Type.Object({ vi: Type.String(), en: Type.Optional(Type.String()) });
