import {
  chmodSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { KEY_FILE, secretKeys } from './secret-key.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tonghop-key-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const HEX = '00112233445566778899aabbccddeeff'.repeat(2);
const BASE64 = Buffer.from(HEX, 'hex').toString('base64');

test('the first start makes a key that only its owner reads; the next one finds it', () => {
  const data = join(folder, 'new');
  const first = secretKeys({}, data);
  expect(first).toMatchObject({ ok: true, value: [{ length: 32 }] });
  expect(statSync(join(data, KEY_FILE)).mode & 0o777).toBe(0o600);
  expect(readdirSync(data)).toEqual([KEY_FILE]);
  expect(secretKeys({}, data)).toEqual(first);
});

test.each([
  ['hexadecimal', HEX],
  ['base64', BASE64],
  ['base64 of addresses', Buffer.from(HEX, 'hex').toString('base64url')],
])('a key of the environment in %s is taken, and no file is made', (_form, text) => {
  expect(secretKeys({ TONGHOP_SECRET_KEY: text }, folder)).toEqual({
    ok: true,
    value: [Buffer.from(HEX, 'hex')],
  });
  expect(readdirSync(folder)).toEqual([]);
});

test('several keys stand one behind the other, the one in use first', () => {
  const other = HEX.replaceAll('0', '9');
  writeFileSync(join(folder, KEY_FILE), `${other}\n${BASE64}\n`, { mode: 0o600 });
  const keys = secretKeys({}, folder);
  expect(keys.ok && keys.value.map((key) => Buffer.from(key).toString('hex'))).toEqual([
    other,
    HEX,
  ]);
});

test.each(['short', ',', HEX.slice(2), `${BASE64} x`])('"%s" is no key', (text) => {
  expect(secretKeys({ TONGHOP_SECRET_KEY: text }, folder)).toEqual({
    ok: false,
    error: { code: 'key.malformed', from: 'TONGHOP_SECRET_KEY' },
  });
});

test('a key that others can read is refused, and left as it is', () => {
  const path = join(folder, KEY_FILE);
  writeFileSync(path, BASE64);
  chmodSync(path, 0o644);
  expect(secretKeys({}, folder)).toEqual({
    ok: false,
    error: { code: 'key.open-to-others', path },
  });
  expect(readFileSync(path, 'utf8')).toBe(BASE64);
});

test('where no key can be kept it is said why', () => {
  const file = join(folder, 'file');
  writeFileSync(file, '');
  expect(secretKeys({}, file)).toMatchObject({ ok: false, error: { code: 'key.not-read' } });
});
