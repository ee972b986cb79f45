import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { catalogue, fact, indicator, said } from '#core/testing/builders.ts';
import { smallApp } from './testing/small-app.ts';
import { webFrom } from './web.ts';
import type { OverviewAnswer } from './wire/overview.ts';
import type { ProvinceAnswer } from './wire/province.ts';

const tea = fact('agr.tea', {
  value: 'gần 52.000,5 tấn',
  said: [said('91,4%', 'plan:province', '2024'), said('+5,4%', 'actual', '2023-9M')],
  questions: [{ code: 'text.unclear', text: { vi: 'Không rõ' } }],
});
const small = {
  ...catalogue([indicator('agr.tea', 'tấn')]),
  sectors: new Map([['agr', { vi: 'Nông nghiệp </script>' }]]),
  boundaries: [
    { code: 'before', name: { vi: 'trước' }, on: '2024-01-01' },
    { code: 'since', name: { vi: 'từ' }, on: '2025-07-01' },
  ],
};

const web = mkdtempSync(join(tmpdir(), 'tonghop-web-'));
writeFileSync(join(web, 'index.html'), '<html><head><title>T</title></head><body></body></html>');
writeFileSync(
  join(web, 'pages.json'),
  JSON.stringify({ '/': ['/assets/o.js', '/assets/o.css'], '/reports/$outline': ['/assets/r.js'] }),
);
let app: Awaited<ReturnType<typeof smallApp>>;
beforeAll(async () => {
  app = await smallApp(small, [tea], { web: webFrom(web) });
});
afterAll(async () => {
  await app.close();
  rmSync(web, { recursive: true });
});

test('the province says what there is to choose from', async () => {
  const answer = (await app.inject('/api/v1/province')).json<ProvinceAnswer>();
  expect(answer.period).toBe('2024-9M');
  expect(answer.periods.map(({ code, boundary }) => `${code} ${boundary}`)).toEqual([
    '2024 before',
    '2024-9M before',
    '2023-9M before',
  ]);
  expect(answer.reports).toEqual([{ name: 'nine', title: 'Báo cáo …' }]);
  expect(answer.sectors).toEqual([
    { code: 'agr', name: { vi: 'Nông nghiệp </script>' }, indicators: 1 },
  ]);
});

test('every page brings that answer along, and no name in it can end the block', async () => {
  for (const address of ['/', '/indicators/agr.tea', '/reports/nine?number=b1']) {
    const page = (await app.inject(address)).body;
    const [, block = ''] =
      /<script type="application\/json" id="province">(.*?)<\/script>/.exec(page) ?? [];
    expect(JSON.parse(block)).toMatchObject({
      sectors: [{ name: { vi: 'Nông nghiệp </script>' } }],
    });
    expect(page).toMatch(/<meta name="style-nonce" content="[^"]{16,}">/);
  }
});

test('a page names the files that it needs, and no other', async () => {
  const needed = async (address: string): Promise<readonly string[]> =>
    [
      ...(await app.inject(address)).body.matchAll(
        /(modulepreload|stylesheet)" crossorigin href="([^"]*)"/g,
      ),
    ].map(([, kind, file]) => `${kind} ${file}`);
  expect(await needed('/')).toEqual(['modulepreload /assets/o.js', 'stylesheet /assets/o.css']);
  expect(await needed('/?period=2024-9M')).toHaveLength(2);
  expect(await needed('/reports/nine?number=b1')).toEqual(['modulepreload /assets/r.js']);
  expect(await needed('/reports/nine/more')).toEqual([]);
  expect(await needed('/indicators/agr.tea')).toEqual([]);
});

test.each(['/api/v1/nothing', '/open/nothing', '/assets/gone.js'])('%s is no page', async (url) => {
  const answer = await app.inject(url);
  expect([answer.statusCode, answer.json().code]).toEqual([404, 'route.unknown']);
});

test('the overview sets word, number and unit apart and says how the figure stands', async () => {
  const answer = (await app.inject('/api/v1/overview?period=2024-9M')).json<OverviewAnswer>();
  const [row] = answer.sectors.flatMap(({ rows }) => rows);
  expect(row).toMatchObject({
    word: 'gần',
    figure: '52.000,5',
    unit: 'tấn',
    statusCode: 'estimated',
    pace: '75.0',
    questions: 1,
    plans: [{ printed: '91,4%', percent: '91.4', standing: 'ahead', tone: 'good' }],
    change: { printed: '+5,4%', percent: '5.4', direction: 'up', tone: 'good' },
  });
  expect(answer.priorPeriod?.code).toBe('2023-9M');
  expect(answer.questions).toMatchObject([{ code: 'text.unclear', text: { vi: 'Không rõ' } }]);
});

test.each([
  ['period=13', 400, 'period.malformed'],
  ['period=2024-9M&place=99@2004-01-01', 404, 'place.unknown'],
  ['period=2024-9M&place=nowhere', 404, 'place.unknown'],
  ['period=2024-9M&boundary=nope', 404, 'boundary.unknown'],
  ['period=2024-9M&boundary=%00', 400, 'request.refused'],
  ['period=2024-9M&knownOn=soon', 400, 'known-on.malformed'],
  ['period=2024-9M&knownOn=0000-01-01', 400, 'known-on.malformed'],
  ['', 400, 'request.invalid'],
  [`period=${'2'.repeat(41)}`, 400, 'request.invalid'],
])('an overview of %s is answered with %i %s', async (query, status, code) => {
  const answer = await app.inject(`/api/v1/overview?${query}`);
  expect([answer.statusCode, answer.json().code]).toEqual([status, code]);
  expect(answer.json().errors.length).toBeGreaterThan(0);
});

test('text goes packed to whoever can unpack it', async () => {
  const headers = { 'accept-encoding': 'br' };
  const answer = await app.inject({ url: '/api/openapi.json', headers });
  expect(answer.headers['content-encoding']).toBe('br');
});
