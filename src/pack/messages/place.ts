import type { Spot } from '../fault.ts';
import { place as shownPlace } from './field.ts';
import { quoted, type Wording, wording } from './wording.ts';

/** A pack of one province is not written over with another. */
export const anotherProvince = (found: string, wanted: string): Wording =>
  wording(
    'pack.another-province',
    [`bộ cấu hình này của tỉnh ${quoted(found)}`, `this pack is of the province ${quoted(found)}`],
    [`thư mục trống hoặc bộ cấu hình của ${wanted}`, `an empty folder or a pack of ${wanted}`],
  );

export const placeLevel = (text: string, wanted: string): Wording =>
  wording(
    'place.level',
    [`${quoted(text)} không đúng cấp`, `${quoted(text)} is of another level`],
    [wanted, wanted],
  );

export const placesOverlap = (id: string, other: Spot): Wording =>
  wording('place.overlap', [
    `${quoted(id)} trùng thời gian với địa bàn cùng mã ở ${shownPlace(other)}`,
    `${quoted(id)} exists at the same time as the place of the same code at ${shownPlace(other)}`,
  ]);

export const parentNotThen = (parent: string, from: string, to: string | null): Wording =>
  wording(
    'place.parent',
    [
      `địa bàn cấp trên ${quoted(parent)} không tồn tại suốt thời gian của địa bàn`,
      `the parent ${quoted(parent)} does not exist as long as the place does`,
    ],
    [
      `địa bàn tồn tại từ ${from} đến ${to ?? 'nay'}`,
      `a place that exists from ${from} to ${to ?? 'now'}`,
    ],
  );

export const noParent = (level: string): Wording =>
  wording('place.parent', [
    `địa bàn cấp ${level} phải có địa bàn cấp trên`,
    `a place of level ${level} has a parent`,
  ]);

export const provinceParent = (): Wording =>
  wording('place.parent', ['tỉnh không có địa bàn cấp trên', 'a province has no parent']);

export const kindInName = (name: string, kind: string): Wording =>
  wording(
    'place.name',
    [`tên ${quoted(name)} lặp lại loại địa bàn`, `the name ${quoted(name)} repeats the kind`],
    [quoted(name.slice(kind.length).trim()), quoted(name.slice(kind.length).trim())],
  );

export const halfCentre = (): Wording =>
  wording('place.centre', [
    'lat và lon phải có cả hai, trong khoảng ±90 và ±180',
    'lat and lon are given together, within ±90 and ±180',
  ]);

export const noSuccessor = (id: string): Wording =>
  wording(
    'crosswalk.missing',
    [
      `xã ${quoted(id)} đã hết tồn tại mà không có dòng nào trong crosswalk.csv`,
      `the commune ${quoted(id)} ended and has no row in crosswalk.csv`,
    ],
    ['một dòng from, into, on, basis', 'one row from, into, on, basis'],
  );

export const twoSuccessors = (id: string, first: Spot): Wording =>
  wording(
    'crosswalk.twice',
    [
      `${quoted(id)} đã nhập trọn vào một địa bàn ở ${shownPlace(first)}`,
      `${quoted(id)} went whole into a place already at ${shownPlace(first)}`,
    ],
    ['mỗi địa bàn cũ đúng một dòng', 'one row for each former place'],
  );

export const crosswalkLevel = (from: string, into: string): Wording =>
  wording(
    'crosswalk.level',
    [`cấp ${from} nhập vào cấp ${into}`, `a ${from} goes into a ${into}`],
    ['hai địa bàn cùng cấp', 'two places of one level'],
  );

export const crosswalkDates = (
  from: string,
  to: string | null,
  into: string,
  on: string,
): Wording =>
  wording(
    'crosswalk.dates',
    [
      `ngày ${on} không khớp: ${quoted(from)} đến ${to ?? 'nay'}, ${quoted(into)} phải tồn tại ngày đó`,
      `${on} does not fit: ${quoted(from)} ends ${to ?? 'never'}, and ${quoted(into)} must exist on that day`,
    ],
    ['ngày liền sau ngày cuối của địa bàn cũ', 'the day after the last day of the former place'],
  );

export const neighbourTwice = (first: Spot | null): Wording =>
  first
    ? wording('neighbours.twice', [
        `cặp này đã có ở ${shownPlace(first)}`,
        `this pair stands already at ${shownPlace(first)}`,
      ])
    : wording('neighbours.twice', [
        'một địa bàn không giáp chính nó',
        'a place does not border itself',
      ]);

export const neighboursApart = (): Wording =>
  wording('neighbours.dates', [
    'hai địa bàn không cùng tồn tại',
    'the two places do not exist at the same time',
  ]);
