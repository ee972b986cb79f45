import type { Decode } from './fields.ts';
import { malformed } from './messages/field.ts';

/** Where a source prints something again: a section and the item in it. */
type PrintedAt = { readonly section: string; readonly item: number };

const SECTION = /^[\p{L}\d]{1,6}(\.[\p{L}\d]{1,6}){0,8}$/u;
const SECTION_FORM = ['mục, như B.I.1.1.a', 'a section, as B.I.1.1.a'] as const;
const PRINTED = /^(.+)\/([1-9]\d{0,4})$/;

/** `B.I.1.1.a`, as the headings of the source count. */
export const toSection: Decode<string> = (cell, name, refuse) =>
  SECTION.test(cell.text) ? cell.text : refuse(cell.at(), malformed(name, cell.text, SECTION_FORM));

/** One section, or several separated by spaces. */
export const toSections: Decode<string> = (cell, name, refuse) => {
  for (const { 0: text, index } of cell.text.matchAll(/\S+/g)) {
    if (!SECTION.test(text)) return refuse(cell.at(index), malformed(name, text, SECTION_FORM));
  }
  return cell.text;
};

/** `B.II/2`, several separated by spaces. */
export const toPrintedAt: Decode<readonly PrintedAt[]> = (cell, name, refuse) => {
  const places: PrintedAt[] = [];
  for (const { 0: text, index } of cell.text.matchAll(/\S+/g)) {
    const [, section = '', item = ''] = PRINTED.exec(text) ?? [];
    if (!SECTION.test(section)) {
      return refuse(
        cell.at(index),
        malformed(name, text, ['mục/số thứ tự: B.II/2', 'section/item: B.II/2']),
      );
    }
    places.push({ section, item: Number(item) });
  }
  return places;
};

/** `1 2`: the items of a section that print it. */
export const toItems: Decode<readonly number[]> = (cell, name, refuse) => {
  const items: number[] = [];
  for (const { 0: text, index } of cell.text.matchAll(/\S+/g)) {
    if (!/^[1-9]\d{0,4}$/.test(text)) {
      return refuse(
        cell.at(index),
        malformed(name, text, [
          'số thứ tự cách nhau bằng dấu cách: 8 10',
          'items separated by spaces: 8 10',
        ]),
      );
    }
    items.push(Number(text));
  }
  return items;
};
