import type { Spot } from '../fault.ts';
import { place } from './field.ts';
import { listed, quoted, type Wording, wording } from './wording.ts';

const FIGURE_FORM = [
  '50.253 ha; gần 1,82 triệu con; trên 90%; vắng: "-", "...", "x", "withheld: lý do"; không đọc được: [10.6517] hộ',
  '50.253 ha; gần 1,82 triệu con; trên 90%; absent: "-", "...", "x", "withheld: reason"; unreadable: [10.6517] hộ',
] as const;

export const figureMalformed = (text: string, broken: string): Wording =>
  wording(
    'figure.malformed',
    [
      `không đọc được số liệu ${quoted(text)}${broken === '' ? '' : ` từ ${quoted(broken)}`}`,
      `the figure ${quoted(text)} cannot be read${broken === '' ? '' : ` from ${quoted(broken)} on`}`,
    ],
    FIGURE_FORM,
  );

export const withheldUnsaid = (): Wording =>
  wording(
    'figure.malformed',
    ['withheld không có lý do', 'withheld has no reason'],
    ['withheld: lý do', 'withheld: reason'],
  );

export const figureUnit = (unit: string, wanted: string): Wording =>
  wording(
    'figure.unit',
    [
      `đơn vị ${quoted(unit)} khác loại với đơn vị của chỉ tiêu`,
      `the unit ${quoted(unit)} is of another dimension than the indicator's`,
    ],
    [
      wanted === '' ? 'số không có đơn vị' : wanted,
      wanted === '' ? 'a number without unit' : wanted,
    ],
  );

export const unquestioned = (): Wording =>
  wording(
    'figure.unquestioned',
    ['số in trong ngoặc vuông phải kèm câu hỏi', 'a print in brackets needs a question'],
    ['cột question: figure.unreadable: …', 'in column question: figure.unreadable: …'],
  );

export const factTwice = (first: Spot): Wording =>
  wording(
    'fact.twice',
    [`số liệu này đã có ở ${place(first)}`, `this figure stands already at ${place(first)}`],
    [
      'một dòng cho mỗi chỉ tiêu, kỳ, địa bàn, loại số và nguồn; nơi in lại ghi ở cột also',
      'one row for an indicator, period, place, series and source; where it is printed again goes into also',
    ],
  );

export const placeNotThen = (id: string, from: string, to: string | null): Wording =>
  wording('fact.place', [
    `địa bàn ${quoted(id)} (từ ${from} đến ${to ?? 'nay'}) không tồn tại trong kỳ`,
    `the place ${quoted(id)} (from ${from} to ${to ?? 'now'}) does not exist in the period`,
  ]);

export const questionMalformed = (text: string, codes: readonly string[]): Wording =>
  wording(
    'question.malformed',
    [`câu hỏi ${quoted(text)} không đúng dạng`, `the question ${quoted(text)} is malformed`],
    [`mã: nội dung, mã là ${listed(codes)}`, `code: text, where code is ${listed(codes)}`],
  );

const COMPARISON_FORM = {
  baseline: '55,7%; vượt 18,3%; vượt 1,9 lần',
  period: '+5,4%; −17,5%; +1.677 tấn; −0,34 điểm %; tăng 1,5 lần; +22 bậc',
} as const;

export const comparisonMalformed = (
  text: string,
  against: 'baseline' | 'period',
  broken: string,
): Wording =>
  wording(
    'comparison.malformed',
    [
      `không đọc được so sánh ${quoted(text)}${broken === '' ? '' : ` từ ${quoted(broken)}`}`,
      `the comparison ${quoted(text)} cannot be read${broken === '' ? '' : ` from ${quoted(broken)} on`}`,
    ],
    [COMPARISON_FORM[against], COMPARISON_FORM[against]],
  );

export const comparisonUnit = (text: string, wanted: string): Wording =>
  wording(
    'comparison.unit',
    [
      `so sánh ${quoted(text)} không hợp với đơn vị của chỉ tiêu`,
      `the comparison ${quoted(text)} does not fit the unit of the indicator`,
    ],
    [wanted, wanted],
  );

export const againstUnknown = (text: string, near: readonly string[]): Wording =>
  wording(
    'comparison.against',
    [`không có kế hoạch hoặc kỳ ${quoted(text)}`, `there is no baseline or period ${quoted(text)}`],
    [listed(['prior', ...near]), listed(['prior', ...near])],
  );

export const noPrior = (period: string): Wording =>
  wording(
    'comparison.against',
    [
      `kỳ ${quoted(period)} không có kỳ trước để so sánh`,
      `the period ${quoted(period)} names no period before it`,
    ],
    ['previous trong periods.yaml, hoặc mã kỳ', 'previous in periods.yaml, or a period code'],
  );

export const againstItself = (): Wording =>
  wording('comparison.against', [
    'một kỳ không so với chính nó',
    'a period is not compared with itself',
  ]);

export const noFact = (key: string): Wording =>
  wording(
    'comparison.fact',
    [
      `không có số liệu thực hiện ${key} để so sánh`,
      `there is no actual figure ${key} that is compared`,
    ],
    [
      'một dòng trong facts/ cùng chỉ tiêu, kỳ, địa bàn, nguồn',
      'a row in facts/ of the same indicator, period, place and source',
    ],
  );

export const comparisonTwice = (first: Spot): Wording =>
  wording('comparison.twice', [
    `so sánh này đã có ở ${place(first)}`,
    `this comparison stands already at ${place(first)}`,
  ]);
