import { describe, expect, test } from 'vitest';
import type { Io } from './command.ts';
import type { ServeOptions } from './ports.ts';
import { run } from './run.ts';
import { serve } from './serve.ts';

const served = async (...args: readonly string[]) => {
  const said: string[] = [];
  const io: Io = { out: (text) => said.push(text), err: (text) => said.push(text), language: 'vi' };
  let options: ServeOptions | null = null;
  const command = serve(async (given, ready) => {
    options = given;
    ready({ address: 'http://127.0.0.1:1', first: null, lostFactors: 2 });
  });
  const code = await run([command], ['serve', ...args], io, '1.0.0');
  return { code, options: options as ServeOptions | null, said: said.join('\n') };
};

test('by itself it is for this machine, believes no proxy, and opens a sample’s doors for the sample alone', async () => {
  const { code, options } = await served();
  expect(code).toBe(0);
  expect(options).toMatchObject({
    host: '127.0.0.1',
    publicUrl: null,
    proxies: 0,
    sampleAccounts: 'with the sample',
  });
});

test('says whose second factors cannot be read any more', async () => {
  expect((await served()).said).toContain('2 tài khoản không dùng được mã xác thực hai lớp');
});

describe('behind a proxy', () => {
  test.each([
    ['1', 1],
    ['0', 0],
    ['10.0.0.5', ['10.0.0.5']],
    ['10.0.0.5, 10.1.0.0/16,2001:db8::/32', ['10.0.0.5', '10.1.0.0/16', '2001:db8::/32']],
  ])('--trust-proxy %s', async (text, proxies) => {
    const { options } = await served(
      ...['--trust-proxy', text, '--host', '0.0.0.0'],
      ...['--public-url', 'https://bao-cao.example.vn/'],
    );
    expect(options).toMatchObject({
      host: '0.0.0.0',
      publicUrl: 'https://bao-cao.example.vn',
      proxies,
    });
  });

  test.each([
    ['--trust-proxy', '11'],
    ['--trust-proxy', '-1'],
    ['--trust-proxy', 'true'],
    ['--trust-proxy', '10.0.0.0/33'],
    ['--trust-proxy', '0.0.0.0/0'],
    ['--trust-proxy', '10.0.0.5,'],
    ['--public-url', 'bao-cao.example.vn'],
    ['--public-url', 'http://bao-cao.example.vn'],
    ['--public-url', 'https://bao-cao.example.vn/tonghop'],
    ['--public-url', 'https://ai@bao-cao.example.vn'],
    ['--public-url', 'javascript:alert(1)'],
    ['--host', '0.0.0.0'],
  ])('%s %s is refused, and it is said what would be taken', async (...args) => {
    const { code, options, said } = await served(...args);
    expect([code, options]).toEqual([2, null]);
    expect(said).toContain(args[0]);
  });
});

test('a flag stands alone, and takes no word after it for its own', async () => {
  expect((await served('--sample-accounts')).options?.sampleAccounts).toBe('asked for');
  expect((await served('--sample-accounts', 'yes')).code).toBe(2);
});
