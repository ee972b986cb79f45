import type { CheckedReport } from '#app/checks.ts';
import type { CheckAnswer } from '../wire/check.ts';

export const checkAnswer = ({ name, kind, document, said }: CheckedReport): CheckAnswer => ({
  name,
  kind,
  text: document.plain,
  passages: document.passages,
  quantities: said.mentions,
  relations: said.relations,
  findings: said.findings,
});
