import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { ok, type Result, refused } from '#core/result.ts';
import type { RuleSettings } from '#text/rule-settings.ts';
import type { Acceptance } from '#text/set-aside.ts';
import { readAcceptances, writeAcceptances } from '#text/sidecar/acceptances.ts';
import type { SidecarFault } from '#text/sidecar/sidecar-fault.ts';
import { writeWhole } from '../write-whole.ts';
import { readRuleFile } from './rule-file.ts';

type FileFault = SidecarFault & { readonly file: string };

export const rulesAt = async (file: string): Promise<Result<RuleSettings, readonly FileFault[]>> =>
  readAt(file, readRuleFile);

/** None where there is no such file: nothing was set aside yet. */
export const acceptancesAt = async (
  file: string,
): Promise<Result<readonly Acceptance[], readonly FileFault[]>> =>
  existsSync(file) ? readAt(file, readAcceptances) : ok([]);

export const writeAcceptancesAt = (file: string, all: readonly Acceptance[]): Promise<void> =>
  writeWhole(file, writeAcceptances(all));

async function readAt<T>(
  file: string,
  read: (text: string) => Result<T, readonly SidecarFault[]>,
): Promise<Result<T, readonly FileFault[]>> {
  const text = await readFile(file, 'utf8').catch(() => null);
  if (text === null) {
    const message = { vi: 'Không đọc được tệp.', en: 'The file cannot be read.' };
    return refused([{ file, line: 1, column: 1, message }]);
  }
  const found = read(text);
  return found.ok ? found : refused(found.error.map((fault) => ({ ...fault, file })));
}
