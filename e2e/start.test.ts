import { spawnSync } from 'node:child_process';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  environment,
  newPlace,
  ON_A_SERVER,
  type System,
  serveArgs,
  startSystem,
} from './system.ts';

describe('starting the system', () => {
  let system: System;
  beforeAll(async () => {
    system = await startSystem();
  });
  afterAll(() => system?.stop());

  test('answers as healthy, with the page and the description of its API', async () => {
    const health = await fetch(`${system.address}/api/health`);
    expect([health.status, await health.json()]).toMatchObject([200, { status: 'ok' }]);
    const page = await fetch(system.address);
    expect(await page.text()).toContain('<div id="root">');
    const policy = page.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("script-src 'self'");
    expect(policy).not.toContain('unsafe');
    const api = (await (await fetch(`${system.address}/api/openapi.json`)).json()) as {
      paths: object;
    };
    expect(Object.keys(api.paths)).toContain('/api/v1/facts');
  });

  // A server of its own may serve many applications; only a data folder is for one.
  test.skipIf(ON_A_SERVER)(
    'refuses a second application on the same data, and the first goes on',
    async () => {
      const second = spawnSync(process.execPath, ['bin/tonghop.mjs', ...serveArgs(system.place)], {
        encoding: 'utf8',
        env: environment(system.place),
        timeout: 30_000,
      });
      expect(second.status).toBe(2);
      expect(second.stderr).toContain('đang được');
      expect((await fetch(`${system.address}/api/health`)).status).toBe(200);
    },
  );

  test('a changed fact changes its sentence, its direction and its comparison at once, and the old edition stays', async () => {
    const report = async (query = '') =>
      (await system.ask(`/api/v1/reports/bao-cao-9-thang.html${query}`)).text();
    const docx = async (query: string) =>
      Buffer.from(
        await (await system.ask(`/api/v1/reports/bao-cao-9-thang.docx${query}`)).arrayBuffer(),
      );
    const before = await report();
    expect(plain(before)).toContain(
      'ước đạt 125.797 tấn, bằng 55,7% kế hoạch, tăng 1.677 tấn so với cùng kỳ năm trước',
    );
    const instant = new Date().toISOString();
    const old = await docx(`?knownOn=${instant}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
    const saved = await system.ask('/api/v1/facts', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        key: 'agr.cereal.output/12@2004-01-01/2024-9M/actual/bc-9t-2024',
        value: '120.500 tấn',
        status: 'preliminary',
        revision: 1,
        reason: 'Sở báo lại sau kiểm tra',
      }),
    });
    expect(saved.status).toBe(200);
    const after = plain(await report());
    expect(after).toContain('đạt 120.500 tấn');
    expect(after).not.toContain('125.797');
    expect(after).toMatch(/đạt 120\.500 tấn, bằng 53,?\d?% kế hoạch, giảm (khoảng )?3\.6\d\d tấn/);
    expect(plain(await report(`?knownOn=${instant}`))).toBe(plain(before));
    expect(Buffer.compare(await docx(`?knownOn=${instant}`), old)).toBe(0);
  });

  test.each([
    ['GET', '/api/v1/facts?key=x', 400, 'fact.key-malformed'],
    ['GET', '/api/v1/facts', 400, 'request.invalid'],
    ['GET', '/api/v1/facts?key=a.b/12@2004-01-01/2024-9M/actual/bc', 404, 'fact.unknown'],
    ['GET', '/api/v1/reports/none', 404, 'report.unknown'],
    ['GET', '/api/v1/reports/bao-cao-9-thang?period=2024-13', 400, 'period.malformed'],
    ['GET', '/api/v1/reports/bao-cao-9-thang?knownOn=hôm-qua', 400, 'known-on.malformed'],
    ['GET', '/api/none', 404, 'route.unknown'],
    ['POST', '/api/v1/facts', 400, 'request.invalid'],
  ])('%s %s fails with %i %s, in one shape', async (method, path, status, code) => {
    const body =
      method === 'POST'
        ? { body: '{"key":5}', headers: { 'content-type': 'application/json' } }
        : {};
    const answer = await system.ask(path, { method, ...body });
    expect(answer.headers.get('content-type')).toContain('application/problem+json');
    const problem = (await answer.json()) as { code: string; errors: unknown[] };
    expect([answer.status, problem.code]).toEqual([status, code]);
    expect(problem.errors.length).toBeGreaterThan(0);
  });
});

test('comes up again by itself on the same data, with what was saved', async () => {
  const place = await newPlace();
  const first = await startSystem(place);
  await first.stop('keep');
  const second = await startSystem(place);
  expect((await fetch(`${second.address}/api/health`)).status).toBe(200);
  await second.stop();
});

/** The words of a page. */
const plain = (html: string): string =>
  html
    .replace(/<(style|title)>.*?<\/\1>/gs, '')
    .replace(/<[^>]+>/g, '')
    .replace(/\s+/g, ' ');
