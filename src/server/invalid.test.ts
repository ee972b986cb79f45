import { Type } from '@sinclair/typebox';
import Fastify, { type FastifyInstance } from 'fastify';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { setAnswers } from './failures.ts';
import type { Problem } from './wire/problem.ts';

/* By the validator of the framework itself, set as the server sets it. */

const word = Type.Union([Type.Literal('open'), Type.Literal('secret')]);
const Form = Type.Object(
  {
    login: Type.String({ minLength: 3, maxLength: 5 }),
    name: Type.Optional(Type.String({ minLength: 1 })),
    sight: Type.Optional(word),
    agency: Type.Optional(Type.Union([Type.String({ minLength: 1, maxLength: 9 }), Type.Null()])),
    count: Type.Optional(Type.Integer({ minimum: 1, maximum: 50 })),
    id: Type.Optional(Type.String({ format: 'uuid' })),
    only: Type.Optional(Type.Literal('vi')),
    list: Type.Optional(Type.Array(Type.Object({ from: Type.String() }), { maxItems: 2 })),
    marks: Type.Optional(Type.String({ pattern: '^\\d+$' })),
  },
  { additionalProperties: false },
);

let app: FastifyInstance;
beforeAll(async () => {
  app = Fastify({
    ajv: { customOptions: { coerceTypes: false, removeAdditional: false, allErrors: true } },
  });
  setAnswers(app);
  app.post('/', { schema: { body: Form } }, () => 'taken');
});
afterAll(() => app?.close());

const send = async (payload: unknown): Promise<Problem['errors']> =>
  (
    await app.inject({
      method: 'POST',
      url: '/',
      headers: { 'content-type': 'application/json' },
      payload: JSON.stringify(payload),
    })
  ).json<Problem>().errors;

const login = 'abc';

test.each<[unknown, string, string, string]>([
  [{}, 'body/login', 'Trường login: cần có.', 'Field login: is needed.'],
  [{ login, extra: 1 }, 'body/extra', 'Trường extra: không nhận trường này.', 'is not taken here'],
  [{ login: 'ab' }, 'body/login', 'cần ít nhất 3 ký tự', 'at least 3 characters'],
  [{ login: 'abcdef' }, 'body/login', 'nhiều nhất 5 ký tự', 'at most 5 characters'],
  [{ login, name: '' }, 'body/name', 'không để trống', 'must not be empty'],
  [{ login: 5 }, 'body/login', 'cần một chuỗi chữ', 'must be text'],
  [{ login, sight: 'all' }, 'body/sight', 'là một trong: open, secret', 'is one of: open, secret'],
  [
    { login, agency: 5 },
    'body/agency',
    'cần một chuỗi chữ, hoặc cần null',
    'must be text, or must be null',
  ],
  [{ login, count: 1.5 }, 'body/count', 'cần một số nguyên', 'must be a whole number'],
  [{ login, count: 0 }, 'body/count', 'từ 1 trở lên', 'is 1 at least'],
  [{ login, count: 51 }, 'body/count', 'đến 50 là cùng', 'is 50 at most'],
  [{ login, id: 'x' }, 'body/id', 'cần đúng dạng uuid', 'must be a uuid'],
  [{ login, only: 'en' }, 'body/only', 'phải là vi', 'must be vi'],
  [{ login, list: [{}] }, 'body/list/0/from', 'Trường list.0.from: cần có.', 'is needed'],
  [{ login, list: [1] }, 'body/list/0', 'cần một đối tượng JSON', 'must be a JSON object'],
  [
    { login, list: [{ from: '' }, { from: '' }, { from: '' }] },
    'body/list',
    'nhiều nhất 2 mục',
    'at most 2 items',
  ],
  [{ login, marks: 'x' }, 'body/marks', 'cần đúng mẫu ^\\d+$', 'must match ^\\d+$'],
  [[], 'body', 'Trường body: cần một đối tượng JSON.', 'Field body: must be a JSON object.'],
])('%j is told at %s in both languages', async (payload, at, vi, en) => {
  const errors = await send(payload);
  expect(errors).toHaveLength(1);
  expect(errors[0]).toMatchObject({ code: 'request.invalid', at });
  expect(errors[0]?.message.vi).toContain(vi);
  expect(errors[0]?.message.en).toContain(en);
});

test('all that is wrong is told, each once, and never more than twenty things', async () => {
  expect((await send({ sight: 'x', count: 0 })).map(({ at }) => at)).toEqual([
    'body/login',
    'body/sight',
    'body/count',
  ]);
  const many = Object.fromEntries(Array.from({ length: 500 }, (_, n) => [`x${n}`, n]));
  expect(await send({ login, ...many })).toHaveLength(20);
});
