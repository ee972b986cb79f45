import { listed, quoted, type Texts, type Wording, wording } from './wording.ts';

const NAMED = {
  field: ['trường', 'field'],
  state: ['trạng thái', 'state'],
  transition: ['bước chuyển', 'transition'],
  clock: ['đồng hồ', 'clock'],
  mark: ['trường ngày hoặc bước chuyển', 'field of days or transition'],
  choice: ['lựa chọn', 'choice'],
} as const satisfies Record<string, Texts>;

export type NamedInRegister = keyof typeof NAMED;

export const unknownInRegister = (
  what: NamedInRegister,
  name: string,
  known: readonly string[],
): Wording => {
  const [vi, en] = NAMED[what];
  return wording(
    'register.unknown',
    [`sổ không có ${vi} ${quoted(name)}`, `the register has no ${en} ${quoted(name)}`],
    [listed(known, 30), listed(known, 30)],
  );
};

/** A name that is a field and a transition at once, where either could stand. */
export const ambiguousMark = (name: string): Wording =>
  wording('register.ambiguous', [
    `${quoted(name)} vừa là trường, vừa là bước chuyển`,
    `${quoted(name)} is a field and a transition`,
  ]);

export const tooMany = (most: number, words: Texts): Wording =>
  wording(
    'register.limit',
    [`quá nhiều ${words[0]}`, `too many ${words[1]}`],
    [`nhiều nhất ${most}`, `at most ${most}`],
  );

export const expressionTooLarge = (levels: number, parts: number): Wording =>
  wording(
    'register.limit',
    ['điều kiện quá lớn hoặc lồng quá sâu', 'the condition is too large or nested too deep'],
    [`nhiều nhất ${levels} cấp, ${parts} phần`, `at most ${levels} levels, ${parts} parts`],
  );

export const notNamed = (words: Texts): Wording =>
  wording('register.empty', [`sổ không có ${words[0]}`, `the register has no ${words[1]}`]);

export const badCondition = (accepted: readonly string[]): Wording =>
  wording(
    'register.condition',
    ['không phải điều kiện', 'this is no condition'],
    [listed(accepted, 30), listed(accepted, 30)],
  );

export const badTerm = (text: string, known: readonly string[]): Wording =>
  wording(
    'register.condition',
    [
      `${quoted(text)} không phải số, ngày hay trường`,
      `${quoted(text)} is no number, day or field`,
    ],
    [
      `số 12.5, ngày 2024-09-30, today, since, sum, difference, product, after, between, hoặc trường ${listed(known, 20)}`,
      `a number 12.5, a day 2024-09-30, today, since, sum, difference, product, after, between, or a field ${listed(known, 20)}`,
    ],
  );

export const badDays = (most: number): Wording =>
  wording(
    'register.condition',
    ['số ngày không đúng', 'this is no number of days'],
    [`số nguyên từ 1 đến ${most}`, `a whole number from 1 to ${most}`],
  );

export const otherKinds = (): Wording =>
  wording('register.kind', [
    'không thể so sánh ngày với số',
    'a day cannot be compared with a number',
  ]);

export const fieldKind = (name: string, wanted: Texts): Wording =>
  wording(
    'register.kind',
    [`trường ${quoted(name)} không thuộc loại này`, `the field ${quoted(name)} is of another kind`],
    wanted,
  );

export const fieldUnit = (unit: string, other: string): Wording =>
  wording('register.unit', [
    `đơn vị ${quoted(unit)} khác loại với ${quoted(other)}`,
    `the unit ${quoted(unit)} is of another dimension than ${quoted(other)}`,
  ]);

export const notMoney = (unit: string): Wording =>
  wording(
    'register.unit',
    [`${quoted(unit)} không phải đơn vị tiền`, `${quoted(unit)} is no unit of money`],
    ['đồng, triệu đồng, tỷ đồng, USD', 'đồng, triệu đồng, tỷ đồng, USD'],
  );

export const rangeReversed = (): Wording =>
  wording('register.range', [
    'giới hạn dưới lớn hơn giới hạn trên',
    'the lower bound is above the upper one',
  ]);

export const moreOpen = (): Wording =>
  wording('register.publicity', [
    'trường công khai hơn chính sổ của nó',
    'the field is more open than its register',
  ]);

export const noMeasure = (): Wording =>
  wording(
    'register.measure',
    ['phải nêu đúng một cách tính', 'exactly one way of counting must be named'],
    [
      'count: records, sum, different, share, mean hoặc distribution',
      'count: records, sum, different, share, mean or distribution',
    ],
  );

export const noCalendar = (): Wording =>
  wording(
    'register.calendar',
    [
      'đồng hồ tính ngày làm việc mà sổ không nêu calendar',
      'a clock counts working days and the register names no calendar',
    ],
    ['calendar: mã lịch', 'calendar: code of a calendar'],
  );

export const calendarYear = (day: string, year: string): Wording =>
  wording('calendar.year', [
    `ngày ${day} không thuộc năm ${year}`,
    `the day ${day} is not of the year ${year}`,
  ]);

export const calendarDay = (day: string, kind: 'off' | 'worked'): Wording =>
  wording(
    'calendar.day',
    kind === 'off'
      ? [`${day} vốn đã là ngày nghỉ trong tuần`, `${day} is a day of rest already`]
      : [`${day} vốn đã là ngày làm việc`, `${day} is a working day already`],
  );
