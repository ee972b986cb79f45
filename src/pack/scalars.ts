import { isSeries, type Series } from '#core/baseline.ts';
import { type Day, parsePeriod } from '#core/period.ts';
import { type PlaceId, placeId } from '#core/place.ts';
import { parseUnit, type Unit } from '#core/unit.ts';
import type { Decode } from './fields.ts';
import { malformed, notOneOf, tooLong } from './messages/field.ts';

const LONGEST_TEXT = 2000;
const CODE = /^[a-z][a-z0-9-]*(\.[a-z0-9][a-z0-9-]*)*$/;
const PLACE_ID = /^([0-9A-Za-z-]{1,20})@(\d{4}-\d{2}-\d{2})$/;
const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;
const DECIMAL = /^\d{1,12}(\.\d{1,12})?$/;

const DAY_FORM = ['ngày có thật, dạng 2024-09-30', 'a day that exists, as 2024-09-30'] as const;
const CODE_FORM = [
  'từ thường không dấu, số, gạch nối, nối bằng dấu chấm: agr.tea.area',
  'lower-case words of letters, digits and hyphens, joined by dots: agr.tea.area',
] as const;
const PLACE_FORM = ['mã@ngày, như 12@2004-01-01', 'code@day, as 12@2004-01-01'] as const;

export const toText: Decode<string> = (cell, name, refuse) =>
  cell.text.length > LONGEST_TEXT ? refuse(cell.at(), tooLong(name, LONGEST_TEXT)) : cell.text;

export const toCode: Decode<string> = (cell, name, refuse) =>
  CODE.test(cell.text) && cell.text.length <= 120
    ? cell.text
    : refuse(cell.at(), malformed(name, cell.text, CODE_FORM));

export const toDay: Decode<Day> = (cell, name, refuse) =>
  isDay(cell.text) ? cell.text : refuse(cell.at(), malformed(name, cell.text, DAY_FORM));

export const toPlaceId: Decode<PlaceId> = (cell, name, refuse) => {
  const [, code = '', day = ''] = PLACE_ID.exec(cell.text) ?? [];
  return isDay(day)
    ? placeId(code, day)
    : refuse(cell.at(), malformed(name, cell.text, PLACE_FORM));
};

export const toUnit: Decode<Unit> = (cell, name, refuse) => {
  const unit = parseUnit(cell.text);
  return unit.ok
    ? unit.value
    : refuse(
        cell.at(),
        malformed(name, cell.text, ['tỷ đồng, nghìn con, tạ/ha', 'tỷ đồng, nghìn con, tạ/ha']),
      );
};

export const toBoolean: Decode<boolean> = (cell, name, refuse) => {
  const word = toOneOf(['true', 'false'])(cell, name, refuse);
  return word && word === 'true';
};

/** A positive whole number of at most six digits. */
export const toOrdinal: Decode<number> = (cell, name, refuse) =>
  /^[1-9]\d{0,5}$/.test(cell.text)
    ? Number(cell.text)
    : refuse(cell.at(), malformed(name, cell.text, ['1, 2, 3…', '1, 2, 3…']));

/** A number of the machine kind, kept as text: areas, coordinates. */
export const toPlainDecimal: Decode<string> = (cell, name, refuse) =>
  DECIMAL.test(cell.text)
    ? cell.text
    : refuse(
        cell.at(),
        malformed(name, cell.text, [
          'số với dấu chấm thập phân: 134.31',
          'a number with a point: 134.31',
        ]),
      );

export const toBaselineCode: Decode<Exclude<Series, 'actual'>> = (cell, name, refuse) =>
  isSeries(cell.text) && cell.text !== 'actual'
    ? cell.text
    : refuse(
        cell.at(),
        malformed(name, cell.text, [
          'plan:…, scenario:…, forecast:…',
          'plan:…, scenario:…, forecast:…',
        ]),
      );

export const toOneOf =
  <const W extends string>(words: readonly W[]): Decode<W> =>
  (cell, name, refuse) =>
    words.find((word) => word === cell.text) ?? refuse(cell.at(), notOneOf(name, cell.text, words));

/** A calendar period under its canonical code; null, without a fault, for what is none. */
export function calendarCode(text: string): string | null {
  const read = parsePeriod(text);
  return read.ok ? read.value.code : null;
}

export function isDay(text: string): text is Day {
  const [, year, month, day] = DAY.exec(text) ?? [];
  if (year === undefined) return false;
  const at = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  return at.toISOString().slice(0, 10) === text;
}
