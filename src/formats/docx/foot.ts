import { Paragraph, type Table } from 'docx';
import type { Frame } from '#report/report.ts';
import { listed, RECIPIENTS, signatureLines, signerName } from '../form.ts';
import { columns } from './columns.ts';
import { line } from './lines.ts';
import { SIZE, TEXT_WIDTH } from './page.ts';
import { words } from './runs.ts';
import { STYLE } from './styles.ts';

const HALF = TEXT_WIDTH / 2;

/** Room for a hand and a seal, three and a half centimetres. */
const SIGNING = 2_000;

/** Nơi nhận on the left, who signs on the right; the line of the name is empty until it is signed. */
export function foot(frame: Frame): Table {
  const recipients = [
    new Paragraph({
      children: [words(RECIPIENTS, { size: SIZE.recipientsTitle, bold: true, italics: true })],
    }),
    ...listed(frame.recipients).map(
      (text) => new Paragraph({ style: STYLE.recipients, children: [words(text)] }),
    ),
  ];
  const signature = signatureLines(frame).map((text) => line(text, { bold: true }));
  const name = line(signerName(frame), { bold: true }, SIGNING);
  return columns([HALF, HALF], [[recipients, [...signature, name]]]);
}
