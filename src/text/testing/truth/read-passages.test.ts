import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isFaultless, layOut, marksOf } from './gold.ts';
import { readPassages, reread } from './read-passages.ts';

const one = (text: string) => {
  const [passage] = readPassages(`## try-01 1\n${text}`);
  if (!passage) throw new Error('no passage was read');
  return passage;
};

test('a mark gives a place, a value, a unit and what it qualifies', () => {
  const { text, mentions } = layOut(
    one('Sản lượng {a=125,5 tấn|actual}, bằng {55,7%|plan_pct} kế hoạch.'),
  );
  expect(text).toBe('Sản lượng 125,5 tấn, bằng 55,7% kế hoạch.');
  expect(mentions).toMatchObject([
    { label: 'a', start: 10, ends: [19], values: ['125.5'], ulp: '0.1', units: ['tấn'] },
    { start: 26, ends: [31], values: ['55.7'], units: ['%'], of: ['a'] },
  ]);
});

test('a tail in square brackets may be counted in or left out', () => {
  const [mention] = layOut(one('làm {19 người[ chết]|count}')).mentions;
  expect(mention).toMatchObject({ ends: [12, 17], units: ['người', 'người chết'] });
});

test('a passage may be laid out decomposed, and its places follow', () => {
  const [passage] = readPassages('## try-01 27 nfd\nĐàn bò có {a=1.250 con|actual}.');
  const { text, mentions } = layOut(passage ?? one(''));
  expect(text).toBe('Đàn bò có 1.250 con.'.normalize('NFD'));
  expect(text.slice(mentions[0]?.start, mentions[0]?.ends[0])).toBe('1.250 con');
});

test('what may be doubted leaves a passage faultless, what must be asked does not', () => {
  const lines = (level: string) => `{a=3 ha|actual}\n${level} number a`;
  expect(['~', '?', '!'].map((level) => isFaultless(one(lines(level))))).toEqual([
    true,
    false,
    false,
  ]);
});

test.each([
  ['a number without a mark', 'có 12 xã'],
  ['a role that is none', '{12 xã|amount}'],
  ['a change without a direction', 'tăng {12%|change_pct}'],
  ['a figure that is not plain and has no value', '{6..2%|rate}'],
  ['a label that no mark has', '{a=12 xã|count}\n= sum a b'],
  ['a kind that is none', '{a=12 xã|count}\n= total a'],
  ['a label that stands twice', '{a=12 xã|count} {a=3 xã|count}'],
])('refuses %s', (_, text) => {
  expect(() => one(text)).toThrow('try-01');
});

test('a mark printed anew is read anew; one whose value was given is left alone', () => {
  const [plain, given] = marksOf(one('{a=12,5 ha|actual} {b=6..2%|rate v:6.2}'));
  expect(plain && reread(plain, '15,5 ha')).toMatchObject({ raw: '15,5 ha', values: ['15.5'] });
  expect(given && reread(given, '6..3%')).toBeNull();
});

test('prose without digits comes out as it went in', () => {
  const prose = fc.stringMatching(/^[^\d{}\s=≠!?~#␣][^\d{}=≠!?~#␣\r\n]{0,40}$/u);
  const same = fc.property(prose, (text) => {
    expect(layOut(one(text)).text).toBe(text.normalize('NFC').trim());
  });
  fc.assert(same);
});
