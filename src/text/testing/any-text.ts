import fc from 'fast-check';
import { type Change, changes } from './changes.ts';

/* Texts that nobody would write: the reader must live through all of them. */

/** Words and signs on which readings turn. */
export const telling = fc.constantFrom(
  'tăng',
  'giảm',
  'trong đó',
  'gồm',
  'đạt',
  'chiếm',
  'kế hoạch',
  'so với cùng kỳ',
  'từ',
  'lên',
  '(',
  ')',
  ';',
  ',',
  '.',
  ':',
  '\n',
  '\n\n- ',
  '12,5%',
  '3.250',
  '03 vụ',
  '12.3456',
  '6..2%',
  '1/2',
  '31/6/2022',
  '77/QĐ-UBND',
  'tỷ đồng',
  'nghìn',
  'ha',
  '¹',
  '[1]',
  'ngày',
  'năm 2024',
  '-',
  '…',
  'Sìn Hồ',
);

/** Telling words in any order, with whatever else Unicode has between them. */
export const anyText: fc.Arbitrary<string> = fc
  .array(fc.oneof(telling, fc.string({ unit: 'binary', maxLength: 4 })), { maxLength: 60 })
  .map((parts) => parts.join(' '));

/** One of the texts given, with letters changed, and parts of it cut out or put in again. */
export const mutatedText = (texts: readonly string[]): fc.Arbitrary<string> =>
  fc
    .tuple(fc.constantFrom(...texts), changes, telling)
    .map(([text, how, word]) => how.reduce((before, one) => changed(before, one, word), text));

/** Signs that a slip of the hand, a scanner or a converter puts where they do not belong. */
const SIGNS = [...'0123456789.,;:()%/-–+*[]|\t\n\u00a0\u0323²¹\ud83d'];

function changed(text: string, change: Change, word: string): string {
  const at = Math.floor(change.at * text.length);
  switch (change.kind) {
    case 'set': {
      const sign = SIGNS[change.byte % (2 * SIGNS.length)] ?? word;
      return text.slice(0, at) + sign + text.slice(at + 1);
    }
    case 'cut':
      return text.slice(0, at) + text.slice(at + change.length);
    case 'twice':
      return text.slice(0, at + change.length) + text.slice(at);
  }
}
