import type { FastifyInstance } from 'fastify';
import { beforeEach, describe, expect, test } from 'vitest';
import { ok, refused } from '#core/result.ts';
import { catalogue, fact, indicator, said } from '#core/testing/builders.ts';
import type { Services } from './services.ts';
import { signedInWith } from './testing/signed-in.ts';
import { smallApp } from './testing/small-app.ts';

const ME = signedInWith().person.name;

import type { FactAnswer } from './wire/fact.ts';
import type { Problem } from './wire/problem.ts';
import type { ReportAnswer } from './wire/report.ts';

const KEY = 'agr.tea/12@2004-01-01/2024-9M/actual/bc';

const tea = fact('agr.tea', {
  value: '52.000 tấn',
  said: [said('91,4%', 'plan:province', '2024'), said('+4.000 tấn', 'actual', '2023-9M')],
});

let app: FastifyInstance;
let typeset: Awaited<ReturnType<Services['writePdf']>>;
beforeEach(async () => {
  typeset = ok(new TextEncoder().encode('%PDF-'));
  app = await smallApp(catalogue([indicator('agr.tea', 'tấn')]), [tea], {
    writePdf: async () => typeset,
  });
});

const words = (report: ReportAnswer): string =>
  report.blocks.flatMap((block) => block.content.map((span) => span.text ?? '')).join('');

const get = async <T>(url: string): Promise<T> => (await app.inject(url)).json<T>();
const save = (body: object) => app.inject({ method: 'POST', url: '/api/v1/facts', payload: body });
const revision = { key: KEY, status: 'preliminary', revision: 1, reason: 'đối chiếu' };

describe('the HTTP face', () => {
  test('is healthy, described, and guarded by a policy without exceptions', async () => {
    const health = await app.inject('/api/health');
    expect(health.json()).toEqual({ status: 'ok', version: '1.2.3', province: { vi: 'Lai Châu' } });
    expect(health.headers['content-security-policy']).not.toContain('unsafe');
    const { paths } = await get<{ paths: object }>('/api/openapi.json');
    expect(Object.keys(paths)).toEqual(
      expect.arrayContaining(['/api/health', '/api/v1/facts', '/api/v1/reports/{name}']),
    );
  });

  test('says how it stands with the backups, where some are made', async () => {
    const backups = { last: '2026-03-05T02:00:00.000Z', failed: true };
    const kept = await smallApp(catalogue([]), [], { backups: () => backups });
    expect((await kept.inject('/api/health')).json()).toMatchObject({ status: 'ok', backups });
    await kept.close();
  });

  test('gives the report as a tree and as files', async () => {
    const report = await get<ReportAnswer>('/api/v1/reports/nine');
    expect(words(report)).toContain(
      'ước đạt 52.000 tấn, bằng 91,4% kế hoạch, tăng 4.000 tấn so với cùng kỳ năm trước',
    );
    expect(report.bindings.map((b) => b.against)).toEqual([
      null,
      'plan:province@2024',
      'actual@2023-9M',
    ]);
    const docx = await app.inject('/api/v1/reports/nine.docx');
    expect(docx.headers['content-disposition']).toBe('attachment; filename="nine.docx"');
    const pdf = await app.inject('/api/v1/reports/nine.pdf');
    expect(pdf.headers).toMatchObject({
      'content-type': 'application/pdf',
      'content-disposition': 'attachment; filename="nine.pdf"',
    });
    expect(pdf.body).toBe('%PDF-');
  });

  test.each([
    ['pdf.too-long', 422],
    ['pdf.busy', 503],
    ['pdf.timed-out', 503],
    ['pdf.stopped', 503],
    ['pdf.refused', 500],
  ] as const)('says why there is no PDF: %s is %i', async (code, status) => {
    typeset = refused({ code });
    const answer = await app.inject('/api/v1/reports/nine.pdf');
    expect(answer.statusCode).toBe(status);
    expect(answer.headers['content-type']).toContain('application/problem+json');
    expect(answer.json<Problem>()).toMatchObject({ code, errors: [{ code }] });
  });

  test('shows a figure with its operands, marked as implied where nobody reported them', async () => {
    const answer = await get<FactAnswer>(`/api/v1/facts?key=${KEY}`);
    expect(answer.comparisons.map((c) => [c.printed, c.basis])).toEqual([
      ['91,4%', 'reported'],
      ['+4.000 tấn', 'reported'],
    ]);
    expect(answer.comparisons[0]?.operands.map((o) => o.statusCode)).toEqual([
      'estimated',
      'implied',
    ]);
  });

  test('a revision is in every view at once, and the past stays as it was known', async () => {
    const saved = await save({ ...revision, value: '47.120 tấn' });
    expect(saved.json()).toEqual({ revision: 2 });
    const now = words(await get<ReportAnswer>('/api/v1/reports/nine'));
    expect(now).toContain('đạt 47.120 tấn, bằng 83% kế hoạch, giảm khoảng 880 tấn');
    const past = await get<ReportAnswer>('/api/v1/reports/nine?knownOn=2024-09-30');
    expect(words(past)).toContain('tăng 4.000 tấn');
    const { revisions } = await get<FactAnswer>(`/api/v1/facts?key=${KEY}`);
    expect(revisions.map((r) => [r.revision, r.printed, r.actor])).toEqual([
      [2, '47.120 tấn', ME],
      [1, '52.000 tấn', 'hệ thống'],
    ]);
  });

  test('the same value again, now official, keeps what was printed beside it', async () => {
    await save({ ...revision, value: '52.000 tấn', status: 'official' });
    const now = words(await get<ReportAnswer>('/api/v1/reports/nine'));
    expect(now).toContain('đạt 52.000 tấn, bằng 91,4% kế hoạch, tăng 4.000 tấn so với cùng kỳ');
    expect(now).not.toContain('ước đạt');
  });

  test.each([
    ['evil.example', undefined, 421],
    ['127.0.0.1:8080', 'http://evil.example', 403],
    ['localhost:8080', 'http://localhost:8080', 200],
  ])('asked as %s from a page of %s it answers %i', async (host, origin, status) => {
    const headers = origin === undefined ? { host } : { host, origin };
    const answer = await app.inject({ url: '/api/health', headers });
    expect(answer.statusCode).toBe(status);
  });

  test('who was slower is told, and nothing is overwritten', async () => {
    await save({ ...revision, value: '47.120 tấn' });
    const late = await save({ ...revision, value: '47.000 tấn' });
    expect([late.statusCode, late.json<Problem>().code]).toEqual([409, 'fact.stale']);
    const { printed } = await get<FactAnswer>(`/api/v1/facts?key=${KEY}`);
    expect(printed).toBe('47.120 tấn');
  });

  test.each([
    ['47.12 tấn', 'number.malformed', 'ký tự thứ 3'],
    ['47.120 ha', 'unit.differs', 'tấn'],
    ['nhiều', 'number.malformed', 'ký tự thứ 1'],
    ['withheld: ', 'absence.no-reason', 'lý do'],
  ])('a figure "%s" is refused with %s and says what would be taken', async (value, code, word) => {
    const answer = await save({ ...revision, value });
    const problem = answer.json<Problem>();
    expect([answer.statusCode, problem.code, problem.errors[0]?.at]).toEqual([422, code, 'value']);
    expect(problem.errors[0]?.message.vi).toContain(word);
  });

  test('an implied figure cannot be revised by hand', async () => {
    const key = 'agr.tea/12@2004-01-01/2024/plan:province/bc';
    const answer = await save({ ...revision, key, value: '57.000 tấn' });
    expect(answer.json<Problem>().code).toBe('fact.implied');
  });

  test.each<['GET' | 'POST', string, number, string, object?]>([
    ['GET', '/api/v1/facts?key=x', 400, 'fact.key-malformed'],
    ['GET', '/api/v1/facts', 400, 'request.invalid'],
    ['GET', `/api/v1/facts?key=${KEY}x`, 404, 'fact.unknown'],
    ['GET', '/api/v1/reports/none', 404, 'report.unknown'],
    ['GET', '/api/v1/reports/nine?period=2024-13', 400, 'period.malformed'],
    ['GET', '/api/v1/reports/nine?knownOn=yesterday', 400, 'known-on.malformed'],
    ['GET', '/api/v1/reports/nine?knownOn=2024-02-31T00:00:00Z', 400, 'known-on.malformed'],
    ['GET', '/api/v1/facts?key=agr.tea/12@2004-01-01/2024%00/actual/bc', 400, 'request.refused'],
    ['GET', '/api/none', 404, 'route.unknown'],
    ['GET', '/api/v1/reports/%E0%A4%A', 400, 'request.refused'],
    ['GET', `/api/v1/reports/${'x'.repeat(400)}`, 414, 'request.refused'],
    ['POST', '/api/v1/facts', 400, 'request.invalid', { ...revision, value: 5 }],
    ['POST', '/api/v1/facts', 400, 'request.invalid', { ...revision, value: '1 tấn', extra: 1 }],
    [
      'POST',
      '/api/v1/facts',
      400,
      'request.invalid',
      { ...revision, value: '1 tấn', status: 'implied' },
    ],
    ['POST', '/api/v1/facts', 422, 'reason.empty', { ...revision, value: '1 tấn', reason: ' ' }],
    ['POST', '/api/v1/facts', 422, 'text.malformed', { ...revision, value: '5\u202e12 tấn' }],
    [
      'POST',
      '/api/v1/facts',
      422,
      'text.malformed',
      { ...revision, value: '5 tấn', reason: 'a\u0000b' },
    ],
    ['POST', '/api/v1/facts', 422, 'number.malformed', { ...revision, value: 'constructor' }],
    ['POST', '/api/v1/facts', 413, 'request.too-large', { value: 'x'.repeat(300_000) }],
  ])('%s %s fails with %i %s in the one shape', async (method, url, status, code, payload = {}) => {
    const answer = await app.inject(method === 'GET' ? { method, url } : { method, url, payload });
    const problem = answer.json<Problem>();
    expect(answer.headers['content-type']).toContain('application/problem+json');
    expect([answer.statusCode, problem.code, problem.status]).toEqual([status, code, status]);
    expect(problem.errors[0]?.message.vi).toBeTruthy();
    expect(problem.errors[0]?.message.en).toBeTruthy();
  });
});
