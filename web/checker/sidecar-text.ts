import type { Acceptance } from '#text/set-aside.ts';

/** The file that `tonghop check` reads beside a report: YAML, each text quoted as JSON quotes it. */
export function sidecarText(acceptances: readonly Acceptance[]): string {
  if (acceptances.length === 0) return 'findings: []\n';
  const entries = acceptances.map(({ rule, operands, passage, as, reason }) =>
    [
      `  - rule: ${quoted(rule)}`,
      `    operands: [${operands.map(quoted).join(', ')}]`,
      `    passage: ${quoted(passage)}`,
      `    as: ${as}`,
      `    reason: ${quoted(reason)}`,
    ].join('\n'),
  );
  return `findings:\n${entries.join('\n')}\n`;
}

export const sidecarName = (report: string): string => `${report}.tonghop.yaml`;

/** JSON leaves as they are a few signs that YAML takes for the end of a line or does not take at all. */
const quoted = (text: string): string =>
  JSON.stringify(text).replace(
    /[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
