import { describe, expect, test } from 'vitest';
import type { Reader } from '../language.tsx';
import { vi } from '../messages/vi.ts';
import {
  type AgencyEntry,
  entriesOf,
  entriesWith,
  isPast,
  type Listed,
  tabOf,
} from './catalogue-model.ts';
import { doingsOf } from './form-model.ts';
import { addForm, formOf } from './form-of.ts';

const agency = (code: string, name: string, more: Partial<AgencyEntry> = {}): AgencyEntry => ({
  code,
  revision: 3,
  changed: null,
  name: { vi: name },
  short: null,
  from: '2021-01-01',
  to: null,
  formerNames: [],
  indicators: 4,
  into: [],
  outOf: [],
  ...more,
});

const listed: Listed = {
  tab: 'agencies',
  answer: {
    agencies: [
      agency('so-ct', 'Sở Công Thương'),
      agency('so-nnmt', 'Sở Nông nghiệp và Môi trường', {
        formerNames: [{ name: { vi: 'Sở Nông nghiệp' }, short: null, until: '2025-02-28' }],
      }),
      agency('so-tnmt', 'Sở Tài nguyên', { to: '2025-02-28' }),
    ],
  },
};
const all = entriesOf(listed);
const codesWith = (words: string): readonly string[] =>
  entriesWith(all, { words, sector: null }).map(({ entry }) => entry.code);

// Of a reader only what forms ask.
const reader = {
  messages: vi,
  read: (label: { vi: string } | null) => label?.vi ?? '',
  count: String,
} as unknown as Reader;

describe('a list', () => {
  test.each([
    ['cong thuong', ['so-ct']],
    ['NÔNG nghiep', ['so-nnmt']],
    ['so-t', ['so-tnmt']],
    ['', ['so-ct', 'so-nnmt', 'so-tnmt']],
    ['không có', []],
  ])('with the words "%s" has %j', (words, codes) => {
    expect(codesWith(words)).toEqual(codes);
  });

  test('shows who has ended as past, and an unknown tab as the first', () => {
    expect(all.map((one) => isPast(one, '2026-01-01'))).toEqual([false, false, true]);
    expect([tabOf('signers'), tabOf('x'), tabOf(undefined)]).toEqual([
      'signers',
      'indicators',
      'indicators',
    ]);
  });
});

describe('a form', () => {
  const [one] = all;
  if (!one) throw new Error('it is there');

  test('of every thing that can be done sends the revision that was seen', () => {
    for (const each of all) {
      for (const doing of doingsOf(each)) {
        const form = formOf(each, doing, reader, '2026-01-01');
        expect(form.body({ ...form.initial, reason: 'x' })).toMatchObject({ seen: 3, reason: 'x' });
        const names = form.fields.map(({ name }) => name);
        expect(form.needed.filter((name) => !names.includes(name))).toEqual([]);
      }
    }
  });

  test('sends nothing for what was left empty, and a new body only where one is chosen', () => {
    const form = formOf(one, 'succeed', reader, '2026-01-01');
    const typed = { ...form.initial, on: '2026-02-01', field: 'công nghiệp', fieldEn: ' ' };
    expect(form.body({ ...typed, into: 'so-nnmt', name: 'thừa' })).toMatchObject({
      into: { kind: 'known', code: 'so-nnmt' },
      field: { vi: 'công nghiệp', en: null },
    });
    const choices = form.fields.find(({ name }) => name === 'into');
    const fresh = choices?.kind === 'choice' ? choices.choices[1]?.value : undefined;
    expect(
      form.body({ ...typed, into: fresh ?? '', code: 'so-moi', name: 'Sở mới' }),
    ).toMatchObject({
      into: { kind: 'new', code: 'so-moi', name: { vi: 'Sở mới', en: null }, short: null },
    });
    expect(addForm(listed, reader, '2026-01-01').initial).toEqual({ from: '2026-01-01' });
  });
});
