import { AlignmentType, convertMillimetersToTwip, type IStylesOptions, LineRuleType } from 'docx';

/** The name of the face, not of a substitute: the reader's machine has it or knows its own. */
export const FONT = 'Times New Roman';

/** Half-points, as Word counts; the decree gives points (13–14 for the body, 12 and 11 for Nơi nhận). */
export const SIZE = { body: 28, small: 26, note: 20, recipients: 22, recipientsTitle: 24 } as const;

/** A4, in twentieths of a point. */
export const PAGE = { width: 11_906, height: 16_838 } as const;

export const MARGINS = {
  top: convertMillimetersToTwip(20),
  bottom: convertMillimetersToTwip(20),
  left: convertMillimetersToTwip(30),
  right: convertMillimetersToTwip(15),
  header: convertMillimetersToTwip(10),
} as const;

export const FIRST_LINE = convertMillimetersToTwip(12.7);

/** Six points between paragraphs, the least the decree allows; lines a little over single. */
export const BODY_SPACING = {
  before: 120,
  after: 0,
  line: 259,
  lineRule: LineRuleType.AUTO,
} as const;

const headingRun = { font: FONT, size: SIZE.body, bold: true, color: '000000' } as const;
const headingParagraph = {
  alignment: AlignmentType.LEFT,
  indent: { firstLine: FIRST_LINE },
  spacing: BODY_SPACING,
  keepNext: true,
} as const;

export const STYLES: IStylesOptions = {
  default: {
    document: {
      run: { font: FONT, size: SIZE.body, language: { value: 'vi-VN' } },
      paragraph: { spacing: { before: 0, after: 0 } },
    },
    heading1: { run: headingRun, paragraph: headingParagraph },
    heading2: { run: headingRun, paragraph: headingParagraph },
    heading3: { run: headingRun, paragraph: headingParagraph },
    heading4: { run: headingRun, paragraph: headingParagraph },
    heading5: { run: { ...headingRun, italics: true }, paragraph: headingParagraph },
    footnoteText: { run: { font: FONT, size: SIZE.note } },
  },
};
