import { expect, test } from 'vitest';
import { newPassword } from './password.ts';

const ABOUT = ['nguoi-duyet', 'Người duyệt'];

test.each([
  ['ngắn quá', 'password.too-short'],
  ['a'.repeat(201), 'password.too-long'],
  ['aaaaaaaaaaaa', 'password.easy'],
  ['1234567890', 'password.easy'],
  ['48213947112', 'password.easy'],
  ['MatKhau@2026', 'password.easy'],
  ['mật khẩu 2026', 'password.easy'],
  ['Tonghop12345', 'password.easy'],
  ['nguoi-duyet-1', 'password.easy'],
  ['NguoiDuyet2026!', 'password.easy'],
])('%s is no password: %s', (typed, code) => {
  expect(newPassword(typed, ABOUT)).toMatchObject({ ok: false, error: { code } });
});

test.each(['chè xanh trên đồi', 'ngựa đúng pin kẹp', 'k8#vQ2!zPw', 'k7mq2-x8vbn-qw3r5'])(
  '%s may be chosen',
  (typed) => {
    expect(newPassword(typed, ABOUT)).toEqual({ ok: true, value: typed });
  },
);

test('the same letters are the same password, however a keyboard composes them', () => {
  expect(newPassword('chè xanh trên đồi'.normalize('NFD'), [])).toEqual({
    ok: true,
    value: 'chè xanh trên đồi'.normalize('NFC'),
  });
});
