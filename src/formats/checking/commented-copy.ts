import { inLanguage, type Language } from '#core/label.ts';
import { ok, type Result, refused } from '#core/result.ts';
import type { Finding, Severity } from '#text/checked.ts';
import type { TextDocument } from '#text/document.ts';
import type { Gazetteer } from '#text/gazetteer.ts';
import { commentDocx, type DocxComment } from '../docx/comments/comment-docx.ts';
import { type ReadFault, readFault } from '../reading/read-fault.ts';
import { refusing } from '../reading/refusing.ts';
import { checkFile } from './check-file.ts';

export type CommentOptions = {
  readonly language: Language;
  /** The instant that the comments carry. */
  readonly at: string;
  /** Findings that get none, by their number in the order of the check. */
  readonly without: readonly number[];
  /** The areas that its names are held against. */
  readonly gazetteer?: Gazetteer | null;
};

/** More than anybody reads. */
const MAX_COMMENTS = 2_000;

const AUTHOR = { name: 'Tổng Hợp', initials: 'TH' };

/** A Word file with a comment at each finding; only Word files can be commented. */
export async function commentedCopy(
  bytes: Uint8Array,
  name: string,
  { language, at, without, gazetteer = null }: CommentOptions,
): Promise<Result<Uint8Array, ReadFault>> {
  const checked = await checkFile(bytes, name, gazetteer);
  if (!checked.ok) return checked;
  const { kind, document, checked: said } = checked.value;
  if (kind !== 'docx') return refused(readFault({ code: 'kind.not-word', found: kind }));
  const comments = said.findings
    .filter((_, index) => !without.includes(index))
    .slice(0, MAX_COMMENTS)
    .flatMap((finding) => commentOf(finding, document, language));
  const copy = refusing(() => commentDocx(bytes, comments, { ...AUTHOR, at }));
  return copy.ok ? ok(copy.value) : copy;
}

function commentOf(
  { severity, rule, spans, message, repairs }: Finding,
  { plain }: TextDocument,
  language: Language,
): readonly DocxComment[] {
  const [span] = spans;
  if (!span) return [];
  const mended = repairs.map(
    ({ span: [start, end], text, why }) =>
      `${squeezed(plain.slice(start, end))} → ${text} (${inLanguage(why, language)})`,
  );
  return [
    {
      span,
      lines: [
        `${TITLES[severity][language]}: ${inLanguage(message, language)}`,
        ...(mended.length === 0 ? [] : [`${REPAIRS[language]} ${mended.join(' | ')}`]),
        rule,
      ],
    },
  ];
}

const squeezed = (text: string): string => text.replace(/\s+/g, ' ').trim();

const TITLES: Readonly<Record<Severity, Readonly<Record<Language, string>>>> = {
  error: { vi: 'LỖI', en: 'ERROR' },
  question: { vi: 'HỎI', en: 'QUESTION' },
  style: { vi: 'THỂ THỨC', en: 'FORM' },
};

const REPAIRS: Readonly<Record<Language, string>> = {
  vi: 'Có thể sửa:',
  en: 'May be mended:',
};
