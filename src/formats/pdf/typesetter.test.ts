import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, describe, expect, test } from 'vitest';
import { orThrow } from '#core/result.ts';
import { SAMPLE } from '../testing/sample-report.ts';
import { FONT_FILES, letters } from './fonts.ts';
import { printed } from './printed.ts';
import { REPORT_TYP } from './report-typ.ts';
import { type Document, Typesetter } from './typesetter.ts';

const folder = mkdtempSync(join(tmpdir(), 'tonghop-typesetter-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const TYPST = fileURLToPath(new URL('./typst-process.js', import.meta.url));
const SAMPLE_DOCUMENT: Document = {
  template: REPORT_TYP,
  report: JSON.stringify(printed(SAMPLE, letters())),
};

/** A program that does what the document says, with the number of its process. */
const OBEDIENT = join(folder, 'obedient.mjs');
writeFileSync(
  OBEDIENT,
  `process.on('message', ({ report }) => {
    if (report === 'end') process.exit(3);
    if (report === 'hang') for (;;);
    if (report === 'refuse') return process.send({ reason: 'no' });
    if (report === 'babble') return process.send('?');
    const wait = report === 'slowly' ? 200 : 0;
    setTimeout(() => process.send({ pdf: new TextEncoder().encode(String(process.pid)) }), wait);
  });`,
);

let setter: Typesetter | undefined;
afterEach(() => setter?.stop());

type Changed = { readonly program?: string; readonly timeOut?: number; readonly idle?: number };

function typesetter({ program = OBEDIENT, timeOut = 20_000, idle = 20_000 }: Changed = {}) {
  setter = new Typesetter({ program, arguments: FONT_FILES, timeOut, idle, mostWaiting: 3 });
  return setter;
}

const doing = (what: string): Document => ({ template: '', report: what });
const pidOf = async (one: Typesetter): Promise<string> =>
  new TextDecoder().decode(orThrow(await one.typeset(doing('nothing'))));
const lives = (pid: string): boolean => {
  try {
    return process.kill(Number(pid), 0);
  } catch {
    return false;
  }
};

describe('a process that sets documents', () => {
  test('sets one after another', async () => {
    const one = typesetter();
    expect(await pidOf(one)).toBe(await pidOf(one));
  });

  test.each([
    ['end', { code: 'pdf.stopped', reason: '3' }],
    ['refuse', { code: 'pdf.refused', reason: 'no' }],
    ['babble', { code: 'pdf.refused', reason: 'no answer' }],
  ])('says what went wrong and goes on: %s', async (what, error) => {
    const one = typesetter();
    expect(await one.typeset(doing(what))).toEqual({ ok: false, error });
    expect(await pidOf(one)).toMatch(/^\d+$/);
  });

  test('is ended when it takes too long, whatever it is doing', async () => {
    const one = typesetter({ timeOut: 1500 });
    const before = await pidOf(one);
    const error = { code: 'pdf.timed-out', seconds: 1.5 };
    expect(await one.typeset(doing('hang'))).toEqual({ ok: false, error });
    expect(await pidOf(one)).not.toBe(before);
    await expect.poll(() => lives(before)).toBe(false);
  });

  test('a program that is not there is told', async () => {
    const one = typesetter({ program: join(folder, 'none.mjs') });
    expect(await one.typeset(doing('nothing'))).toMatchObject({
      ok: false,
      error: { code: 'pdf.stopped' },
    });
  });

  test('refuses more than may wait, and serves those that do', async () => {
    const one = typesetter();
    const asked = ['slowly', 'slowly', 'slowly', 'nothing'].map((what) => one.typeset(doing(what)));
    const answers = await Promise.all(asked);
    expect(answers.map(({ ok }) => ok)).toEqual([true, true, true, false]);
    expect(answers[3]).toEqual({ ok: false, error: { code: 'pdf.busy', waiting: 3 } });
    expect((await one.typeset(doing('nothing'))).ok).toBe(true);
  });

  test('ends when nobody has asked for a while, and starts again', async () => {
    const one = typesetter({ idle: 100 });
    const before = await pidOf(one);
    await expect.poll(() => lives(before), { timeout: 10_000 }).toBe(false);
    expect(await pidOf(one)).not.toBe(before);
  });
});

describe('the same report is the same file', () => {
  const zone = process.env.TZ;
  afterEach(() => {
    if (zone === undefined) delete process.env.TZ;
    else process.env.TZ = zone;
  });

  test('in another process, another time zone, after another document', async () => {
    process.env.TZ = 'Asia/Ho_Chi_Minh';
    const here = typesetter({ program: TYPST });
    const first = orThrow(await here.typeset(SAMPLE_DOCUMENT));
    const other = { ...SAMPLE_DOCUMENT, report: SAMPLE_DOCUMENT.report.replaceAll('năm', 'tháng') };
    expect(Buffer.compare(orThrow(await here.typeset(other)), first)).not.toBe(0);
    const again = orThrow(await here.typeset(SAMPLE_DOCUMENT));
    here.stop();
    process.env.TZ = 'America/Lima';
    const elsewhere = orThrow(await typesetter({ program: TYPST }).typeset(SAMPLE_DOCUMENT));
    expect(Buffer.compare(again, first)).toBe(0);
    expect(Buffer.compare(elsewhere, first)).toBe(0);
  });

  test('what the typesetter refuses comes back with its reason', async () => {
    const one = typesetter({ program: TYPST });
    const answer = await one.typeset({ template: '#nothing', report: '{}' });
    expect(answer).toMatchObject({ ok: false, error: { code: 'pdf.refused' } });
    expect(JSON.stringify(answer)).toContain('unknown variable');
    expect((await one.typeset(SAMPLE_DOCUMENT)).ok).toBe(true);
  });
});
