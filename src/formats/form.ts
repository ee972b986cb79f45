import { plainOf } from '#report/plain.ts';
import type { Frame } from '#report/report.ts';

/* The fixed words of an administrative document (Nghị định 30/2020/NĐ-CP, Annex I), one for all formats. */

/** Quốc hiệu and tiêu ngữ. */
export const NATION = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM';
export const MOTTO = 'Độc lập - Tự do - Hạnh phúc';

/** Nơi nhận. */
export const RECIPIENTS = 'Nơi nhận:';
/** Kính gửi. */
export const ADDRESSED_TO = 'Kính gửi:';

/** The number stays open until the clerk registers the report, and so do day and month. */
export const numberLine = ({ symbol }: Frame): string => `Số:        /${symbol}`;

export const dateLine = ({ place, year }: Frame): string =>
  `${place}, ngày      tháng      năm ${year}`;

export const linesOf = (text: string): readonly string[] => text.split('\n');

/** On behalf of whom and in what position, a line each. */
export const signatureLines = ({ signature }: Frame): readonly string[] => [
  ...linesOf(signature.onBehalf),
  ...linesOf(signature.position),
];

/** Who has signed, under the room for his hand; empty before. */
export const signerName = ({ signature }: Frame): string => signature.name ?? '';

/** Those to whom a document goes: "- …;", and a point after the last. */
export const listed = (names: readonly string[]): readonly string[] =>
  names.map((name, index) => {
    const end = index === names.length - 1 ? '.' : ';';
    return `- ${name.replace(/[;.]$/, '')}${end}`;
  });

/** What a file says of itself. */
export const documentTitle = ({ typeName, title }: Frame): string =>
  onOneLine(`${typeName} ${plainOf(title)}`);

export const issuerName = ({ issuer }: Frame): string => onOneLine(issuer.name);

const onOneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();
