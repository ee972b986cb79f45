import { inLanguage, type Language } from '#core/label.ts';
import {
  type Command,
  type ExitCode,
  helpText,
  type Io,
  parseCall,
  UsageError,
} from './command.ts';

/** Finds the command that the arguments name, and runs it; help and version are everywhere. */
export async function run(
  commands: readonly Command[],
  args: readonly string[],
  io: Io,
  version: string,
): Promise<ExitCode> {
  if (args.includes('--version') || args[0] === 'version') {
    io.out(`tonghop ${version}`);
    return 0;
  }
  const command = commands.find(({ words }) => words.every((word, index) => args[index] === word));
  const asksHelp = args.some((arg) => arg === '--help' || arg === '-h') || args[0] === 'help';
  if (!command) {
    io[asksHelp || args.length === 0 ? 'out' : 'err'](overview(commands, io.language, args));
    return asksHelp || args.length === 0 ? 0 : 2;
  }
  if (asksHelp) {
    io.out(helpText(command, io.language));
    return 0;
  }
  try {
    return await command.run(parseCall(command, args.slice(command.words.length)), io);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    io.err(`${inLanguage(error.label, io.language)}\n\n${helpText(command, io.language)}`);
    return 2;
  }
}

/** Vietnamese, unless the environment says English. */
export function languageOf(env: Readonly<Record<string, string | undefined>>): Language {
  const locale = env.LC_ALL || env.LC_MESSAGES || env.LANG || '';
  return locale.toLowerCase().startsWith('en') ? 'en' : 'vi';
}

function overview(
  commands: readonly Command[],
  language: Language,
  args: readonly string[],
): string {
  const names = commands.map(({ words, positionals }) => [...words, ...positionals].join(' '));
  const width = Math.max(...names.map((name) => name.length));
  const lines = commands.map(
    (command, index) =>
      `  ${(names[index] ?? '').padEnd(width)}  ${inLanguage(command.summary, language)}`,
  );
  const unknown =
    args.length === 0 || args.some((arg) => arg.startsWith('-h') || arg === '--help')
      ? []
      : [
          language === 'vi'
            ? `Không có lệnh "${args.join(' ').slice(0, 60)}".`
            : `There is no command "${args.join(' ').slice(0, 60)}".`,
          '',
        ];
  const title =
    language === 'vi'
      ? 'Tổng Hợp: báo cáo kinh tế - xã hội mà mỗi con số là một số liệu truy được nguồn'
      : 'Tổng Hợp: socio-economic reports whose every number is a traceable fact';
  const end =
    language === 'vi'
      ? 'Thêm --help sau một lệnh để xem tham số; --version xem phiên bản.'
      : 'Add --help to a command to see its options; --version shows the version.';
  return [...unknown, title, '', ...lines, '', end].join('\n');
}
