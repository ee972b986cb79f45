import { isMap, isScalar } from 'yaml';
import { ok, type Result, refused } from '#core/result.ts';
import { SEVERITIES } from '#text/checked.ts';
import { isKnownRule, type RuleSettings } from '#text/rule-settings.ts';
import type { SidecarFault } from '#text/sidecar/sidecar-fault.ts';
import { yamlFile } from '#text/sidecar/yaml-list.ts';

const TAKEN = [...SEVERITIES, 'off'] as const;

/** A map under `rules` from the code of a rule, or its beginning and a star, to a severity or `off`. */
export function readRuleFile(text: string): Result<RuleSettings, readonly SidecarFault[]> {
  const { root, faults, faultAt } = yamlFile(text);
  if (faults.length > 0 || root === null) return refused(faults);
  const map = root.get('rules', true);
  if (!isMap(map)) {
    return refused([faultAt(root, { vi: 'Cần mục "rules".', en: 'A map "rules" is needed.' })]);
  }
  const settings: { rule: string; as: (typeof TAKEN)[number] }[] = [];
  const wrong: SidecarFault[] = [];
  for (const { key, value } of map.items) {
    const rule = isScalar(key) ? String(key.value) : '';
    const written = isScalar(value) ? value.value : null;
    // `off` is the word no in some kinds of YAML.
    const as = written === false ? 'off' : TAKEN.find((known) => known === written);
    const at = isScalar(key) ? key : map;
    if (!isKnownRule(rule)) {
      wrong.push(
        faultAt(at, { vi: `Không có quy tắc "${rule}".`, en: `There is no rule "${rule}".` }),
      );
    } else if (as !== undefined) settings.push({ rule, as });
    else {
      wrong.push(
        faultAt(at, {
          vi: `Quy tắc "${rule}" nhận ${TAKEN.join(', ')}.`,
          en: `The rule "${rule}" takes ${TAKEN.join(', ')}.`,
        }),
      );
    }
  }
  return wrong.length > 0 ? refused(wrong) : ok(settings);
}
