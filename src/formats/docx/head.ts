import { Paragraph, type Table } from 'docx';
import { plainOf } from '#report/plain.ts';
import type { Frame } from '#report/report.ts';
import { ADDRESSED_TO, dateLine, linesOf, listed, MOTTO, NATION, numberLine } from '../form.ts';
import { columns } from './columns.ts';
import { line, rule } from './lines.ts';
import { SIZE, TEXT_WIDTH, twips } from './page.ts';
import { runs, words } from './runs.ts';
import { STYLE } from './styles.ts';
import { boldWidth } from './text-width.ts';

/** The right column holds the national title on one line. */
const RIGHT = 5_800;
const LEFT = TEXT_WIDTH - RIGHT;

/** The decree wants rules of a third to a half of the line above. */
const RULE = 0.4;

/** Agency and number on the left, national title, motto, place and date on the right. */
export function head(frame: Frame): Table {
  const { over, name } = frame.issuer;
  const lines = linesOf(name);
  const issuer = [
    ...(over === null ? [] : linesOf(over).map((text) => line(text, { size: SIZE.issuer }))),
    ...lines.map((text) => line(text, { size: SIZE.issuer, bold: true })),
    rule(RULE * widthIn(LEFT, lines.at(-1) ?? '', SIZE.issuer), LEFT),
  ];
  const nation = [
    line(NATION, { size: SIZE.nation, bold: true }),
    line(MOTTO, { size: SIZE.motto, bold: true }),
    rule(widthIn(RIGHT, MOTTO, SIZE.motto), RIGHT),
  ];
  const number = line(numberLine(frame), { size: SIZE.number }, 80);
  const date = line(dateLine(frame), { size: SIZE.date, italics: true }, 80);
  return columns(
    [LEFT, RIGHT],
    [
      [issuer, nation],
      [[number], [date]],
    ],
  );
}

/** Type and title over a rule. */
export function titleBlock({ typeName, title }: Frame): Paragraph[] {
  const width = twips(boldWidth(plainOf(title), SIZE.body));
  const room = balanced(width);
  const side = Math.round((TEXT_WIDTH - room) / 2);
  return [
    new Paragraph({ style: STYLE.title, spacing: { before: 360 }, children: [words(typeName)] }),
    new Paragraph({
      style: STYLE.title,
      indent: { left: side, right: side },
      children: runs(title),
    }),
    rule(RULE * Math.min(width, room), TEXT_WIDTH),
  ];
}

/** Kính gửi: one on the line itself, several as a list under it. */
export function addressed({ addressees }: Frame): Paragraph[] {
  const [only, ...more] = addressees;
  if (only === undefined) return [];
  if (more.length === 0) return [line(`${ADDRESSED_TO} ${only}`, {}, 240)];
  const indented = (text: string, left: number, before: number): Paragraph =>
    new Paragraph({ indent: { left }, spacing: { before }, children: [words(text)] });
  return [
    indented(ADDRESSED_TO, 1_700, 240),
    ...listed(addressees).map((text) => indented(text, 2_830, 0)),
  ];
}

const widthIn = (room: number, text: string, size: number): number =>
  Math.min(room, twips(boldWidth(text, size)));

/** A width in which a long title breaks into lines of about one length. */
function balanced(width: number): number {
  const lines = Math.ceil(width / TEXT_WIDTH);
  return lines === 1 ? TEXT_WIDTH : Math.min(TEXT_WIDTH, (width / lines) * 1.1);
}
