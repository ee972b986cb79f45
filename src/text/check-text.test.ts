import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkText } from './check-text.ts';
import { plainDocument } from './plain-document.ts';
import { anyText, telling } from './testing/any-text.ts';
import { FAULTLESS } from './testing/faultless.ts';
import { misplaced, misread } from './testing/misplaced.ts';
import { checkPlain, quickest, stretched } from './testing/pace.ts';

const check = (text: string) => checkText(plainDocument(text));
const told = (text: string): readonly string[] =>
  check(text).mentions.map(({ raw, value, ulp, unit }) => `${raw} = ${value} ±${ulp} ${unit}`);

describe('what a number is', () => {
  test.each([
    ['Đàn gia cầm đạt 1,82 triệu con.', '1,82 triệu con = 1820000 ±10000 con'],
    ['Phạt 2,762 tỷ đồng.', '2,762 tỷ đồng = 2762000000 ±1000000 đồng'],
    ['Có 5 triệu 310 nghìn con.', '5 triệu 310 nghìn con = 5310000 ±1000 con'],
    [
      'Thu 41 tỷ 60 triệu 250 nghìn đồng.',
      '41 tỷ 60 triệu 250 nghìn đồng = 41060250000 ±1000 đồng',
    ],
    ['Xảy ra 03 vụ.', '03 vụ = 3 ±1 vụ'],
    ['Trồng 61 300 cây.', '61 300 cây = 61300 ±1 cây'],
    ['Khai thác 1.906,730 m3 gỗ.', '1.906,730 m3 = 1906.730 ±0.001 m³'],
    ['Chi 640 trđ cho đào tạo.', '640 trđ = 640000000 ±1000000 đồng'],
    ['Xử lý 21/30 hồ sơ.', '21/30 hồ sơ = 21/30 ±1 hồ sơ'],
    ['Xếp thứ 9/13 tỉnh.', '9/13 = 9/13 ±1 '],
    ['Dự kiến tăng 5-6%.', '5-6% = 5..6 ±1 %'],
    ['Năng suất 52,3 tạ/ha.', '52,3 tạ/ha = 52.3 ±0.1 tạ/ha'],
    ['Cao hơn 2,4 điểm phần trăm.', '2,4 điểm phần trăm = 2.4 ±0.1 điểm %'],
    ['Diện tích ngô (-4,5%).', '-4,5% = -4.5 ±0.1 %'],
    ['Ngày 02 tháng 5 năm 2018.', '02 tháng 5 năm 2018 = 02 tháng 5 năm 2018 ±null date'],
    ['Theo Nghị quyết 15-NQ/TU.', '15-NQ/TU = 15-NQ/TU ±null docnum'],
    ['Thu 3,205.1 tấn.', '3,205.1 tấn = 3205.1 ±0.1 tấn'],
    ['Đạt 6..2%.', '6..2% = 6.2 ±0.1 %'],
    ['Bán 17.45 con.', '17.45 con = null ±null con'],
    ['Thành lập 05 (năm) đơn vị.', '05 (năm) đơn vị = 5 ±1 đơn vị'],
  ])('%s', (text, mention) => {
    expect(told(text)).toEqual([mention]);
  });

  test.each([
    ['Bão số 4 đổ bộ.', 'name'],
    ['Học sinh lớp 12 tốt nghiệp.', 'ordinal'],
    ['Thông xe Quốc lộ 12.', 'name'],
    ['Trong 6 tháng đầu năm.', 'period'],
    ['Quý II/2020 ổn định.', 'period'],
    ['Giai đoạn 2021 - 2025.', 'period'],
    ['Tỷ lệ 1/2000 được duyệt.', 'name'],
  ])('%s holds no quantity', (text, role) => {
    expect(check(text).mentions.map((mention) => mention.role)).toEqual([role]);
  });
});

describe('what it says of what', () => {
  test.each([
    ['Chè đạt 520 tấn, bằng 91% kế hoạch.', ['actual', 'plan_pct of 520 tấn']],
    ['Chè đạt 520 tấn, vượt 4% kế hoạch.', ['actual', 'plan_pct up of 520 tấn']],
    ['Chè đạt 520 tấn, giảm 3% so với cùng kỳ.', ['actual', 'change_pct down of 520 tấn']],
    ['Chè đạt 520 tấn, bằng 91% so với cùng kỳ.', ['actual', 'index_pct of 520 tấn']],
    [
      'Rau đạt 530 tấn, tăng 30 tấn (6%).',
      ['actual', 'change_abs up of 530 tấn', 'change_pct up of 530 tấn'],
    ],
    ['Có 40 ha, chiếm 25%.', ['actual', 'share of 40 ha']],
    ['Có 7 vụ (cùng kỳ 12 vụ).', ['count', 'prev of 7 vụ']],
    ['Tăng 6,1% (cùng kỳ tăng 5,4%).', ['change_pct up', 'change_pct up']],
    ['Tỷ lệ giảm từ 7,3% xuống còn 5,9%.', ['prev', 'rate']],
    [
      'Làm chết 4 người, bị thương 9 người; tăng 1 người chết, giảm 3 người bị thương.',
      ['count', 'count', 'change_abs up of 4 người', 'change_abs down of 9 người'],
    ],
    ['Xe tăng 5%; máy giảm 2%.', ['change_pct up', 'change_pct down']],
  ])('%s', (text, roles) => {
    const { mentions } = check(text);
    const said = mentions.map(({ role, dir, of }) => {
      const base = mentions.find(({ id }) => id === of)?.raw;
      return [role, dir, base && `of ${base}`].filter(Boolean).join(' ');
    });
    expect(said).toEqual(roles);
  });
});

describe('what holds', () => {
  test.each([
    ['Trồng 54,4 ha (48 ha quế; 6,4 ha sâm).', 'sum: 54,4 ha, 48 ha, 6,4 ha'],
    ['Có 90 tỷ đồng, trong đó phí 12 tỷ đồng.', 'part: 90 tỷ đồng, 12 tỷ đồng'],
    [
      'Tổng 742,6 tỷ đồng, gồm 401,2 tỷ đồng và 341,4 tỷ đồng.',
      'sum: 742,6 tỷ đồng, 401,2 tỷ đồng, 341,4 tỷ đồng',
    ],
    [
      'Tổng 3 tỷ đồng, gồm 1.900 triệu đồng và 1.100.000 nghìn đồng.',
      'sum: 3 tỷ đồng, 1.900 triệu đồng, 1.100.000 nghìn đồng',
    ],
    ['Có 57 ha (bưởi 12; cam 5; nhãn 40 ha).', 'sum: 57 ha, 12, 5, 40 ha'],
    [
      'Rà soát 74 đơn vị, sáp nhập 28 đơn vị, số còn lại (46 đơn vị) giữ nguyên.',
      'sum: 74 đơn vị, 28 đơn vị, 46 đơn vị',
    ],
    [
      'Kết quả 40 cơ sở, cụ thể:\n- Đạt 29 cơ sở;\n- Không đạt 11 cơ sở.',
      'sum: 40 cơ sở, 29 cơ sở, 11 cơ sở',
    ],
    ['Thu hồi 30 ha¹.\n\n¹ Gồm đất lúa 20 ha; đất rừng 10 ha.', 'sum: 30 ha, 20 ha, 10 ha'],
  ])('%s', (text, relation) => {
    const { mentions, relations, findings } = check(text);
    const rawOf = (wanted: string): string => mentions.find(({ id }) => id === wanted)?.raw ?? '';
    expect(
      relations.map(({ kind, members }) => `${kind}: ${members.map(rawOf).join(', ')}`),
    ).toContain(relation);
    expect(findings).toEqual([]);
  });

  test('a total that holds only because the parts were cut off is lawful', () => {
    const { relations, findings } = check('Chi 12 tỷ đồng, gồm 7,6 tỷ đồng và 5,3 tỷ đồng.');
    expect(relations.map(({ holds }) => holds)).toEqual([true]);
    expect(findings).toEqual([]);
  });
});

test('faultless sentences are accused of nothing, and asked little', () => {
  const findings = FAULTLESS.flatMap((text) =>
    check(text).findings.map(({ severity, rule }) => ({ severity, rule, text })),
  );
  expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  const numbers = FAULTLESS.flatMap((text) => check(text).mentions).length;
  expect(findings.length).toBeLessThanOrEqual(numbers / 75);
});

describe('tables in plain text', () => {
  const table = (result: string, total: string): string =>
    [
      'Đơn vị\tKế hoạch\tThực hiện\t% kế hoạch',
      `Xã Hòa Phú\t240\t${result}\t90`,
      'Xã Hòa Tiến\t180\t171\t95',
      `Cộng\t420\t${total}\t92,1`,
    ].join('\n');

  test('columns add up, and percentages follow plan and result', () => {
    const { relations, findings } = check(table('216', '387'));
    expect(relations.map(({ kind, holds }) => `${kind} ${holds}`).sort()).toEqual([
      'plan true',
      'plan true',
      'plan true',
      'sum true',
      'sum true',
    ]);
    expect(findings).toEqual([]);
  });

  test('a column that does not is an error', () => {
    expect(check(table('216', '378')).findings.map(({ rule }) => rule)).toContain('sum.mismatch');
  });
});

test('a broken sum offers every figure that could close it, and chooses none', () => {
  const text = 'Hư hỏng 31 nhà (xã Lũng Pù 20 nhà; xã Nà Tấu 12 nhà).';
  const [found] = check(text).findings;
  expect(found?.repairs.map(({ span, text: to }) => `${text.slice(...span)} → ${to}`)).toEqual([
    '31 → 32',
    '20 → 19',
    '12 → 11',
  ]);
});

describe('any text', () => {
  test('is read without a fault; every span lies in it and gives back what was read', () => {
    fc.assert(
      fc.property(anyText, (plain) => {
        const document = plainDocument(plain);
        expect(misplaced(document)).toEqual([]);
        expect(misread(plain, checkText(document))).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  test('is read the same composed and decomposed', () => {
    const values = (plain: string) =>
      check(plain).mentions.map(({ value, role }) => `${value} ${role}`.normalize('NFC'));
    fc.assert(
      fc.property(fc.array(telling, { maxLength: 40 }), (parts) => {
        const plain = parts.join(' ');
        expect(values(plain.normalize('NFD'))).toEqual(values(plain));
      }),
    );
  });
});

test('a list told over and over in one sentence takes no more than fifty times as long as prose', () => {
  const list =
    'Tổng số 742,6 tỷ đồng, bao gồm vốn trung ương 401,2 tỷ đồng, vốn địa phương 263,9 tỷ đồng, còn lại vốn khác 77,5 triệu đồng, ';
  const told = list.repeat(50);
  const prose = stretched(FAULTLESS.join('\n\n'), told.length);
  const plain = quickest(3, () => checkPlain(prose));
  expect(quickest(3, () => checkPlain(told))).toBeLessThan(50 * plain);
});

describe('marks that an edit left', () => {
  const rulesIn = (text: string) => checkText(plainDocument(text)).findings.map(({ rule }) => rule);

  test('a mark between a figure and the unit of its neighbours', () => {
    expect(
      rulesIn('Thuộc các lĩnh vực: xây dựng 17 DN, chế tạo 09; DN; khai khoáng 08 DN.'),
    ).toEqual(['unit.missing']);
    expect(
      rulesIn('Thuộc các lĩnh vực: xây dựng 17 DN, chế tạo 09 DN; khai khoáng 08 DN.'),
    ).toEqual([]);
  });

  test('a label that has lost its item', () => {
    const list = 'Gồm: (1) phân bổ dự toán; (2) ban hành quy định';
    expect(rulesIn(`${list}; (3); (4) giao kế hoạch vốn.`)).toEqual(['blank.left']);
    expect(rulesIn(`${list} tại điểm (1); (3) giao kế hoạch vốn.`)).toEqual([]);
  });
});
