import type { Label, Language } from '#core/label.ts';
import type { Result } from '#core/result.ts';
import type { Checked } from '#text/checked.ts';
import type { TextDocument } from '#text/document.ts';
import { type Gazetteer, gazetteerOf } from '#text/gazetteer.ts';
import { type Located, located } from '#text/located.ts';
import type { Actor } from './actor.ts';
import type { Figures } from './ports.ts';

/** A file of anybody's as it came; it is read, judged and forgotten. */
export type SentFile = { readonly name: string; readonly bytes: Uint8Array };

/** Why a file was not read. */
export type FileFault = { readonly code: string; readonly message: Label };

export type CommentRequest = {
  readonly language: Language;
  /** The instant that the comments carry. */
  readonly at: string;
  /** Findings that get none, by their number in the order of the check. */
  readonly without: readonly number[];
  /** The areas that its names are held against. */
  readonly gazetteer?: Gazetteer | null;
};

/** Reads files of others, apart from us: none of them can stop or fill the process. */
export type FileChecks = {
  readonly check: (
    bytes: Uint8Array,
    name: string,
    gazetteer: Gazetteer | null,
  ) => Promise<
    Result<
      { readonly kind: string; readonly document: TextDocument; readonly checked: Checked },
      FileFault
    >
  >;
  readonly comment: (
    bytes: Uint8Array,
    name: string,
    request: CommentRequest,
  ) => Promise<Result<Uint8Array, FileFault>>;
};

export type CheckedReport = {
  readonly name: string;
  /** What it was: docx, xlsx, pdf, html, markdown, text. */
  readonly kind: string;
  readonly document: TextDocument;
  readonly said: Located;
};

/** What checking asks for. */
export type CheckPorts = {
  readonly files: FileChecks;
  readonly figures: Pick<Figures, 'catalogue'>;
};

/** The areas of the province, for the names of a report of its own. */
const provinceGazetteer = async (figures: CheckPorts['figures']): Promise<Gazetteer> =>
  gazetteerOf(await figures.catalogue(null));

/** The areas that the names of a text are held against which is checked where it was pasted. Everybody may see them. */
export const areasForNames = (
  { figures }: Pick<CheckPorts, 'figures'>,
  _actor: Actor,
): Promise<Gazetteer> => provinceGazetteer(figures);

/** Checks a report that somebody hands in; nothing of it is kept. Everybody may. */
export async function checkReport(
  { files, figures }: CheckPorts,
  _actor: Actor,
  { name, bytes }: SentFile,
): Promise<Result<CheckedReport, FileFault>> {
  const gazetteer = await provinceGazetteer(figures);
  const checked = await files.check(bytes, name, gazetteer);
  if (!checked.ok) return checked;
  const { kind, document, checked: said } = checked.value;
  return { ok: true, value: { name, kind, document, said: located(document, said) } };
}

/** The same Word file with a comment at each finding. */
export const commentReport = async (
  { files, figures }: CheckPorts,
  _actor: Actor,
  { file, ...request }: Omit<CommentRequest, 'gazetteer'> & { readonly file: SentFile },
): Promise<Result<Uint8Array, FileFault>> =>
  files.comment(file.bytes, file.name, {
    ...request,
    gazetteer: await provinceGazetteer(figures),
  });
