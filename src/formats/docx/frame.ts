import {
  AlignmentType,
  BorderStyle,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import { plainOf } from '#report/plain.ts';
import type { Frame } from '#report/report.ts';
import { lawfulText } from './lawful-text.ts';
import { paragraph } from './paragraphs.ts';
import { MARGINS, PAGE, SIZE } from './style.ts';

const WIDTH = PAGE.width - MARGINS.left - MARGINS.right;
/** The left column's share of the head: the agency's lines are shorter than the national title. */
const LEFT = 0.4;
const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
const NO_BORDERS = {
  top: NONE,
  bottom: NONE,
  left: NONE,
  right: NONE,
  insideHorizontal: NONE,
  insideVertical: NONE,
} as const;

type Letters = {
  readonly size: number;
  readonly bold?: boolean;
  readonly italics?: boolean;
};

/** Agency and number on the left, national title, motto, place and date on the right. */
export function headTable(frame: Frame): Table {
  const left = [
    ...(frame.issuer.over === null ? [] : [centred(frame.issuer.over, { size: SIZE.small })]),
    ...frame.issuer.name.split('\n').map((line) => centred(line, { size: SIZE.small, bold: true })),
    rule(WIDTH * LEFT, 0.4),
    centred(`Số:         /${frame.symbol}`, { size: SIZE.small }, 80),
  ];
  const right = [
    centred('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', { size: SIZE.small - 1, bold: true }),
    centred('Độc lập - Tự do - Hạnh phúc', { size: SIZE.small, bold: true }),
    rule(WIDTH * (1 - LEFT), 0.62),
    centred(
      `${frame.place}, ngày      tháng      năm ${frame.year}`,
      { size: SIZE.small, italics: true },
      80,
    ),
  ];
  return columns([left, right], [LEFT, 1 - LEFT]);
}

export function titleBlock(frame: Frame): Paragraph[] {
  const addressees =
    frame.addressees.length === 0
      ? []
      : [centred(`Kính gửi: ${frame.addressees.join('; ')}`, { size: SIZE.body }, 240)];
  return [
    centred(frame.typeName, { size: SIZE.body, bold: true }, 360),
    centred(plainOf(frame.title), { size: SIZE.body, bold: true }),
    rule(WIDTH, 0.36),
    ...addressees,
    paragraph(frame.intro),
  ];
}

/** Nơi nhận on the left, who signs on the right; the name stays empty until it is signed. */
export function footTable(frame: Frame): Table {
  const last = frame.recipients.length - 1;
  const left = [
    new Paragraph({
      children: [
        new TextRun({ text: 'Nơi nhận:', size: SIZE.recipientsTitle, bold: true, italics: true }),
      ],
    }),
    ...frame.recipients.map(
      (to, index) =>
        new Paragraph({
          children: [
            new TextRun({
              text: lawfulText(`- ${to}${index === last ? '.' : ';'}`),
              size: SIZE.recipients,
            }),
          ],
        }),
    ),
  ];
  const right = [
    centred(frame.signature.onBehalf, { size: SIZE.body, bold: true }),
    centred(frame.signature.position, { size: SIZE.body, bold: true }),
  ];
  return columns([left, right], [0.5, 0.5]);
}

function columns(cells: readonly Paragraph[][], shares: readonly number[]): Table {
  const widths = shares.map((share) => Math.round(WIDTH * share));
  return new Table({
    width: { size: WIDTH, type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    columnWidths: widths,
    borders: NO_BORDERS,
    rows: [
      new TableRow({
        cantSplit: true,
        children: cells.map(
          (children, index) =>
            new TableCell({ children, width: { size: widths[index] ?? 0, type: WidthType.DXA } }),
        ),
      }),
    ],
  });
}

const centred = (text: string, letters: Letters, before = 0): Paragraph =>
  new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { before },
    children: [new TextRun({ text: lawfulText(text), ...letters })],
  });

/** A short line under a title: the paragraph's own upper border, over this share of the width. */
function rule(width: number, share: number): Paragraph {
  const indent = Math.round((width * (1 - share)) / 2);
  return new Paragraph({
    indent: { left: indent, right: indent },
    spacing: { before: 20, line: 120 },
    border: { top: { style: BorderStyle.SINGLE, size: 6, color: '000000', space: 1 } },
    children: [],
  });
}
