import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { UsageError } from './command.ts';
import { signOnSettings } from './sign-on-settings.ts';

let folder: string;
let file: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'tonghop-secret-'));
  file = join(folder, 'secret');
  writeFileSync(file, 'bí mật trong tệp\n');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const NONE = { issuer: undefined, client: undefined, secretFile: undefined, name: undefined };
const HOUSE = { ...NONE, issuer: 'https://sso.example.vn/realms/tinh', client: 'tonghop' };

test('there is no other house unless one is named', () => {
  expect(signOnSettings({}, NONE)).toBeNull();
  expect(signOnSettings({ TONGHOP_OIDC_SECRET: 'x', TONGHOP_OIDC_NAME: 'x' }, NONE)).toBeNull();
});

test('it is named by the environment, or by options, which come first', () => {
  const env = {
    TONGHOP_OIDC_ISSUER: 'https://other.example.vn',
    TONGHOP_OIDC_CLIENT: 'khac',
    TONGHOP_OIDC_SECRET: 'bí mật',
    TONGHOP_OIDC_NAME: ' Cổng của tỉnh ',
  };
  expect(signOnSettings(env, NONE)).toEqual({
    issuer: 'https://other.example.vn',
    client: 'khac',
    secret: 'bí mật',
    name: 'Cổng của tỉnh',
  });
  expect(signOnSettings(env, HOUSE)).toMatchObject({ issuer: HOUSE.issuer, client: 'tonghop' });
});

test('without a name it is called by its host; without a secret it is a public client', () => {
  expect(signOnSettings({}, HOUSE)).toMatchObject({ name: 'sso.example.vn', secret: null });
});

test('the secret is read from a file, by option or environment, without the line’s end', () => {
  const secret = 'bí mật trong tệp';
  expect(signOnSettings({}, { ...HOUSE, secretFile: file })).toMatchObject({ secret });
  const env = { TONGHOP_OIDC_SECRET_FILE: file, TONGHOP_OIDC_SECRET: 'x' };
  expect(signOnSettings(env, HOUSE)).toMatchObject({ secret });
});

test('http is for this machine alone', () => {
  const issuer = 'http://127.0.0.1:4500';
  expect(signOnSettings({}, { ...HOUSE, issuer })).toMatchObject({ issuer });
});

describe('is refused, with what would be taken', () => {
  test.each([
    ['an address without TLS', { issuer: 'http://sso.example.vn' }, 'https'],
    ['no address', { issuer: 'sso' }, 'https'],
    ['an address with a query', { issuer: 'https://sso.example.vn/?a=b' }, 'https'],
    ['a house without our name there', { client: undefined }, '--oidc-client'],
    ['a name there without a house', { issuer: undefined }, '--oidc-issuer'],
    ['a file that is not there', { secretFile: '/khong/co' }, '/khong/co'],
  ])('%s', (_what, part, word) => {
    const refused = (): unknown => signOnSettings({}, { ...HOUSE, ...part });
    expect(refused).toThrow(UsageError);
    expect(refused).toThrow(word);
  });
});
