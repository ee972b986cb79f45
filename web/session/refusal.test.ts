import { expect, test } from 'vitest';
import { RequestFailed } from '../api.ts';
import { emptyAmong, refusalOf } from './refusal.ts';

const form = {
  read: (label: { readonly vi: string }) => label.vi,
  offline: 'mất kết nối',
  fields: ['login', 'name'],
};
const refused = (errors: readonly { readonly at?: string; readonly vi: string }[]) =>
  new RequestFailed({
    kind: 'problem',
    problem: {
      type: 'urn:tonghop:x',
      title: 'Chưa được',
      status: 422,
      code: 'x',
      errors: errors.map(({ at, vi }) => ({
        code: 'x',
        message: { vi },
        ...(at === undefined ? {} : { at }),
      })),
    },
  });

test('each complaint stands at the field it names, however the name is written', () => {
  expect(
    refusalOf(
      refused([
        { at: 'login', vi: 'đã có' },
        { at: '/name', vi: 'để trống' },
        { at: 'body.name', vi: 'hoặc quá dài' },
      ]),
      form,
    ),
  ).toEqual({ code: 'x', at: { login: 'đã có', name: 'để trống hoặc quá dài' }, whole: null });
});

test('what is of no field of the form is said of the whole', () => {
  expect(refusalOf(refused([{ at: 'other', vi: 'a' }, { vi: 'b' }]), form)).toEqual({
    code: 'x',
    at: {},
    whole: 'a b',
  });
  expect(refusalOf(refused([]), form).whole).toBe('Chưa được');
});

test('no answer is the line, not the form', () => {
  expect(refusalOf(new RequestFailed({ kind: 'offline' }), form)).toEqual({
    code: null,
    at: {},
    whole: 'mất kết nối',
  });
});

test('what is left empty is named, spaces or not', () => {
  expect(emptyAmong({ login: ' ', name: 'An', reason: '' }, 'điền')).toEqual({
    login: 'điền',
    reason: 'điền',
  });
  expect(emptyAmong({ name: 'An' }, 'điền')).toBeNull();
});
