import { describe, expect, test } from 'vitest';
import { orThrow } from '../result.ts';
import { parseUnit } from '../unit.ts';
import { readValue } from './read-value.ts';
import { typedText, valueText } from './value.ts';

const tonnes = orThrow(parseUnit('tấn'));

describe('values as they are written', () => {
  test.each([
    ['125.797 tấn', '125.797 tấn'],
    ['125.797', '125.797 tấn'],
    ['gần 1,5 nghìn tấn', 'gần 1,5 nghìn tấn'],
    ['-', 'không phát sinh'],
    ['...', 'chưa có số liệu'],
    ['x', 'không áp dụng'],
    ['withheld: dưới 5 trường hợp', 'không công bố'],
    ['[10.6517] tấn', '10.6517 tấn'],
    ['[6..2]', '6..2 tấn'],
  ])('"%s" is read and shown as "%s"', (written, shown) => {
    const value = orThrow(readValue(written, tonnes));
    expect(valueText(value)).toBe(shown);
    expect(readValue(typedText(value), tonnes)).toEqual({ ok: true, value });
  });

  test.each([
    ['10 ha', 'unit.differs'],
    ['12.34 tấn', 'number.malformed'],
    ['', 'figure.empty'],
    ['withheld: ', 'absence.no-reason'],
    ['[1.2] ha', 'unit.differs'],
    ['constructor', 'number.malformed'],
    ['__proto__', 'number.malformed'],
    ['5 constructor', 'unit.differs'],
    ['5 toString', 'unit.differs'],
  ])('"%s" is refused with %s', (written, code) => {
    const read = readValue(written, tonnes);
    expect(!read.ok && read.error.code).toBe(code);
  });
});
