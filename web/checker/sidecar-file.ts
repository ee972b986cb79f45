import type { Label } from '#core/label.ts';
import { ok, type Result, refused } from '#core/result.ts';
import type { Acceptance } from '#text/set-aside.ts';

/** In bytes; one that is longer in letters is refused by its reader. */
const MAX_BYTES = 4_000_000;

/** The findings that a file beside a report keeps set aside; the reader of YAML is loaded by whoever has one. */
export async function readSidecar(file: Blob): Promise<Result<readonly Acceptance[], Label>> {
  if (file.size > MAX_BYTES) return refused(TOO_LARGE);
  const [{ readAcceptances }, text] = await Promise.all([
    import('#text/sidecar/acceptances.ts'),
    file.text(),
  ]);
  const read = readAcceptances(text);
  if (read.ok) return ok(read.value);
  const [first] = read.error;
  if (!first) return refused(TOO_LARGE);
  const { line, message } = first;
  return refused({
    vi: `Dòng ${line}: ${message.vi}`,
    en: `Line ${line}: ${message.en ?? message.vi}`,
  });
}

const TOO_LARGE: Label = {
  vi: 'Tệp quá lớn, không phải tệp bỏ qua.',
  en: 'The file is too large to be one of findings set aside.',
};

/** What was set aside before, and of what was loaded all that is not yet among it. */
export function together(
  before: readonly Acceptance[],
  loaded: readonly Acceptance[],
): readonly Acceptance[] {
  const known = new Set(before.map(keyOf));
  const fresh = loaded.filter((one) => !known.has(keyOf(one)));
  return fresh.length === 0 ? before : [...before, ...fresh];
}

const keyOf = ({ rule, operands, passage }: Acceptance): string =>
  JSON.stringify([rule, operands, passage]);
