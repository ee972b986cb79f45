import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FRONT, FRONT_LINES, faultsIn, outline } from '../testing/builders.ts';
import { OUTLINE_FAULT_CODES } from './fault.ts';
import { parseOutline } from './parse-outline.ts';

const CASES: readonly (readonly [body: string, ...faults: string[]])[] = [
  ['Diện tích :valeu[agr.x]', 'directive.unknown 1:11'],
  ['Diện tích :perod ', 'directive.unknown 1:11'],
  [':::note\nA\n:::', 'directive.block 1:1'],
  ['::value[agr.x]', 'directive.block 1:1'],
  ['Đạt :value', 'directive.label-missing 1:5'],
  ['Đạt :value[]', 'directive.label-missing 1:5'],
  ['Đạt :value[agr.x agr.y]', 'directive.label-malformed 1:5'],
  ['Đạt :ratio[agr.x]', 'directive.label-malformed 1:5'],
  ['Đạt :value[Chè]', 'directive.label-malformed 1:5'],
  ['Đạt :value[*agr*]', 'directive.label-malformed 1:12'],
  ['Trong :period[2024]', 'directive.label-unwanted 1:7'],
  ['A :value[agr.x]{units=none}', 'option.unknown 1:23'],
  ['A :value[agr.x]{.big}', 'option.unknown 1:3'],
  ['A :value[agr.x]{unit=none unit="ha"}', 'option.repeated 1:33'],
  ['A :value[agr.x]{pad=yes}', 'option.value 1:21'],
  ['A :value[agr.x]{unit="3 con"}', 'option.value 1:23'],
  ['A :value[agr.x]{noun=""}', 'option.value 1:23'],
  ['A :value[agr.x]{period=2024-13}', 'option.value 1:24'],
  ['A :value[agr.x]{place=12}', 'option.value 1:23'],
  ['A :plan[agr.x]{against=actual}', 'option.value 1:24'],
  ['A :plan[agr.x]{verb=hơn}', 'option.value 1:21'],
  ['A :change[agr.x]{verb=vọt}', 'option.value 1:23'],
  ['A :share[agr.x agr.y]{digits=9}', 'option.value 1:30'],
  ['A :period{form=day}', 'option.value 1:16'],
  ['A :plain[bão số 3]', 'plain.kind 1:3'],
  ['A :plain[bão số 3]{kind=storm}', 'option.value 1:25', 'plain.kind 1:3'],
  ['A :value[agr.x]{unit=none', 'text.brace 1:16'],
  ['A }', 'text.brace 1:3'],
  ['A[^a].', 'note.undefined 1:2'],
  ['A.\n\n[^a]: B', 'note.unmarked 3:1'],
  ['A[^a].\n\n[^a]: B\n\n[^a]: C', 'note.repeated 5:1'],
  ['A[^a][^b].\n\n[^a]: B[^b]\n\n[^b]: C', 'note.nested 3:8'],
  ['A[^a].\n\n[^a]: B\n\n    C', 'note.shape 3:1'],
  ['###### A', 'heading.depth 1:1'],
  ['#### A', 'heading.jump 1:1'],
  ['# A\n\n#### B', 'heading.jump 3:1'],
  ['## A\n\n#### B', 'heading.jump 3:1'],
  ['## A\n\n##### B', 'heading.jump 3:1'],
  ['A\n---', 'heading.underlined 1:1'],
  ['#', 'heading.empty 1:1'],
  [Array(24).fill('# A').join('\n\n'), 'heading.too-many 47:1'],
  ['1. A', 'list.ordered 1:1'],
  ['* A', 'list.marker 1:1'],
  ['+ A', 'list.marker 1:1'],
  ['- A\n  - B', 'list.nested 2:3'],
  ['-', 'list.empty 1:1'],
  ['| a | b |\n|---|---|', 'block.unsupported 1:1'],
  ['![a](b.png)', 'block.unsupported 1:1'],
  ['[a](b)', 'block.unsupported 1:1'],
  ['A <b>c', 'block.unsupported 1:3'],
  ['<div>', 'block.unsupported 1:1'],
  ['> A', 'block.unsupported 1:1'],
  ['    A', 'block.unsupported 1:1'],
  ['A `b`', 'block.unsupported 1:3'],
  ['***', 'block.unsupported 1:1'],
  ['[a]: b', 'block.unsupported 1:1'],
  ['*'.repeat(1001), 'outline.too-dense 0:1'],
  ['A\n\n'.repeat(10_000), 'outline.too-dense 0:1'],
  ['A'.repeat(1_000_001), 'outline.too-long 0:1'],
  [`A${' '.repeat(1_001)}B`, 'outline.too-dense 0:1'],
  [`${':value[a.b] '.repeat(10)}\n\n`.repeat(900), 'outline.too-many-nodes 0:1'],
  ['*a* *b* *c* *d*\n\n'.repeat(3000), 'outline.too-dense 0:1'],
  ['- '.repeat(30), 'outline.too-dense 0:1'],
];

const FRONTS: readonly (readonly [front: string, ...faults: string[]])[] = [
  ['A', 'front.missing 1:1'],
  ['---\ntitle: "a\n---\n', 'front.malformed'],
  [FRONT.replace('title', 'titel'), 'front.missing-key', 'front.unknown-key 2:1'],
  [FRONT.replace('  name:', '  nam:'), 'front.missing-key 3:1', 'front.unknown-key 4:3'],
  [FRONT.replace(/issuer:\n.*\n/, 'issuer: A\n'), 'front.wrong-type 3:1'],
  [FRONT.replace('place: Lai Châu', 'place: [A]'), 'front.wrong-type 6:1'],
  [FRONT.replace('place: Lai Châu', 'place:'), 'front.wrong-type 6:1'],
  [FRONT.replace('Lai Châu', '&a Lai Châu\naddressees: *a'), 'front.wrong-type 7:1'],
  [FRONT.replace('tế -', 'tế[^a] -'), 'note.undefined 2:25'],
];

test.each(CASES)('refuses slip %#: %.40s', (body, ...faults) => {
  expect([...faultsIn(body)].sort()).toEqual([...faults].sort());
});

test.each(FRONTS)('refuses front matter %#', (front, ...faults) => {
  const read = parseOutline('test', front);
  const found = read.ok ? [] : read.error.map((f) => `${f.code} ${f.line}:${f.column}`);
  expect(found).toHaveLength(faults.length);
  for (const [index, fault] of faults.entries()) expect(found[index]).toMatch(fault);
});

test('every fault code is exercised', () => {
  const exercised = [...CASES, ...FRONTS].flatMap(([, ...faults]) =>
    faults.map((fault) => fault.split(' ')[0]),
  );
  expect([...new Set(exercised)].sort()).toEqual([...OUTLINE_FAULT_CODES].sort());
});

test('all faults are named at once, in the order of the file, in two languages', () => {
  const read = parseOutline('test', `${FRONT}A :valeu[x]\n\n1. B\n\nC[^d]`);
  const faults = read.ok ? [] : read.error;
  expect(faults.map(({ code }) => code)).toEqual([
    'directive.unknown',
    'list.ordered',
    'note.undefined',
  ]);
  for (const { message } of faults) {
    expect(message.vi).not.toMatch(/\{\w+\}/);
    expect(message.en).not.toMatch(/\{\w+\}/);
  }
});

describe('typed digits are listed, not refused', () => {
  test.each([
    ['Trồng 455 ha', ['455 1:7']],
    ['# Phần 2\n\nA', ['2 1:8']],
    ['- Mục 3', ['3 1:7']],
    ['Đạt 10.467,5 ha và 84,5%', ['10.467,5 1:5', '84,5 1:20']],
    ['Ngày 27/7, giai đoạn 2021-2025, lúc 10:30', ['27/7 1:6', '2021-2025 1:22', '10:30 1:37']],
    ['A&lt;B &frac12; 5 và &#53; &amp; 6', ['5 1:17', '5 1:22', '6 1:34']],
    ['Chữ *nghiêng 7* và **đậm 8**', ['7 1:14', '8 1:26']],
    ['Dòng đầu\ndòng hai 9', ['9 2:10']],
    ['Số ٣ và ３', ['٣ 1:4', '３ 1:9']],
    ['Diện tích 66 m³, m², Ⅳ, ½', ['66 1:11']],
    ['A[^a] 1\n\n[^a]: Chú thích 2', ['1 1:7', '2 3:17']],
    ['A :value[agr.x]{noun="trẻ 18 tháng"} B', ['18 1:27']],
    ['A :plan[agr.x]{as="Nghị quyết 17"} B', ['17 1:31']],
    ['A :change[agr.x]{tail="so với năm 2022"} B', ['2022 1:35']],
    [':plain[bão số 3]{kind=name} :ref[287/KH-UBND] :value[agr.q3]', []],
    ['*\\*5*', ['5 1:4']],
  ])('%j', (body, expected) => {
    const found = outline(body).unbound.map(
      ({ text, line, column }) => `${text} ${line - FRONT_LINES}:${column}`,
    );
    expect(found).toEqual(expected);
  });

  test('in the front matter too: plain, quoted and folded', () => {
    const front = FRONT.replace('Tình hình', '"Tình ""hình 9"'.replaceAll('""', '\\"'))
      .replace(' kinh tế - xã hội', '')
      .replace('intro: Ủy ban', 'intro: >-\n  Năm 2024, ủy ban\n  12');
    const read = parseOutline('test', front);
    expect(read.ok ? read.value.unbound : read.error).toEqual([
      { text: '9', line: 2, column: 21 },
      { text: '2024', line: 8, column: 7 },
      { text: '12', line: 9, column: 3 },
    ]);
  });

  test('a file that is not composed is read as NFC, with columns of the file as it is', () => {
    const body = 'Diện tích chè đạt 455 ha, đông xuân 27 ha';
    const written = FRONT + body.normalize('NFD');
    const read = parseOutline('test', written);
    const line = body.normalize('NFD');
    expect(read.ok && read.value.unbound.map(({ column }) => column)).toEqual([
      line.indexOf('455') + 1,
      line.indexOf('27') + 1,
    ]);
    expect(read.ok && read.value.blocks[0]?.content).toEqual([{ kind: 'text', text: body }]);
  });

  test('line and column lead to the digits, whatever surrounds them', () => {
    const word = fc.constantFrom(
      'chè ',
      '*đậm* ',
      '&amp; ',
      ':value[agr.x] ',
      '\n',
      '[^a] ',
      'ha³ ',
      '\\* ',
      '**x** ',
      '< ',
      ':',
    );
    const text = fc.array(fc.tuple(word, fc.nat()), { maxLength: 12 });
    const leads = fc.property(text, fc.constantFrom('\n', '\r\n'), (parts, end) => {
      const body = `A ${parts.map(([before, n]) => `x${before}y ${n} z`).join('')}\n\n[^a]: B[^`;
      const file = `${FRONT}${body.replace('[^a]: B[^', '')}`
        .replaceAll('[^a]', '')
        .replaceAll('\n', end);
      const read = parseOutline('test', file);
      const lines = file.split(end);
      if (!read.ok) throw new Error(JSON.stringify(read.error));
      expect(read.value.unbound.map(({ text }) => text)).toHaveLength(parts.length);
      for (const { text, line, column } of read.value.unbound) {
        expect(lines[line - 1]?.slice(column - 1, column - 1 + text.length)).toBe(text);
      }
    });
    fc.assert(leads);
  });
});

describe('what an outline says', () => {
  test('a colon after a word is no directive', () => {
    expect(outline('Gồm:thảo quả; lúc 10:30').blocks[0]?.content).toEqual([
      { kind: 'text', text: 'Gồm:thảo quả; lúc 10:30' },
    ]);
  });

  test('lines of a paragraph are one, and marks are kept around directives', () => {
    expect(outline('Một\n  hai *ba :period*').blocks[0]?.content).toEqual([
      { kind: 'text', text: 'Một hai ' },
      { kind: 'text', text: 'ba ', mark: 'italic' },
      {
        kind: 'insertion',
        insertion: { kind: 'period', form: 'full', of: null },
        at: { line: FRONT_LINES + 2, column: 11 },
        mark: 'italic',
      },
    ]);
  });

  test('a heading with {plain} has no number', () => {
    const [heading] = outline('# Tình hình {plain}').blocks;
    expect(heading).toMatchObject({ numbering: 'none', content: [{ text: 'Tình hình' }] });
  });

  test('notes come in the order of their first marks', () => {
    const { notes } = outline('A[^b], B[^a], C[^b]\n\n[^a]: a\n\n[^b]: b');
    expect(notes.map(({ id }) => id)).toEqual(['b', 'a']);
  });

  test('a name of the front matter may take two lines, and its list items begin with a dash', () => {
    const front = FRONT.replace('name: ỦY BAN NHÂN DÂN', 'name: |-\n    ỦY BAN\n    TỈNH').replace(
      'signature:',
      'recipients:\n  - Như trên\n  - "- Lưu: VT"\nsignature:',
    );
    const read = parseOutline('test', front);
    expect(read.ok && read.value.front.issuer.name).toEqual([
      { kind: 'text', text: 'ỦY BAN' },
      { kind: 'text', text: '\n' },
      { kind: 'text', text: 'TỈNH' },
    ]);
    expect(read.ok && read.value.front.recipients).toEqual([
      [{ kind: 'text', text: 'Như trên' }],
      [{ kind: 'text', text: '- Lưu: VT' }],
    ]);
  });
});

test.each([
  '*'.repeat(900_000),
  '_a*'.repeat(300_000),
  '> '.repeat(400_000),
  ':a['.repeat(300_000),
  '![a]('.repeat(150_000),
  '- a\n'.repeat(200_000),
  '[^a] '.repeat(150_000),
  `:value[x]{${'a'.repeat(900_000)}}`,
  '{'.repeat(900_000),
  '&amp '.repeat(180_000),
  `:value[x]{noun="${'1 '.repeat(450_000)}"}`,
  `${'**a*'.repeat(240)}

`.repeat(200),
])('a hostile file is answered, and does not hold the process up (%#)', (body) => {
  const read = parseOutline('test', FRONT + body);
  expect(read.ok || read.error.length > 0).toBe(true);
});

test.each([
  `title: ${'['.repeat(4_900)}`,
  `title:\n ${'- '.repeat(12)}a`,
  `title: "${'a '.repeat(400_000)}"`,
])('hostile front matter is refused at once (%#)', (yaml) => {
  const read = parseOutline('test', `---\n${yaml}\n---\n`);
  expect(read.ok ? [] : read.error.map(({ code }) => code)).toContain('front.malformed');
});
