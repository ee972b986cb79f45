import type { Finding, Severity } from './checked.ts';
import { FACT_RULES, RULES } from './register.ts';

/** What becomes of findings by the code of their rule, or by its beginning: sum.* . The first that fits counts. */
export type RuleSettings = readonly {
  readonly rule: string;
  readonly as: Severity | 'off';
}[];

export function withSettings(
  findings: readonly Finding[],
  settings: RuleSettings,
): readonly Finding[] {
  if (settings.length === 0) return findings;
  return findings.flatMap((finding): readonly Finding[] => {
    const setting = settings.find(({ rule }) => fits(rule, finding.rule));
    if (!setting || setting.as === finding.severity) return [finding];
    return setting.as === 'off' ? [] : [{ ...finding, severity: setting.as }];
  });
}

/** Whether a code, or the beginning of one and a star, means a rule that there is. */
export const isKnownRule = (pattern: string): boolean =>
  [...RULES, ...FACT_RULES].some(({ id }) => fits(pattern, id));

const fits = (pattern: string, rule: string): boolean =>
  pattern.endsWith('*') ? rule.startsWith(pattern.slice(0, -1)) : pattern === rule;
