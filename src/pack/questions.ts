import { QUESTION_CODES, type Question } from '#core/fact.ts';
import type { Fields } from './fields.ts';
import { withEnglish } from './labels.ts';
import { questionMalformed } from './messages/figure.ts';

const QUESTION = /^([a-z.-]+)\s*:\s*(.+)$/s;

/** The question of a row: `code: text`, with its English in a column beside it. */
export function questionsOf(fields: Fields): readonly Question[] {
  const cell = fields.cell('question');
  const english = fields.cell('question_en');
  if (!cell) {
    if (english) fields.refuse(english.at(), questionMalformed(english.text, QUESTION_CODES));
    return [];
  }
  const [, word, text] = QUESTION.exec(cell.text) ?? [];
  const code = QUESTION_CODES.find((known) => known === word);
  if (code && text !== undefined) return [{ code, text: withEnglish(text, english?.text ?? null) }];
  fields.refuse(cell.at(), questionMalformed(cell.text, QUESTION_CODES));
  return [];
}
