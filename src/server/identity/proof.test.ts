import { randomBytes } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { proof } from './proof.ts';
import { sealWith } from './seal.ts';

const { hash, isPassword, newToken, digest, totpStep, newTotpSecret, totpAddress, ...make } = proof(
  sealWith([randomBytes(32)]),
);

describe('passwords', () => {
  test('a hash is argon2id, another each time, and right for its password alone', async () => {
    const [one, two] = await Promise.all([hash('mật khẩu của tôi'), hash('mật khẩu của tôi')]);
    expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(one).not.toBe(two);
    expect(await isPassword('mật khẩu của tôi', one)).toBe(true);
    expect(await isPassword('mat khau cua toi', one)).toBe(false);
  });

  test('nobody has a password, and a hash that is none is nobody’s', async () => {
    expect(await isPassword('', null)).toBe(false);
    expect(await isPassword('x', 'nonsense')).toBe(false);
  });
});

describe('one-time codes by time', () => {
  /** The 20 bytes of RFC 6238, appendix B, with the last six of its eight digits for SHA-1. */
  const SECRET = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';

  test.each([
    ['1970-01-01T00:00:59.000Z', '287082', 1n],
    ['2005-03-18T01:58:29.000Z', '081804', 37037036n],
    ['2009-02-13T23:31:30.000Z', '005924', 41152263n],
    ['2033-05-18T03:33:20.000Z', '279037', 66666666n],
  ])('at %s the code is %s', (at, code, step) => {
    expect(totpStep(SECRET, code, at)).toBe(step);
  });

  test('a clock half a minute off is borne with, a whole one is not', () => {
    const late = (seconds: number) => new Date(Date.parse('2005-03-18T01:58:29Z') + seconds * 1000);
    expect(totpStep(SECRET, '081804', late(30).toISOString())).toBe(37037036n);
    expect(totpStep(SECRET, '081804', late(61).toISOString())).toBeNull();
    for (const code of ['', '81804', '0818045', 'abcdef', '０８１８０４']) {
      expect([code, totpStep(SECRET, code, '2005-03-18T01:58:29Z')]).toEqual([code, null]);
    }
  });

  test('a new secret is of 160 bits and reaches an authenticator whole', () => {
    const secret = newTotpSecret();
    expect(secret).toMatch(/^[A-Z2-7]{32}$/);
    const address = new URL(totpAddress(secret, 'chuyen-vien', 'Tổng Hợp'));
    expect(address.protocol).toBe('otpauth:');
    expect(address.searchParams.get('secret')).toBe(secret);
    expect(address.searchParams.get('issuer')).toBe('Tổng Hợp');
  });
});

test('tokens, passwords and codes are long, of plain letters, and never the same', () => {
  const many = Array.from({ length: 200 }, () => [
    newToken(),
    make.newPassword(),
    ...make.newRecoveryCodes(),
  ]).flat();
  expect(new Set(many).size).toBe(many.length);
  expect(newToken()).toMatch(/^[\w-]{43}$/);
  expect(make.newPassword()).toMatch(/^([a-z2-9]{5}-){3}[a-z2-9]{5}$/);
  expect(make.newRecoveryCodes()).toHaveLength(10);
  expect(digest('a')).toHaveLength(32);
});
