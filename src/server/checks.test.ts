import type { FastifyInstance } from 'fastify';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { beforeEach, describe, expect, test } from 'vitest';
import { type Place, placeId } from '#core/place.ts';
import { refused } from '#core/result.ts';
import { catalogue } from '#core/testing/builders.ts';
import { checkFile } from '#formats/checking/check-file.ts';
import { readFault } from '#formats/reading/read-fault.ts';
import { p, wordFile } from '#formats/testing/word-file.ts';
import { smallApp } from './testing/small-app.ts';
import type { CheckAnswer, CheckPlacesAnswer } from './wire/check.ts';
import type { Problem } from './wire/problem.ts';

const WRONG = wordFile({ body: p('Toàn tỉnh có 12 xã, gồm: 5 xã vùng cao, 6 xã vùng thấp.') });
const RIGHT = 'Toàn tỉnh có 11 xã, gồm: 5 xã vùng cao, 6 xã vùng thấp.';

let app: FastifyInstance;
beforeEach(async () => {
  app = await smallApp(catalogue([]), []);
});

const post = (url: string, payload: Uint8Array | string, type = 'application/octet-stream') =>
  app.inject({
    method: 'POST',
    url: `/api/v1/checks${url}`,
    headers: { 'content-type': type },
    payload: Buffer.from(payload),
  });

describe('a file that is handed in', () => {
  test('is answered with its passages, numbers, relations and findings, each in its place', async () => {
    const sent = await post(`?name=${encodeURIComponent('Báo cáo.docx')}`, WRONG);
    expect(sent.statusCode).toBe(200);
    const answer = sent.json<CheckAnswer>();
    expect([answer.name, answer.kind]).toEqual(['Báo cáo.docx', 'docx']);
    expect(answer.text).toBe(answer.passages[0]?.text);
    const [finding] = answer.findings;
    expect(finding).toMatchObject({
      rule: 'sum.mismatch',
      severity: 'error',
      where: { vi: 'đoạn 1', en: 'paragraph 1' },
      repairs: [{ text: '11' }, { text: '6' }, { text: '7' }],
    });
    const words = finding?.places.map(
      (place) => place && answer.passages[place.passage]?.text.slice(...place.range),
    );
    expect(words).toEqual(['12 xã', '5 xã', '6 xã']);
    expect(finding?.spans.map((span) => answer.text.slice(...span))).toEqual(words);
    expect(finding?.message.en).toBeTruthy();
    const relation = answer.relations.find(({ id }) => id === finding?.relation);
    const members = answer.quantities.filter(({ id }) => relation?.members.includes(id));
    expect(members.map(({ value, unit }) => `${value} ${unit}`)).toEqual(['12 xã', '5 xã', '6 xã']);
  });

  test('has the names of places held against those of the province, if it is its report', async () => {
    const district = placeId('108', '2021-01-01');
    const known = catalogue([]);
    const place: Place = {
      id: district,
      code: '108',
      name: { vi: 'Sìn Hồ' },
      kind: 'huyện',
      level: 'district',
      parent: known.province,
      from: '2021-01-01',
      to: null,
    };
    app = await smallApp({ ...known, places: new Map([...known.places, [district, place]]) }, []);
    const rules = async (text: string): Promise<readonly string[]> =>
      (await post('?name=a.txt', text)).json<CheckAnswer>().findings.map(({ rule }) => rule);
    expect(await rules('Tỉnh Lai Châu hỗ trợ huyện Sìn Hố.')).toEqual(['place.misspelt']);
    expect(await rules('Tỉnh Nậm Cầu hỗ trợ huyện Sìn Hố.')).toEqual([]);
    const areas = await app.inject({ url: '/api/v1/checks/places' });
    expect(areas.json<CheckPlacesAnswer>()).toEqual({
      province: 'Lai Châu',
      places: expect.arrayContaining([{ name: 'Sìn Hồ', from: '2021-01-01', to: null }]),
    });
  });

  test('is the whole answer of the check: nothing is lost on the way', async () => {
    const answer = (await post('?name=a.docx', WRONG)).json<CheckAnswer>();
    const read = await checkFile(WRONG, 'a.docx');
    if (!read.ok) throw new Error(read.error.code);
    const { document, checked } = read.value;
    expect(document).toMatchObject({ plain: answer.text, passages: answer.passages });
    expect(answer.passages.length).toBe(document.passages.length);
    expect(answer.quantities.map(({ place: _, ...one }) => one)).toEqual(checked.mentions);
    expect(answer.relations).toEqual(checked.relations);
    expect(answer.findings.map(({ places: _, where: __, ...one }) => one)).toEqual(
      checked.findings,
    );
  });

  test('may have no fault, and says how much was looked at', async () => {
    const answer = (await post('?name=a.txt', RIGHT)).json<CheckAnswer>();
    expect(answer.findings).toEqual([]);
    expect([answer.quantities.length, answer.relations.map(({ holds }) => holds)]).toEqual([
      3,
      [true],
    ]);
  });

  test('comes back with comments, and reads as before', async () => {
    const sent = await post('/commented?name=a.docx&language=en', WRONG);
    expect(sent.headers['content-disposition']).toBe('attachment; filename="commented.docx"');
    const comments = Buffer.from(unzipSync(sent.rawPayload)['word/comments.xml'] ?? []).toString();
    expect(comments).toContain('ERROR: The parts add up to 11');
    expect(comments).toMatch(/w:date="2024-10-01T00:00:\d\dZ"/);
    const [before, after] = [await checkFile(WRONG, ''), await checkFile(sent.rawPayload, '')];
    expect(after).toEqual(before);
    const without = await post('/commented?without=0', WRONG);
    const left = Buffer.from(unzipSync(without.rawPayload)['word/comments.xml'] ?? []).toString();
    expect(left).not.toContain('<w:comment ');
  });
});

const LEGACY = Buffer.concat([
  Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
  Buffer.from('WordDocument', 'utf16le'),
]);
const LOCKED = Buffer.concat([LEGACY.subarray(0, 8), Buffer.from('EncryptedPackage', 'utf16le')]);
const ENTITIES = zipSync({
  ...unzipSync(WRONG),
  'word/document.xml': strToU8('<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'),
});
const BOMB = zipSync({ ...unzipSync(WRONG), 'word/big.xml': new Uint8Array(20_000_000) });

describe('what is refused', () => {
  test.each<[string, Uint8Array | string, number, string]>([
    ['an empty file', '', 422, 'file.empty'],
    ['an old Word file', LEGACY, 415, 'kind.legacy'],
    ['a file under a password', LOCKED, 422, 'file.encrypted'],
    ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0]), 415, 'kind.unknown'],
    ['half a Word file', WRONG.subarray(0, WRONG.length / 2), 422, 'file.damaged'],
    ['a zip bomb', BOMB, 422, 'zip.bomb'],
    ['entities', ENTITIES, 422, 'xml.dtd'],
    ['letters in no known encoding', new Uint8Array([0xe1, 0x20, 0xff]), 422, 'text.encoding'],
    ['more than a screen shows', 'Có 12 xã. '.repeat(400_001), 422, 'file.too-much'],
    ['more than 20 MB', new Uint8Array(20_000_001), 413, 'file.too-large'],
  ])('%s', async (_, file, status, code) => {
    for (const url of ['?name=a', '/commented?name=a']) {
      const answer = await post(url, file);
      const problem = answer.json<Problem>();
      expect(answer.headers['content-type']).toContain('application/problem+json');
      expect([answer.statusCode, problem.code]).toEqual([status, code]);
      expect([problem.errors[0]?.at, typeof problem.errors[0]?.message.en]).toEqual([
        'body',
        'string',
      ]);
    }
  });

  const FILE = 'application/octet-stream';

  test.each([
    ['/commented?name=a.txt', FILE, 415, 'kind.not-word'],
    ['?name=a.txt', 'text/plain', 415, 'request.media-type'],
    ['?name=a.txt', 'application/json', 415, 'request.media-type'],
    [`?name=${'x'.repeat(300)}`, FILE, 400, 'request.invalid'],
    ['/commented?without=all', FILE, 400, 'request.invalid'],
    ['/commented?language=fr', FILE, 400, 'request.invalid'],
  ])('%s sent as %s', async (url, type, status, code) => {
    const answer = await post(url, RIGHT, type);
    expect([answer.statusCode, answer.json<Problem>().code]).toEqual([status, code]);
  });

  test('while too many wait', async () => {
    const busy = async () => refused(readFault({ code: 'file.busy', waiting: 20 }));
    app = await smallApp(catalogue([]), [], { files: { check: busy, comment: busy } });
    const answer = await post('?name=a.txt', RIGHT);
    expect([answer.statusCode, answer.json<Problem>().code]).toEqual([503, 'file.busy']);
  });

  test('other routes still take JSON alone, of their own size', async () => {
    const answer = await app.inject({
      method: 'POST',
      url: '/api/v1/facts',
      headers: { 'content-type': 'application/octet-stream' },
      payload: Buffer.from(WRONG),
    });
    expect(answer.statusCode).toBe(415);
  });
});
