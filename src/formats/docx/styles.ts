import { AlignmentType, type IStylesOptions, LineRuleType } from 'docx';
import { FIRST_LINE, SIZE } from './page.ts';

/** The name of the face, not of a substitute: the reader's machine has it or knows its own. */
const FONT = 'Times New Roman';

/** Ids of the styles that paragraphs are written in: who wants another look changes it there, once. */
export const STYLE = {
  body: 'BodyText',
  title: 'Title',
  line: 'FrameLine',
  recipients: 'Recipients',
  note: 'FootnoteText',
  noteMark: 'FootnoteReference',
} as const;

/** Six points between paragraphs, the least the decree allows; lines a little over single. */
const flowing = {
  indent: { firstLine: FIRST_LINE },
  spacing: { before: 120, after: 0, line: 259, lineRule: LineRuleType.AUTO },
} as const;

const heading = (depth: number) => ({
  run: { font: FONT, size: SIZE.body, bold: true, color: '000000' },
  paragraph: {
    ...flowing,
    alignment: AlignmentType.LEFT,
    keepNext: true,
    outlineLevel: depth - 1,
  },
});

const lowest = heading(5);

export const STYLES: IStylesOptions = {
  default: {
    document: {
      run: { font: FONT, size: SIZE.body, language: { value: 'vi-VN' } },
      paragraph: { spacing: { before: 0, after: 0 } },
    },
    heading1: heading(1),
    heading2: heading(2),
    heading3: heading(3),
    heading4: heading(4),
    heading5: { ...lowest, run: { ...lowest.run, italics: true } },
    title: {
      run: { font: FONT, size: SIZE.body, bold: true },
      paragraph: { alignment: AlignmentType.CENTER, keepNext: true },
    },
    footnoteText: {
      run: { font: FONT, size: SIZE.note },
      paragraph: { alignment: AlignmentType.BOTH },
    },
  },
  paragraphStyles: [
    {
      id: STYLE.body,
      name: 'Body Text',
      basedOn: 'Normal',
      quickFormat: true,
      paragraph: { ...flowing, alignment: AlignmentType.BOTH },
    },
    {
      id: STYLE.line,
      name: 'Frame Line',
      basedOn: 'Normal',
      paragraph: { alignment: AlignmentType.CENTER },
    },
    {
      id: STYLE.recipients,
      name: 'Recipients',
      basedOn: 'Normal',
      run: { size: SIZE.recipients },
    },
  ],
};
