import { orThrow } from '#core/result.ts';
import { parseUnit } from '#core/unit.ts';
import type { RegisterDefinition } from '../register/definition.ts';
import type { Field, FieldType } from '../register/field.ts';

/* A register for tests: outbreaks of animal disease with their 21 days. */

const field = (
  code: string,
  type: FieldType,
  required: 'required' | 'optional' = 'optional',
): Field => ({
  code,
  label: { vi: `Trường ${code}`, en: `Field ${code}` },
  type,
  required: required === 'required',
  publicity: 'open',
});

const counted = (unit: string, digits = 0): FieldType => ({
  kind: 'number',
  unit: orThrow(parseUnit(unit)),
  digits,
  least: { unscaled: 0n, scale: 0 },
  most: null,
});

export const OUTBREAKS: RegisterDefinition = {
  code: 'agr.outbreaks',
  version: 1,
  name: { vi: 'Sổ theo dõi ổ dịch', en: 'Outbreaks' },
  sector: 'agr',
  owners: [{ agency: 'so-nnptnt', from: '2021-01-01' }],
  publicity: 'open',
  persons: false,
  title: ['name'],
  key: ['name'],
  place: 'place',
  fields: [
    field('name', { kind: 'text', longest: 200 }, 'required'),
    field('place', { kind: 'place', levels: ['commune'] }),
    field('disease', {
      kind: 'choice',
      choices: ['asf', 'rabies', 'fmd'].map((code) => ({ code, label: { vi: code } })),
    }),
    field('head', counted('con')),
    field('susceptible', counted('con')),
    field('households', counted('hộ')),
    field('weight', counted('tấn', 3)),
    field('first-case', { kind: 'day', least: null, most: null }),
    field('last-case', { kind: 'day', least: null, most: null }),
    field('decision', { kind: 'document' }),
  ],
  states: [
    { code: 'suspected', label: { vi: 'Nghi ngờ', en: 'Suspected' }, phase: 'open' },
    { code: 'fighting', label: { vi: 'Đang chống dịch', en: 'Being fought' }, phase: 'open' },
    { code: 'dismissed', label: { vi: 'Loại trừ', en: 'Dismissed' }, phase: 'closed' },
    { code: 'over', label: { vi: 'Đã công bố hết dịch', en: 'Declared over' }, phase: 'closed' },
  ],
  opening: ['suspected', 'fighting'],
  transitions: [
    {
      code: 'confirm',
      label: { vi: 'Xác định', en: 'Confirm' },
      from: ['suspected'],
      to: 'fighting',
      required: ['disease'],
      guards: [],
    },
    {
      code: 'dismiss',
      label: { vi: 'Loại trừ', en: 'Dismiss' },
      from: ['suspected'],
      to: 'dismissed',
      required: [],
      guards: [],
    },
    {
      code: 'new-case',
      label: { vi: 'Ca mới', en: 'New case' },
      from: ['fighting'],
      to: 'fighting',
      required: [],
      guards: [],
    },
    {
      code: 'declare-over',
      label: { vi: 'Công bố hết dịch', en: 'Declare over' },
      from: ['fighting'],
      to: 'over',
      required: ['decision'],
      guards: [
        {
          code: 'twenty-one-days',
          severity: 'error',
          message: { vi: 'Chưa qua 21 ngày không có ca mới.', en: '21 days have not passed.' },
          when: null,
          demand: { kind: 'holds', condition: { kind: 'clock', clock: 'quiet', is: 'reached' } },
        },
      ],
    },
    {
      code: 'return',
      label: { vi: 'Tái phát', en: 'Return' },
      from: ['over'],
      to: 'fighting',
      required: [],
      guards: [],
    },
  ],
  calendar: null,
  clocks: [
    {
      code: 'quiet',
      label: { vi: 'Số ngày không có ca mới', en: 'Days without a new case' },
      kind: 'counter',
      basis: 'calendar',
      length: { kind: 'days', days: 21 },
      start: [
        { kind: 'transition', transition: 'confirm' },
        { kind: 'field', field: 'last-case' },
      ],
      restart: [
        { kind: 'transition', transition: 'new-case' },
        { kind: 'transition', transition: 'return' },
      ],
      pause: [],
      stop: ['dismissed', 'over'],
    },
  ],
  rules: [
    {
      code: 'cases-in-order',
      severity: 'error',
      message: { vi: 'Ca cuối trước ca đầu.', en: 'The last case comes before the first.' },
      when: null,
      demand: {
        kind: 'holds',
        condition: {
          kind: 'compare',
          how: 'le',
          left: { kind: 'field', field: 'first-case' },
          right: { kind: 'field', field: 'last-case' },
        },
      },
    },
    {
      code: 'rabies-weight',
      severity: 'question',
      message: { vi: 'Bệnh khác phải ghi khối lượng.', en: 'Other diseases need a weight.' },
      when: { kind: 'not', of: { kind: 'is', field: 'disease', words: ['rabies'] } },
      demand: { kind: 'filled', fields: ['weight'] },
    },
  ],
  indicators: [],
};
