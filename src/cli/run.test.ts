import { describe, expect, test } from 'vitest';
import type { Command, Io } from './command.ts';
import { packCheck } from './pack-check.ts';
import { languageOf, run } from './run.ts';
import { serve } from './serve.ts';

type Said = { readonly code: number; readonly out: string; readonly err: string };

async function call(
  commands: readonly Command[],
  args: readonly string[],
  language: 'vi' | 'en' = 'vi',
): Promise<Said> {
  const out: string[] = [];
  const err: string[] = [];
  const io: Io = { out: (t) => out.push(t), err: (t) => err.push(t), language };
  const code = await run(commands, args, io, '1.2.3');
  return { code, out: out.join('\n'), err: err.join('\n') };
}

const broken = packCheck(async () => ({
  ok: false,
  error: [
    {
      file: 'packs/x/facts/2024/a.csv',
      line: 3,
      column: 7,
      message: { vi: 'Không đọc được số 1.23.', en: 'Cannot read 1.23.' },
      accepted: { vi: 'Viết 1,23.', en: 'Write 1,23.' },
    },
  ],
}));
const idle = serve(async () => undefined);
const commands = [idle, broken];

describe('the command line', () => {
  test.each([[[]], [['--help']], [['help']]])('%j shows all commands', async (args) => {
    const said = await call(commands, args);
    expect(said.code).toBe(0);
    expect(said.out).toContain('pack check DIR');
    expect(said.out).toContain('serve');
  });

  test('help is at every command, in the language of the environment', async () => {
    expect((await call(commands, ['pack', 'check', '--help'])).out).toContain('Cách dùng');
    expect((await call(commands, ['serve', '-h'], 'en')).out).toContain('Run the whole system');
    expect(languageOf({ LANG: 'en_GB.UTF-8' })).toBe('en');
    expect(languageOf({ LANG: 'C' })).toBe('vi');
    expect(languageOf({ LANG: 'en_US', LC_ALL: 'vi_VN' })).toBe('vi');
  });

  test('says its version', async () => {
    expect((await call(commands, ['--version'])).out).toBe('tonghop 1.2.3');
    expect((await call(commands, ['serve', '--version'])).out).toBe('tonghop 1.2.3');
  });

  test.each([
    [['fly'], 'fly'],
    [['pack', 'check'], 'DIR'],
    [['serve', '--port', 'x'], 'Cổng'],
    [['serve', '--prot', '1'], 'prot'],
    [['serve', 'extra'], 'Lệnh này cần'],
  ])('%j is refused with a word on what is taken', async (args, word) => {
    const said = await call(commands, args);
    expect(said.code).toBe(2);
    expect(said.err).toContain(word);
  });

  test('names each fault of a pack as file:line:column: message', async () => {
    const said = await call(commands, ['pack', 'check', 'packs/x']);
    expect(said.code).toBe(1);
    expect(said.out).toBe('packs/x/facts/2024/a.csv:3:7: Không đọc được số 1.23. Viết 1,23.');
  });
});
