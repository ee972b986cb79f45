import type { Spot } from '../fault.ts';
import { place } from './field.ts';
import { listed, quoted, type Wording, wording } from './wording.ts';

export const unknownSchema = (found: string, known: string): Wording =>
  wording(
    'pack.schema',
    [
      `số hiệu định dạng ${quoted(found)} không được hỗ trợ`,
      `schema number ${quoted(found)} is not supported`,
    ],
    [`schema: ${known}`, `schema: ${known}`],
  );

export const boundariesUnordered = (): Wording =>
  wording(
    'pack.boundaries',
    ['bản đồ không theo thứ tự hoặc trùng mã', 'maps are out of order or share a code'],
    ['mã khác nhau, ngày sau lớn hơn ngày trước', 'distinct codes, each day after the one before'],
  );

export const periodCodeTaken = (code: string): Wording =>
  wording(
    'period.code',
    [`${quoted(code)} là mã của kỳ theo lịch`, `${quoted(code)} is the code of a calendar period`],
    ['mã khác, như nh-2023-2024', 'another code, as nh-2023-2024'],
  );

export const periodNotCanonical = (code: string, canonical: string): Wording =>
  wording(
    'period.code',
    [`${quoted(code)} không phải mã chuẩn của kỳ`, `${quoted(code)} is not the canonical code`],
    [canonical, canonical],
  );

export const summed = (kind: string): Wording =>
  wording(
    'indicator.summed',
    [
      `chỉ tiêu loại ${kind} không được cộng qua các địa bàn`,
      `an indicator of kind ${kind} is never summed over places`,
    ],
    ['places: never hoặc weighted(mã)', 'places: never or weighted(code)'],
  );

export const ownerNotThen = (
  agency: string,
  day: string,
  from: string,
  to: string | null,
): Wording =>
  wording('indicator.owner', [
    `cơ quan ${quoted(agency)} không tồn tại ngày ${day} (từ ${from} đến ${to ?? 'nay'})`,
    `the agency ${quoted(agency)} does not exist on ${day} (from ${from} to ${to ?? 'now'})`,
  ]);

export const noOwner = (): Wording =>
  wording(
    'indicator.owner',
    ['chỉ tiêu phải có ít nhất một cơ quan chủ trì', 'an indicator has at least one owner'],
    ['owners: { 2021-01-01: mã cơ quan }', 'owners: { 2021-01-01: agency code }'],
  );

export const definitionsUnordered = (): Wording =>
  wording(
    'indicator.definitions',
    ['các phiên bản định nghĩa không liên tiếp', 'the versions of the definition do not follow'],
    ['version: 1, 2, 3… với ngày from tăng dần', 'version: 1, 2, 3… with from days that increase'],
  );

export const breakdownCircle = (circle: readonly string[]): Wording =>
  wording('breakdown.circle', [
    `chỉ tiêu là một phần của chính nó: ${listed(circle, 20)}`,
    `the indicator is a part of itself: ${listed(circle, 20)}`,
  ]);

export const breakdownUnit = (part: string, unit: string, whole: string): Wording =>
  wording(
    'breakdown.unit',
    [
      `đơn vị của ${quoted(part)} là ${quoted(unit)}, khác loại với của tổng`,
      `the unit of ${quoted(part)} is ${quoted(unit)}, of another dimension than that of the whole`,
    ],
    [`đơn vị cùng loại với ${quoted(whole)}`, `a unit of the dimension of ${quoted(whole)}`],
  );

export const noParts = (): Wording =>
  wording(
    'breakdown.parts',
    ['nhóm không có phần nào', 'the breakdown has no parts'],
    ['parts: { mã chỉ tiêu: nhãn }', 'parts: { indicator code: label }'],
  );

export const totalMissed = (breakdown: string, sum: string, total: string, at: Spot): Wording =>
  wording(
    'breakdown.total',
    [
      `các phần của ${breakdown} (khai ở ${place(at)}) cộng lại ${sum}, không thể bằng ${total} dù làm tròn hay cắt bớt`,
      `the parts of ${breakdown} (declared at ${place(at)}) add up to ${sum}, which cannot be ${total}, rounded or cut off`,
    ],
    [
      'sửa số nếu chép sai; nếu nguồn in như vậy, thêm câu hỏi parts.do-not-reach-total ở dòng này',
      'correct what was copied wrong; if the source prints it so, add the question parts.do-not-reach-total to this row',
    ],
  );

export const agencyNotThen = (agency: string, day: string): Wording =>
  wording('agency.dates', [
    `cơ quan ${quoted(agency)} không tồn tại vào ngày ${day}`,
    `the agency ${quoted(agency)} does not exist at ${day}`,
  ]);
