import { expect, test } from 'vitest';
import { REGISTER_LIMITS } from '#process/register/limits.ts';
import { type Contents, faultsOf, readTiny } from '../testing/tiny-pack.ts';

/** A register without a fault; a case replaces one stretch of it. */
const SOUND = `code: agr.outbreaks
name: Sổ theo dõi ổ dịch
owners: { 2021-01-01: so-nnptnt }
title: name
place: place
fields:
  name: { label: Tên, kind: text, required: true }
  place: { label: Địa bàn, kind: place, levels: [commune] }
  disease: { label: Bệnh, kind: choice, choices: { asf: Tả lợn, rabies: Dại } }
  head: { label: Số con, kind: number, unit: con, most: 100 }
  weight: { label: Khối lượng, kind: number, unit: tấn, digits: 3 }
  cost: { label: Hỗ trợ, kind: money, unit: triệu đồng }
  first: { label: Ca đầu, kind: day }
  last: { label: Ca cuối, kind: day }
  parent: { label: Ổ gốc, kind: reference, register: agr.outbreaks }
states:
  fighting: Đang chống dịch
  over: { label: Hết dịch, closed: true }
opening: fighting
transitions:
  new-case: { label: Ca mới, from: fighting, to: fighting }
  declare: { label: Công bố, from: [fighting], to: over, required: [last] }
clocks:
  quiet: { label: Ngày, kind: counter, basis: calendar, days: 21, start: last, restart: new-case }
rules:
  order: { message: Thứ tự, check: { le: [first, last] } }
  close: { message: Thiếu, when: { state: over }, require: [head] }
indicators:
  agr.herd: { sum: head, where: { is: { disease: asf } }, when: first }
`;

const PATH = 'registers/o-dich.yaml';

const register = (from: string, to: string): Contents => {
  if (!SOUND.includes(from)) throw new Error(`no ${from}`);
  return { [PATH]: SOUND.replace(from, () => to) };
};

const CALENDAR = `code: vn
name: Lịch
years:
  2024: { source: Thông báo, off: { 2024-09-02: Quốc khánh }, worked: { 2024-05-04: làm bù } }
`;

const calendar = (from: string, to: string): Contents => {
  if (!CALENDAR.includes(from)) throw new Error(`no ${from}`);
  return { 'calendars/vn.yaml': CALENDAR.replace(from, () => to) };
};

test('neither has a fault', () => {
  expect(faultsOf({ [PATH]: SOUND, 'calendars/vn.yaml': CALENDAR })).toEqual([]);
});

test.each<[string, string, string, string]>([
  [
    'a register of no sector',
    'code: agr.outbreaks',
    'code: vet.outbreaks',
    '1:7 code.sector + 15:54 reference.unknown',
  ],
  ['an owner that is not', 'so-nnptnt', 'so-x', '3:23 reference.unknown'],
  ['a title of no field', 'title: name', 'title: nom', '4:8 register.unknown'],
  ['a place of another kind', 'place: place\n', 'place: name\n', '5:8 register.kind'],
  [
    'a key that fields of the kind do not have',
    'kind: text,',
    'kind: text, unit: con,',
    '7:35 field.unknown',
  ],
  ['no kind', 'kind: text, ', '', '7:9 field.missing'],
  ['another kind of field', 'kind: text', 'kind: string', '7:29 field.malformed'],
  ['a level that is none', 'levels: [commune]', 'levels: [village]', '8:50 field.malformed'],
  ['no choices', ', choices: { asf: Tả lợn, rabies: Dại }', '', '9:12 field.missing'],
  ['bounds the wrong way round', 'most: 100', 'least: 200, most: 100', '10:9 register.range'],
  [
    'money in tons',
    'kind: money, unit: triệu đồng',
    'kind: money, unit: tấn',
    '12:45 register.unit',
  ],
  [
    'a register that is not',
    'register: agr.outbreaks }',
    'register: agr.outbreak }',
    '15:54 reference.unknown',
  ],
  ['a beginning that is no state', 'opening: fighting', 'opening: begun', '19:10 register.unknown'],
  ['a step from nowhere', 'from: fighting, to', 'from: begun, to', '21:36 register.unknown'],
  [
    'a step without an end',
    'from: fighting, to: fighting',
    'from: fighting',
    '21:13 field.missing',
  ],
  [
    'a field that a step needs and is not',
    'required: [last]',
    'required: [end]',
    '22:69 register.unknown',
  ],
  ['working days without a calendar', 'basis: calendar, ', '', '24:3 register.calendar'],
  ['no days at all', 'days: 21', 'days: 0', '24:63 register.condition'],
  ['too many days', 'days: 21', 'days: 99999', '24:63 register.condition'],
  ['days in a field of texts', 'days: 21', 'days: name', '24:63 register.kind'],
  ['a start that is no day', 'start: last', 'start: head', '24:74 register.kind'],
  ['a start that is nothing', 'start: last', 'start: begin', '24:74 register.unknown'],
  ['a rule without a demand', ', check: { le: [first, last] }', '', '26:10 field.missing'],
  [
    'a rule with two',
    'check: { le: [first, last] }',
    'check: { le: [first, last] }, require: name',
    '26:10 field.missing',
  ],
  [
    'a condition that is none',
    '{ le: [first, last] }',
    '{ less: [first, last] }',
    '26:38 register.condition',
  ],
  ['a condition in words', '{ le: [first, last] }', 'first <= last', '26:36 register.condition'],
  ['three things compared', '[first, last]', '[first, last, last]', '26:42 yaml.shape'],
  ['a day beside a number', '[first, last]', '[first, head]', '26:42 register.kind'],
  ['tons beside animals', '[first, last]', '[weight, head]', '26:42 register.unit'],
  ['a sum of days', '[first, last]', '[{ sum: [first, last] }, 3]', '26:50 register.kind'],
  ['a text that is compared', '[first, last]', '[name, 3]', '26:43 register.kind'],
  ['a field that is not', '[first, last]', '[first, lst]', '26:50 register.condition'],
  [
    'a day after no days',
    '[first, last]',
    '[first, { after: [last, -3] }]',
    '26:66 register.condition',
  ],
  ['a step that is not', '[first, last]', '[first, { since: begin }]', '26:59 register.unknown'],
  ['a state that is not', 'state: over }', 'state: gone }', '27:43 register.unknown'],
  ['an indicator that is not', 'agr.herd:', 'agr.herds:', '29:3 reference.unknown'],
  ['two ways of counting', 'sum: head', 'sum: head, count: records', '29:13 register.measure'],
  ['no way of counting', 'sum: head, ', '', '29:13 register.measure'],
  ['a sum of names', 'sum: head', 'sum: name', '29:20 register.kind'],
  ['tons for animals', 'sum: head', 'sum: weight', '29:20 register.unit'],
  [
    'a choice that is not in the list',
    '{ disease: asf }',
    '{ disease: flu }',
    '29:50 register.unknown',
  ],
  ['a word for a number', '{ disease: asf }', '{ head: asf }', '29:41 register.kind'],
  ['different numbers', 'sum: head', 'different: head', '29:26 register.kind'],
  [
    'classes of numbers of a choice',
    'sum: head',
    'distribution: disease, classes: { few: { label: x, most: 3 } }',
    '29:54 register.kind',
  ],
  [
    'a class of a choice that is not',
    'sum: head',
    'distribution: disease, classes: { pigs: { label: x, choices: [asf, flu] } }',
    '29:82 register.unknown',
  ],
  ['a mean of tons in animals', 'sum: head', 'mean: weight', '29:21 register.unit'],
  [
    'a share that is no percentage',
    'agr.herd: { sum: head, where: { is: { disease: asf } }, when: first }',
    'agr.herd: { share: { part: { count: records }, whole: { sum: head } } }',
    '29:22 register.unit',
  ],
  ['a day that is none', 'when: first', 'when: head', '29:65 register.kind'],
])('%s', (_, from, to, fault) => {
  expect(faultsOf(register(from, to))).toEqual(fault.split(' + ').map((each) => `${PATH}:${each}`));
});

test.each<[string, string, string, string]>([
  ['a day of another year', '2024-09-02: Q', '2025-09-02: Q', '4:37 calendar.year'],
  ['a day that does not exist', '2024-09-02: Q', '2024-09-31: Q', '4:37 field.malformed'],
  ['a Sunday off', '2024-09-02: Q', '2024-09-01: Q', '4:37 calendar.day'],
  ['a Friday that is worked', '2024-05-04:', '2024-05-03:', '4:73 calendar.day'],
  ['a year without a source', 'source: Thông báo, ', '', '4:9 field.missing'],
  ['no years', 'years:\n', 'year:\n', ''],
])('a calendar: %s', (_, from, to, fault) => {
  const faults = faultsOf(calendar(from, to));
  if (fault === '') expect(faults.map((text) => text.split(' ')[1])).toContain('field.missing');
  else expect(faults).toEqual([`calendars/vn.yaml:${fault}`]);
});

test('what a share divides is of one kind', () => {
  const share = (part: string, whole: string): Contents => ({
    [PATH]: SOUND.replace(
      / {2}agr\.herd:.*\n/,
      `  spo.share: { share: { part: { ${part} }, whole: { ${whole} } } }\n`,
    ),
  });
  expect(faultsOf(share('sum: weight', 'sum: weight'))).toEqual([]);
  expect(faultsOf(share('count: records', 'sum: head'))).toEqual([]);
  expect(faultsOf(share('sum: weight', 'sum: head'))).toEqual([`${PATH}:29:23 register.unit`]);
  expect(faultsOf(share('sum: cost', 'count: records'))).toEqual([`${PATH}:29:23 register.unit`]);
});

test('a field of a closed register cannot be open', () => {
  const internal = SOUND.replace('place: place\n', 'place: place\npublicity: internal\n');
  const open = internal.replace('kind: text,', 'kind: text, publicity: open,');
  expect(faultsOf({ [PATH]: open })).toEqual([`${PATH}:8:46 register.publicity`]);
});

test('a name that is a field and a step cannot start a clock', () => {
  const both = SOUND.replace('new-case: {', 'last: {').replace('restart: new-case', 'restart: []');
  expect(faultsOf({ [PATH]: both })).toEqual([`${PATH}:24:74 register.ambiguous`]);
});

test('nested or long conditions are refused at their limit, once', () => {
  const nested = `${'{ not: '.repeat(8)}{ state: over }${' }'.repeat(8)}`;
  expect(faultsOf(register('{ le: [first, last] }', nested)).map((f) => f.split(' ')[1])).toEqual([
    'register.limit',
  ]);
  const long = `{ any: [${Array(200).fill('{ state: over }').join(', ')}] }`;
  expect(faultsOf(register('{ le: [first, last] }', long)).map((f) => f.split(' ')[1])).toEqual([
    'register.limit',
  ]);
});

test('more fields than a register may have', () => {
  const many = Array.from(
    { length: REGISTER_LIMITS.fields + 1 },
    (_, i) => `  f${i}: { label: x, kind: text }\n`,
  );
  const faults = faultsOf(register('fields:\n', `fields:\n${many.join('')}`));
  expect(faults).toContain(`${PATH}:7:3 register.limit`);
});

test('where no field can be read, what refers to fields is not judged', () => {
  const none = SOUND.replace(/fields:\n(?: {2}.*\n)*states/, 'fields: []\nstates');
  const codes = new Set(faultsOf({ [PATH]: none }).map((text) => text.split(' ')[1]));
  expect([...codes].sort()).toEqual(['register.empty', 'yaml.shape']);
});

test('a fault says what would be accepted, in both languages', () => {
  const read = readTiny(register('from: fighting, to', 'from: begun, to'));
  expect(read.ok ? null : read.error[0]).toMatchObject({
    message: { vi: 'sổ không có trạng thái "begun"', en: 'the register has no state "begun"' },
    accepted: { vi: 'fighting, over' },
  });
});

/** Rows of that register without a fault. */
const SAMPLE = `register: agr.outbreaks
batches:
  - rows: 3
    state: fighting
    on: first
    fields:
      name: { numbered: "Ổ {n}" }
      first: { from: 2024-01-01, to: 2024-02-01 }
      last: { copy: first }
      head: { total: 30 }
      disease: [asf, rabies]
    steps: [{ do: new-case, after: 1, to: 3 }]
`;

test.each<[string, string, string, string]>([
  [
    'a register that is not',
    'register: agr.outbreaks',
    'register: agr.outbreak',
    '1:11 reference.unknown',
  ],
  ['too many rows', 'rows: 3', 'rows: 100001', '3:11 field.malformed'],
  ['a state in which nothing begins', 'state: fighting', 'state: over', '4:12 register.unknown'],
  ['an opening on no day', 'on: first', 'on: head', '5:9 register.kind'],
  [
    'an opening on a day that is not given',
    'first: { from: 2024-01-01, to: 2024-02-01 }\n      ',
    '',
    '5:9 field.missing',
  ],
  ['a field that is not', 'head: {', 'heads: {', '10:7 register.unknown'],
  [
    'a numbered day',
    'first: { from: 2024-01-01, to: 2024-02-01 }',
    'first: { numbered: x }',
    '8:7 register.kind',
  ],
  ['days the wrong way round', 'to: 2024-02-01', 'to: 2023-02-01', '8:14 register.range'],
  ['a total of names', 'name: { numbered: "Ổ {n}" }', 'name: { total: 3 }', '7:7 register.kind'],
  ['half a day', 'after: 1, to', 'after: 1.5, to', '12:36 field.malformed'],
  ['a step that is not', 'do: new-case', 'do: begin', '12:19 register.unknown'],
  ['a step that ends before it begins', 'to: 3', 'to: 0', '12:13 register.range'],
])('sample rows: %s', (_, from, to, fault) => {
  if (!SAMPLE.includes(from)) throw new Error(`no ${from}`);
  const samples = { [PATH]: SOUND, 'samples/o-dich.yaml': SAMPLE.replace(from, () => to) };
  expect(faultsOf(samples)).toEqual([`samples/o-dich.yaml:${fault}`]);
});
