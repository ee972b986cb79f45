import { isMap, isSeq, stringify } from 'yaml';
import { ok, type Result, refused } from '#core/result.ts';
import { ACCEPTANCES, type Acceptance } from '../set-aside.ts';
import type { SidecarFault } from './sidecar-fault.ts';
import { textAt, textsAt, yamlFile } from './yaml-list.ts';

/** A list under `findings`; each entry says rule, operands, passage, reason and as (accepted or silenced). */
export function readAcceptances(
  text: string,
): Result<readonly Acceptance[], readonly SidecarFault[]> {
  const { root, faults, faultAt } = yamlFile(text);
  if (faults.length > 0 || root === null) return refused(faults);
  const list = root.get('findings', true);
  if (!isSeq(list)) {
    const wanted = { vi: 'Cần danh sách "findings".', en: 'A list "findings" is needed.' };
    return refused([faultAt(root, wanted)]);
  }
  const read: Acceptance[] = [];
  const wrong: SidecarFault[] = [];
  for (const item of list.items) {
    if (!isMap(item)) {
      wrong.push(
        faultAt(list, {
          vi: 'Mục này phải có rule, operands, reason.',
          en: 'An entry has rule, operands, reason.',
        }),
      );
      continue;
    }
    const rule = textAt(item, 'rule');
    const operands = textsAt(item, 'operands');
    const reason = textAt(item, 'reason')?.trim() ?? '';
    const written = textAt(item, 'as') ?? 'accepted';
    const as = ACCEPTANCES.find((known) => known === written);
    if (rule === null)
      wrong.push(
        faultAt(item, {
          vi: 'Thiếu "rule": mã của quy tắc.',
          en: '"rule" is missing: the code of a rule.',
        }),
      );
    else if (operands === null)
      wrong.push(
        faultAt(item, {
          vi: 'Thiếu "operands": các số như trong văn bản.',
          en: '"operands" is missing: the figures as they stand in the text.',
        }),
      );
    else if (reason === '')
      wrong.push(
        faultAt(item, {
          vi: 'Thiếu "reason": vì sao chấp nhận.',
          en: '"reason" is missing: why it is accepted.',
        }),
      );
    else if (as === undefined)
      wrong.push(
        faultAt(item, {
          vi: `"as" nhận ${ACCEPTANCES.join(', ')}.`,
          en: `"as" takes ${ACCEPTANCES.join(', ')}.`,
        }),
      );
    else read.push({ rule, operands, passage: textAt(item, 'passage') ?? '', as, reason });
  }
  return wrong.length > 0 ? refused(wrong) : ok(read);
}

export const writeAcceptances = (acceptances: readonly Acceptance[]): string =>
  stringify({
    findings: acceptances.map(({ rule, operands, passage, as, reason }) => ({
      rule,
      operands,
      passage,
      as,
      reason,
    })),
  });
