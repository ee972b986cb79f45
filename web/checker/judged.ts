import type { Severity } from '#text/checked.ts';
import type { TextDocument } from '#text/document.ts';
import { type Acceptance, identities, setAside } from '#text/set-aside.ts';
import type { CheckAnswer } from '../../src/server/wire/check.ts';

export type FindingAnswer = CheckAnswer['findings'][number];

/** A finding by its number in the check, and whether somebody has set it aside. */
export type Judged = {
  readonly number: number;
  readonly finding: FindingAnswer;
  readonly acceptance: Acceptance | null;
};

export const documentOf = ({ text, passages }: CheckAnswer): TextDocument => ({
  plain: text,
  passages,
});

export function judged(answer: CheckAnswer, acceptances: readonly Acceptance[]): readonly Judged[] {
  const { setAside: aside } = setAside(documentOf(answer), answer.findings, acceptances);
  const byFinding = new Map(aside.map(({ finding, acceptance }) => [finding, acceptance]));
  return answer.findings.map((finding, number) => ({
    number,
    finding,
    acceptance: byFinding.get(finding) ?? null,
  }));
}

/** What is said of a finding that is set aside, so that another run knows it again. */
export const acceptanceOf = (
  answer: CheckAnswer,
  finding: FindingAnswer,
  said: Pick<Acceptance, 'as' | 'reason'>,
): Acceptance => ({ ...identities(documentOf(answer))(finding), ...said });

export function countsOf(findings: readonly Judged[]): Readonly<Record<Severity, number>> {
  const counts = { error: 0, question: 0, style: 0 };
  for (const { finding, acceptance } of findings) {
    if (acceptance === null) counts[finding.severity] += 1;
  }
  return counts;
}
