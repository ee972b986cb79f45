import type { Spot } from '../fault.ts';
import { listed, quoted, type Texts, type Wording, wording } from './wording.ts';

export const unknownField = (
  name: string,
  near: string | null,
  known: readonly string[],
): Wording =>
  wording(
    'field.unknown',
    [`không có khóa hoặc cột ${quoted(name)}`, `there is no key or column ${quoted(name)}`],
    near ? [near, near] : [listed(known, 30), listed(known, 30)],
  );

export const fieldTwice = (name: string): Wording =>
  wording('field.twice', [`${quoted(name)} có hai lần`, `${quoted(name)} stands twice`]);

export const missingField = (name: string): Wording =>
  wording('field.missing', [`thiếu ${name}`, `${name} is missing`]);

/** A value that is not of its form; `accepted` says which is. */
export const malformed = (name: string, text: string, accepted: Texts): Wording =>
  wording(
    'field.malformed',
    [`${name} ${quoted(text)} không đúng dạng`, `${name} ${quoted(text)} is malformed`],
    accepted,
  );

export const notOneOf = (name: string, text: string, words: readonly string[]): Wording =>
  malformed(name, text, [listed(words, 30), listed(words, 30)]);

export const tooLong = (name: string, most: number): Wording =>
  wording(
    'field.too-long',
    [`${name} quá dài`, `${name} is too long`],
    [`nhiều nhất ${most} ký tự`, `at most ${most} characters`],
  );

export const codeTwice = (code: string, first: Spot): Wording =>
  wording('code.twice', [
    `${quoted(code)} đã có ở ${place(first)}`,
    `${quoted(code)} stands already at ${place(first)}`,
  ]);

export const unknownSector = (
  sector: string,
  near: string | null,
  known: readonly string[],
): Wording =>
  wording(
    'code.sector',
    [
      `từ đầu của mã phải là một lĩnh vực, ${quoted(sector)} không có trong sectors.yaml`,
      `the first word of the code must be a sector, and ${quoted(sector)} is not in sectors.yaml`,
    ],
    near ? [near, near] : [listed(known, 30), listed(known, 30)],
  );

const REFERRED = {
  sector: ['lĩnh vực', 'sector'],
  agency: ['cơ quan', 'agency'],
  place: ['địa bàn', 'place'],
  indicator: ['chỉ tiêu', 'indicator'],
  baseline: ['kế hoạch', 'baseline'],
  source: ['nguồn', 'source'],
  period: ['kỳ', 'period'],
  register: ['sổ theo dõi', 'register'],
  calendar: ['lịch làm việc', 'calendar'],
} as const satisfies Record<string, Texts>;

export type Referred = keyof typeof REFERRED;

export const unknownReference = (to: Referred, code: string, near: readonly string[]): Wording => {
  const [vi, en] = REFERRED[to];
  const message: Texts = [`không có ${vi} ${quoted(code)}`, `there is no ${en} ${quoted(code)}`];
  return near.length === 0
    ? wording('reference.unknown', message)
    : wording('reference.unknown', message, [listed(near), listed(near)]);
};

export const datesReversed = (from: string, to: string): Wording =>
  wording('dates.reversed', [
    `ngày đầu ${from} sau ngày cuối ${to}`,
    `the first day ${from} comes after the last, ${to}`,
  ]);

export const place = (at: Spot): string => `${at.file}:${at.line}:${at.column}`;
