import type { CheckAnswer } from '../../src/server/wire/check.ts';
import type { FindingAnswer, Judged } from './judged.ts';

type Read = (label: { readonly vi: string; readonly en?: string }) => string;

const COLUMNS = ['rule', 'severity', 'where', 'operands', 'message', 'repairs', 'as', 'reason'];

/** A row a finding, for a spreadsheet. */
export function findingsCsv(answer: CheckAnswer, all: readonly Judged[], read: Read): string {
  const rows = all.map(({ finding, acceptance }) => [
    finding.rule,
    finding.severity,
    read(finding.where),
    finding.spans.map(([start, end]) => answer.text.slice(start, end)).join(' | '),
    read(finding.message),
    finding.repairs
      .map(({ span, text, why }) => `${answer.text.slice(...span)} → ${text} (${read(why)})`)
      .join(' | '),
    acceptance?.as ?? '',
    acceptance?.reason ?? '',
  ]);
  // Excel takes a file for UTF-8 by its mark alone.
  return `\ufeff${[COLUMNS, ...rows].map(csvLine).join('')}`;
}

/** What a spreadsheet would run as a formula gets an apostrophe. */
const csvLine = (cells: readonly string[]): string =>
  `${cells
    .map((cell) => (/^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell))
    .map((cell) => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell))
    .join(',')}\r\n`;

/** As `tonghop check --format json` prints it. */
export function findingsJson(answer: CheckAnswer, all: readonly Judged[]): string {
  const file = {
    file: answer.name,
    ...(answer.kind === 'text' ? {} : { text: answer.text }),
    quantities: answer.quantities.map(({ place: _, ...quantity }) => quantity),
    relations: answer.relations.map(({ explain, ...relation }) => ({
      ...relation,
      explain: explain.vi,
      explain_en: explain.en ?? explain.vi,
    })),
    findings: all.flatMap(({ finding, acceptance }) => (acceptance ? [] : [findingOf(finding)])),
    accepted: all.flatMap(({ finding, acceptance }) =>
      acceptance ? [{ ...findingOf(finding), as: acceptance.as, reason: acceptance.reason }] : [],
    ),
  };
  return `${JSON.stringify([file], null, 1)}\n`;
}

const findingOf = ({ places: _, where, message, repairs, ...finding }: FindingAnswer) => ({
  ...finding,
  message: message.vi,
  message_en: message.en ?? message.vi,
  where: where.vi,
  where_en: where.en ?? where.vi,
  repairs: repairs.map(({ span, text, why }) => ({
    span,
    text,
    why: why.vi,
    why_en: why.en ?? why.vi,
  })),
});
