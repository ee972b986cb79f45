import { BorderStyle, type IRunOptions, LineRuleType, Paragraph } from 'docx';
import { words } from './runs.ts';
import { STYLE } from './styles.ts';

/** One centred line of the head or the foot. */
export const line = (text: string, letters: IRunOptions, before = 0): Paragraph =>
  new Paragraph({
    style: STYLE.line,
    spacing: { before },
    children: [words(text, letters)],
  });

/** A short rule in the middle of a room: the upper border of an empty paragraph of that length. */
export function rule(length: number, room: number): Paragraph {
  const side = Math.max(0, Math.round((room - length) / 2));
  return new Paragraph({
    style: STYLE.line,
    indent: { left: side, right: side },
    spacing: { before: 40, line: 80, lineRule: LineRuleType.EXACT },
    border: { top: { style: BorderStyle.SINGLE, size: 6, color: '000000', space: 1 } },
    children: [],
  });
}
