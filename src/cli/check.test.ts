import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ok } from '#core/result.ts';
import { csvLine } from '#formats/csv/write-csv.ts';
import { readReportFile } from '#formats/read-file.ts';
import { acceptancesAt, rulesAt, writeAcceptancesAt } from '#formats/sidecar/sidecar-files.ts';
import { p, wordFile } from '#formats/testing/word-file.ts';
import type { Finding } from '#text/checked.ts';
import { check } from './check.ts';
import type { Io } from './command.ts';
import type { OpenFacts, OpenGazetteer } from './ports.ts';
import { read } from './read.ts';
import { run } from './run.ts';

const WRONG = 'Trong kỳ xảy ra 12 vụ, gồm: nông thôn 7 vụ, thành thị 6 vụ.';
const RIGHT = 'Trong kỳ xảy ra 13 vụ, gồm: nông thôn 7 vụ, thành thị 6 vụ.';

const settings = {
  beside: (report: string) => `${report}.tonghop.yaml`,
  rules: rulesAt,
  acceptances: acceptancesAt,
  writeAcceptances: writeAcceptancesAt,
};

/** Facts that say 11 of the first number of a text. */
const facts: OpenFacts = async ({ period }) =>
  ok(({ plain }) => {
    const at = plain.search(/\d/);
    const differs: Finding = {
      rule: 'fact.differs',
      severity: 'error',
      spans: [[at, at + 2]],
      relation: null,
      message: { vi: `Số liệu ${period} là 11.`, en: `The figure of ${period} is 11.` },
      repairs: [],
    };
    return { period, matched: 3, agreeing: 2, findings: [differs] };
  });

const gazetteer: OpenGazetteer = async () =>
  ok({
    province: 'Nậm Cầu',
    places: [
      { name: 'Hòa Khánh', from: null, to: '2025-06-30' },
      { name: 'Nậm Lùng', from: '2025-07-01', to: null },
    ],
  });

const commands = [
  check({ open: readReportFile, settings, facts, gazetteer }, '1.2.3'),
  read(readReportFile, csvLine),
];

let folder = '';
const at = (name: string): string => join(folder, name);

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'tonghop-check-'));
  writeFileSync(at('dung.txt'), `\ufeff${RIGHT}\n`);
  writeFileSync(at('sai.txt'), `Đoạn đầu.\n\n${WRONG}\n`);
  writeFileSync(at('sai.docx'), wordFile({ body: p('Đoạn đầu.') + p(WRONG) }));
  writeFileSync(at('hong.docx'), wordFile({ body: p(WRONG) }).subarray(0, 300));
});
afterAll(() => rmSync(folder, { recursive: true }));

type More = Partial<Io>;

async function call(args: readonly string[], more: More = {}) {
  const out: string[] = [];
  const err: string[] = [];
  const io: Io = { out: (t) => out.push(t), err: (t) => err.push(t), language: 'vi', ...more };
  const code = await run(commands, args, io, '1.2.3');
  return { code, out: out.join('\n'), err: err.join('\n') };
}

describe('exit codes', () => {
  test.each<[string, readonly string[], number]>([
    ['nothing wrong', ['dung.txt'], 0],
    ['an error', ['dung.txt', 'sai.docx'], 1],
    ['a file that cannot be read', ['hong.docx', 'dung.txt'], 2],
    ['one of each: what could not be read outweighs', ['sai.txt', 'hong.docx'], 2],
    ['no such file', ['khong-co.docx'], 2],
  ])('%s', async (_, files, code) => {
    expect((await call(['check', ...files.map(at)])).code).toBe(code);
  });

  test('files are needed, and a format that there is', async () => {
    expect((await call(['check'])).err).toContain('FILE…');
    expect((await call(['check', '--format', 'xml', at('dung.txt')])).err).toContain(
      'text, json, sarif',
    );
  });
});

describe('as text', () => {
  test('the words, the operands underlined, the arithmetic and the ways to mend it', async () => {
    const { out } = await call(['check', at('sai.docx')]);
    const lines = out.split('\n');
    expect(lines[0]).toContain('1 lỗi (3 số');
    const words = lines.findIndex((line) => line.includes('12 vụ, gồm'));
    const marks = lines[words + 1] ?? '';
    expect(lines[words - 1]).toMatch(/^ {2}LỖI {2}đoạn 2 {2}sum\.mismatch$/);
    expect(
      [...marks.matchAll(/\^+/g)].map(({ 0: mark, index }) =>
        lines[words]?.slice(index, index + mark.length),
      ),
    ).toEqual(['12 vụ', '7 vụ', '6 vụ']);
    expect(out).toContain('Có thể sửa:');
    expect(out).not.toContain('\u001b');
  });

  test('has colours on a screen, and English where it is spoken', async () => {
    const screen = { colours: true, columns: 80 };
    const { out } = await call(['check', at('sai.docx')], { screen, language: 'en' });
    expect(out).toContain('\u001b[1;4m12 vụ\u001b[0m');
    expect(out).toContain('paragraph 2');
    expect(out).toContain('ERROR');
  });

  test('no line is wider than the screen', async () => {
    const screen = { colours: false, columns: 60 };
    const { out } = await call(['check', at('sai.docx')], { screen });
    const widest = out.split('\n').filter((line) => !line.includes('→') && !line.includes(folder));
    expect(Math.max(...widest.map((line) => line.length))).toBeLessThanOrEqual(60);
  });
});

describe('as JSON', () => {
  test('one object a file, in their order; text only where the file is not itself that text', async () => {
    const { out, code } = await call([
      'check',
      '--format',
      'json',
      ...['sai.txt', 'sai.docx', 'hong.docx'].map(at),
    ]);
    const files = JSON.parse(out);
    expect(code).toBe(2);
    expect(files.map(({ file }: { file: string }) => file)).toEqual(
      ['sai.txt', 'sai.docx', 'hong.docx'].map(at),
    );
    const [txt, docx, broken] = files;
    expect('text' in txt).toBe(false);
    expect(docx.text).toBe(`Đoạn đầu.\n${WRONG}`);
    const [total] = docx.quantities;
    expect(Object.keys(total)).toEqual('id span raw value ulp unit role dir approx of'.split(' '));
    expect([docx.text.slice(...total.span), total.value, total.unit]).toEqual([
      '12 vụ',
      '12',
      'vụ',
    ]);
    const [finding] = docx.findings;
    expect([finding.rule, finding.severity, finding.relation]).toEqual([
      'sum.mismatch',
      'error',
      docx.relations[0].id,
    ]);
    expect(finding.message).toMatch(/cộng/);
    expect(finding.message_en).not.toBe(finding.message);
    expect(docx.relations[0]).toMatchObject({ kind: 'sum', holds: false });
    expect(broken).toMatchObject({
      error: { code: 'file.damaged' },
      quantities: [],
      relations: [],
      findings: [],
    });
  });

  test('offsets of a .txt are into it as it stands, without its byte-order mark', async () => {
    const [file] = JSON.parse((await call(['check', '--format', 'json', at('dung.txt')])).out);
    const [first] = file.quantities;
    expect(RIGHT.slice(...(first.span as [number, number]))).toBe('13 vụ');
    expect(file.findings).toEqual([]);
  });
});

describe('as SARIF', () => {
  test('has a result a finding, regions where the file is its own text, and what was not read', async () => {
    const { out } = await call([
      'check',
      '--format',
      'sarif',
      ...['sai.txt', 'sai.docx', 'hong.docx'].map(at),
    ]);
    const log = JSON.parse(out);
    expect([log.version, log.runs.length]).toEqual(['2.1.0', 1]);
    const [{ results, tool, invocations }] = log.runs;
    expect(results.length).toBe(2);
    for (const result of results) {
      expect(tool.driver.rules[result.ruleIndex].id).toBe(result.ruleId);
      expect(result.level).toBe('error');
      expect(result.message.text).toMatch(/cộng/);
    }
    const [{ physicalLocation }] = results[0].locations;
    expect(physicalLocation.region).toMatchObject({
      startLine: 3,
      startColumn: 17,
      snippet: { text: '12 vụ' },
    });
    expect(results[0].fixes.length).toBeGreaterThan(1);
    expect(results[1].locations[0].physicalLocation.region).toBeUndefined();
    expect(results[1].locations[0].logicalLocations[0].fullyQualifiedName).toBe('đoạn 2');
    expect(results[0].partialFingerprints).toEqual(results[1].partialFingerprints);
    expect(invocations[0].executionSuccessful).toBe(false);
    expect(invocations[0].toolExecutionNotifications[0].descriptor.id).toBe('file.damaged');
  });
});

describe('names of places', () => {
  const said = async (text: string): Promise<readonly string[]> => {
    writeFileSync(at('ten.txt'), text);
    const [json] = JSON.parse((await call(['check', '--format', 'json', at('ten.txt')])).out);
    return json.findings.map(({ rule }: { rule: string }) => rule);
  };

  test('are held against the areas of the province whose report it is', async () => {
    const own = 'BÁO CÁO\n\nỦy ban nhân dân tỉnh Nậm Cầu đến thăm xã Hòa Khanh.';
    expect(await said(own)).toEqual(['place.misspelt']);
    expect(await said(own.replace('Nậm Cầu', 'Mường Xa'))).toEqual([]);
  });

  test('and those that were no more in its period are asked about', async () => {
    const text = (period: string) =>
      `BÁO CÁO\n\nTình hình kinh tế - xã hội ${period}\n\nTỉnh Nậm Cầu đến thăm xã Hòa Khánh.`;
    expect(await said(text('6 tháng đầu năm 2025'))).toEqual([]);
    expect(await said(text('9 tháng năm 2025'))).toEqual([]);
    expect(await said(text('quý III năm 2025'))).toEqual(['place.not-then']);
    expect(await said(text('quý III năm 2025').replace('Hòa Khánh', 'Hòa Khánh (cũ)'))).toEqual([]);
    expect(await said('Tỉnh Nậm Cầu đến thăm xã Hòa Khánh.')).toEqual([]);
  });
});

describe('held against facts', () => {
  test('the findings stand among the others, and it is said how many figures were recognised', async () => {
    const { out, code } = await call(['check', '--facts', '2024-9M', at('dung.txt')]);
    expect(code).toBe(1);
    expect(out).toContain('Đối chiếu số liệu 2024-9M: 3 số nhận ra chắc chắn, 2 khớp, 1 khác');
    expect(out).toContain('Số liệu 2024-9M là 11.');
    const english = await call(['check', '--facts', '2024-9M', at('dung.txt')], { language: 'en' });
    expect(english.out).toContain('3 figures surely recognised, 2 agree, 1 differ');
  });

  test('as JSON and as SARIF', async () => {
    const args = ['--facts', '2024-9M', at('dung.txt')];
    const [json] = JSON.parse((await call(['check', '--format', 'json', ...args])).out);
    expect(json.facts).toEqual({ period: '2024-9M', matched: 3, agreeing: 2 });
    expect(json.findings.map(({ rule }: { rule: string }) => rule)).toEqual(['fact.differs']);
    const [sarif] = JSON.parse((await call(['check', '--format', 'sarif', ...args])).out).runs;
    expect(sarif.properties.facts).toMatchObject([{ period: '2024-9M', matched: 3, agreeing: 2 }]);
    expect(sarif.results[0].ruleId).toBe('fact.differs');
  });

  test('they are set aside and weighed like any other; a directory of data needs a period', async () => {
    writeFileSync(at('fact.yaml'), 'rules:\n  fact.*: question\n');
    const args = ['check', '--facts', '2024-9M', '--rules', at('fact.yaml'), at('dung.txt')];
    expect((await call(args)).code).toBe(0);
    const lone = await call(['check', '--data', folder, at('dung.txt')]);
    expect([lone.code, lone.err]).toEqual([2, expect.stringContaining('--data cần --facts')]);
  });
});

describe('what is set aside', () => {
  test('with a reason stays quiet in the next run, which says how many', async () => {
    writeFileSync(at('lan-hai.docx'), wordFile({ body: p(WRONG) }));
    expect((await call(['check', at('lan-hai.docx')])).code).toBe(1);
    const first = await call(['check', '--accept-all', 'Công an đã xác nhận', at('lan-hai.docx')]);
    expect(first.code).toBe(0);
    const beside = readFileSync(at('lan-hai.docx.tonghop.yaml'), 'utf8');
    expect(beside).toContain('Công an đã xác nhận');
    writeFileSync(at('lan-hai.docx'), wordFile({ body: p('Thêm một đoạn có 5 xã.') + p(WRONG) }));
    const second = await call(['check', at('lan-hai.docx')]);
    expect([second.code, second.out]).toEqual([0, expect.stringContaining('1 đã bỏ qua có lý do')]);
    const [json] = JSON.parse((await call(['check', '--format', 'json', at('lan-hai.docx')])).out);
    expect([json.findings.length, json.accepted[0].reason]).toEqual([0, 'Công an đã xác nhận']);
    const sarif = JSON.parse((await call(['check', '--format', 'sarif', at('lan-hai.docx')])).out);
    expect(sarif.runs[0].results[0].suppressions[0].justification).toBe('Công an đã xác nhận');
    writeFileSync(at('lan-hai.docx'), wordFile({ body: p(RIGHT) }));
    expect((await call(['check', at('lan-hai.docx')])).out).toContain(
      '1 mục bỏ qua không còn khớp',
    );
  });

  test('may stand in another file; one that is broken is named with the place, and nothing is written over it', async () => {
    writeFileSync(at('hong.yaml'), 'findings:\n  - rule: sum.mismatch\n');
    const args = ['check', '--accept', at('hong.yaml'), '--accept-all', 'x', at('sai.docx')];
    const { code, err, out } = await call(args);
    expect(code).toBe(2);
    expect(err).toContain(`${at('hong.yaml')}:2:5: Thiếu "operands"`);
    expect(out).toContain('sum.mismatch');
    expect(readFileSync(at('hong.yaml'), 'utf8')).not.toContain('reason');
    expect(existsSync(at('sai.docx.tonghop.yaml'))).toBe(false);
  });

  test('rules count for what their file says', async () => {
    writeFileSync(at('muc.yaml'), 'rules:\n  sum.*: question\n');
    const asked = await call(['check', '--rules', at('muc.yaml'), at('sai.docx')]);
    expect([asked.code, asked.out]).toEqual([0, expect.stringContaining('HỎI')]);
    writeFileSync(at('muc.yaml'), 'rules:\n  sum.mismatch: off\n');
    expect((await call(['check', '--rules', at('muc.yaml'), at('sai.docx')])).out).toContain(
      'không có phát hiện',
    );
    expect((await call(['check', '--rules', at('khong.yaml'), at('sai.docx')])).code).toBe(2);
  });
});

describe('read', () => {
  test('lists the numbers as CSV, each with its place and words', async () => {
    const { out, code } = await call(['read', at('sai.docx')]);
    const [head, first] = out.split('\n');
    expect(code).toBe(0);
    expect(head).toBe('file,where,id,start,end,raw,value,ulp,unit,role,dir,approx,of,context');
    expect(first).toContain(',đoạn 2,q1,26,31,12 vụ,12,1,vụ,');
    expect(first).toContain('Trong kỳ xảy ra 12 vụ');
  });

  test('and as JSON; a file that is refused is named, the others are read', async () => {
    const { out, err, code } = await call([
      'read',
      '--format',
      'json',
      at('hong.docx'),
      at('sai.docx'),
    ]);
    const [broken, docx] = JSON.parse(out);
    expect([code, broken.error.code, docx.quantities.length]).toEqual([2, 'file.damaged', 3]);
    expect('findings' in docx).toBe(false);
    expect(err).toContain('file.damaged');
  });
});
