import { convertMillimetersToTwip } from 'docx';

/* Lengths are in twips, twentieths of a point, as Word counts; letters in half-points. */

/** A4. */
export const PAGE = { width: 11_906, height: 16_838 } as const;

export const MARGINS = {
  top: convertMillimetersToTwip(20),
  bottom: convertMillimetersToTwip(20),
  left: convertMillimetersToTwip(30),
  right: convertMillimetersToTwip(15),
  header: convertMillimetersToTwip(10),
} as const;

export const TEXT_WIDTH = PAGE.width - MARGINS.left - MARGINS.right;

export const FIRST_LINE = convertMillimetersToTwip(12.7);

/** The decree gives 13–14 points for the text, 12–13 and 13–14 for the head, 12 and 11 for Nơi nhận. */
export const SIZE = {
  body: 28,
  nation: 26,
  motto: 28,
  issuer: 26,
  number: 26,
  date: 28,
  note: 20,
  recipientsTitle: 24,
  recipients: 22,
} as const;

/** Twips that a number of half-points takes. */
export const twips = (halfPoints: number): number => halfPoints * 10;
