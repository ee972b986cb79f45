import type { AgainstFacts } from '#app/against/against-facts.ts';
import { inLanguage, type Language } from '#core/label.ts';
import { type Finding, SEVERITIES, type Severity } from '#text/checked.ts';
import type { Span } from '#text/document.ts';
import { type Locator, locator } from '#text/whereabouts.ts';
import type { CheckedFile, CheckedReport } from './checked-report.ts';
import type { Io } from './command.ts';
import { type Excerpt, excerpts } from './excerpt.ts';

type Look = { readonly language: Language; readonly colours: boolean; readonly columns: number };

/** What a file's check says, for a screen or a pipe: a head, then each finding with its words and arithmetic. */
export function checkLines(file: CheckedFile, io: Io): string {
  const look: Look = {
    language: io.language,
    colours: io.screen?.colours ?? false,
    columns: Math.min(io.screen?.columns ?? 100, 140),
  };
  if (file.kind === 'refused') {
    const { fault } = file;
    return `${painted(file.file, 'bold', look)}: ${inLanguage(fault.message, look.language)} [${fault.code}]`;
  }
  const { report } = file;
  const place = locator(report.document);
  const ordered = report.found.kept.toSorted(
    (a, b) => (a.spans[0]?.[0] ?? 0) - (b.spans[0]?.[0] ?? 0),
  );
  const facts = report.facts === null ? [] : [factsLine(report.facts, look)];
  return [
    [head(report, look), ...facts].join('\n'),
    ...ordered.map((one) => findingLines(one, place, look)),
  ].join('\n\n');
}

function head({ file, checked, found }: CheckedReport, look: Look): string {
  const vi = look.language === 'vi';
  const counts = SEVERITIES.flatMap((severity) => {
    const count = found.kept.filter((finding) => finding.severity === severity).length;
    return count === 0 ? [] : [painted(`${count} ${severityWord(severity, look)}`, severity, look)];
  });
  const said = counts.length > 0 ? counts.join(', ') : vi ? 'không có phát hiện' : 'no findings';
  const seen = vi
    ? `${checked.mentions.length} số, ${checked.relations.length} quan hệ`
    : `${checked.mentions.length} numbers, ${checked.relations.length} relations`;
  const aside = found.setAside.length;
  const idle = found.idle.length;
  const notes = [
    seen,
    ...(aside === 0 ? [] : [vi ? `${aside} đã bỏ qua có lý do` : `${aside} set aside`]),
    ...(idle === 0
      ? []
      : [vi ? `${idle} mục bỏ qua không còn khớp` : `${idle} set aside that match nothing`]),
  ];
  return `${painted(file, 'bold', look)}: ${said} (${notes.join('; ')})`;
}

/** How many figures were surely of a kept fact; of the others nothing is said. */
function factsLine({ period, matched, agreeing }: AgainstFacts, { language }: Look): string {
  const differing = matched - agreeing;
  return language === 'vi'
    ? `Đối chiếu số liệu ${period}: ${matched} số nhận ra chắc chắn, ${agreeing} khớp, ${differing} khác`
    : `Against the facts of ${period}: ${matched} figures surely recognised, ${agreeing} agree, ${differing} differ`;
}

const WORDS: Readonly<Record<Severity, Readonly<Record<Language, string>>>> = {
  error: { vi: 'lỗi', en: 'errors' },
  question: { vi: 'câu hỏi', en: 'questions' },
  style: { vi: 'thể thức', en: 'of form' },
};

const TITLES: Readonly<Record<Severity, Readonly<Record<Language, string>>>> = {
  error: { vi: 'LỖI', en: 'ERROR' },
  question: { vi: 'HỎI', en: 'QUESTION' },
  style: { vi: 'THỂ THỨC', en: 'FORM' },
};

const severityWord = (severity: Severity, { language }: Look): string => WORDS[severity][language];

function findingLines(finding: Finding, place: Locator, look: Look): string {
  const { rule, severity, spans, message, repairs } = finding;
  const title = painted(TITLES[severity][look.language], severity, look);
  const [first] = spans;
  const where = first ? inLanguage(place.whereabouts(first), look.language) : '';
  const shown = excerpts(spans, place, look.columns - 4).flatMap((one) => excerptLines(one, look));
  return [
    `  ${title}  ${where}  ${painted(rule, 'faint', look)}`,
    ...shown.map((line) => `    ${line}`),
    ...wrapped(inLanguage(message, look.language), look.columns - 4).map((line) => `    ${line}`),
    ...repairLines(repairs, place, look).map((line) => `    ${line}`),
  ].join('\n');
}

/** Without colours the operands are underlined on a line of their own. */
function excerptLines({ words, operands }: Excerpt, look: Look): readonly string[] {
  if (look.colours) return [underlined(words, operands)];
  const marks = [...words].map(() => ' ');
  let column = 0;
  let at = 0;
  for (const letter of words) {
    if (operands.some(([from, to]) => at >= from && at < to)) marks[column] = '^';
    at += letter.length;
    column += 1;
  }
  return [words, marks.join('').trimEnd()];
}

function underlined(words: string, operands: readonly Span[]): string {
  let shown = '';
  let at = 0;
  for (const [from, to] of operands) {
    if (from < at) continue;
    shown += `${words.slice(at, from)}\u001b[1;4m${words.slice(from, to)}\u001b[0m`;
    at = to;
  }
  return shown + words.slice(at);
}

/** All ways to mend it, side by side; none is chosen. */
function repairLines(repairs: Finding['repairs'], place: Locator, look: Look): readonly string[] {
  if (repairs.length === 0) return [];
  const title = look.language === 'vi' ? 'Có thể sửa:' : 'May be mended:';
  const ways = repairs.map(({ span, text, why }) => {
    const [old] = excerpts([span], place, 40);
    const [range] = old?.operands ?? [];
    const before = old && range ? old.words.slice(range[0], range[1]) : '';
    return `${before} → ${painted(text, 'bold', look)} (${inLanguage(why, look.language)})`;
  });
  return [`${title} ${ways.join('  |  ')}`];
}

function wrapped(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/)) {
    const line = lines.at(-1);
    if (line !== undefined && line.length + 1 + word.length <= width)
      lines[lines.length - 1] = `${line} ${word}`;
    else lines.push(word);
  }
  return lines;
}

const CODES = { bold: '1', faint: '2', error: '1;31', question: '1;33', style: '36' } as const;

const painted = (text: string, as: keyof typeof CODES, { colours }: Look): string =>
  colours ? `\u001b[${CODES[as]}m${text}\u001b[0m` : text;
