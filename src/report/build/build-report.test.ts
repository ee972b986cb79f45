import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { impliedFacts } from '#core/implied.ts';
import { orThrow } from '#core/result.ts';
import { fact, indicator, said } from '#core/testing/builders.ts';
import { parseOutline } from '../outline/parse-outline.ts';
import { plainText } from '../plain-text.ts';
import type { Inline, Report } from '../report.ts';
import { sentencesOf } from '../sentences.ts';
import { FRONT, outline, report, world, written } from '../testing/builders.ts';
import { buildReport } from './build-report.ts';

const PRIOR = { period: '2023-9M' };
const PLANNED = { series: 'plan:province', period: '2024' } as const;

const FACTS = [
  fact('agr.cereal.output', {
    value: '125.797 tấn',
    said: [said('55,7%', 'plan:province', '2024'), said('+1.677 tấn', 'actual', '2023-9M')],
  }),
  fact('agr.tea.new', { value: '455 ha', status: 'preliminary' }),
  fact('agr.tea.new', { value: '385 ha', key: PLANNED }),
  fact('agr.tea.new', { value: '500 ha', key: { ...PLANNED, series: 'plan:central' } }),
  fact('agr.tea.new', { value: '455 ha', key: PRIOR }),
  fact('agr.poultry', { value: 'gần 1,82 triệu con' }),
  fact('biz.new', { value: '104 doanh nghiệp' }),
  fact('biz.new', { value: '95 doanh nghiệp', key: PRIOR }),
  fact('rank.pci', { value: '35 hạng', key: { period: '2023' } }),
  fact('rank.pci', { value: '57 hạng', key: { period: '2022' } }),
  fact('plan.done', { value: '73 xã' }),
  fact('plan.all', { value: '94 xã' }),
  fact('swine.done', { value: '05 ổ' }),
  fact('swine.all', { value: '12 ổ' }),
  fact('gift.households', { value: '6.594 hộ' }),
  fact('gift.people', { value: '28.648 khẩu' }),
  fact('spo.medals', { value: '22 huy chương' }),
  fact('spo.gold', { value: '13 huy chương' }),
  fact('spo.silver', { value: '09 huy chương' }),
  fact('herb.all', { value: '11.303 ha' }),
  fact('herb.cardamom', { value: '6.643 ha' }),
  fact('herb.ginseng', { value: '84,5 ha' }),
  fact('file.online', { value: '33.716 hồ sơ' }),
  fact('file.all', { value: '46.888 hồ sơ' }),
  fact('fire.cases', { value: '-' }),
  fact('late.cases', { value: '...' }),
  fact('edu.prizes', { value: '602 giải', key: { period: 'nh-2023-2024' } }),
  fact('edu.prizes', { value: '458 giải', key: { period: 'nh-2022-2023' } }),
];

const KINDS = { 'rank.pci': 'rank' } as const;

const BOOK = world({
  indicators: [...new Set(FACTS.map(({ key }) => key.indicator))].map((code) => {
    const { value } = FACTS.find(({ key }) => key.indicator === code) ??
      FACTS[0] ?? { value: null };
    const unit = value?.kind === 'exact' ? value.quantity.unit.text : 'con';
    return indicator(code, unit, code in KINDS ? 'rank' : 'flow');
  }),
  facts: FACTS,
  breakdowns: [
    parts('spo.by-colour', 'spo.medals', { 'spo.gold': 'HCV', 'spo.silver': 'HCB' }),
    parts('herb.by-species', 'herb.all', {
      'herb.cardamom': 'thảo quả',
      'herb.ginseng': 'sâm Lai Châu',
    }),
    parts('file.by-way', 'file.all', {
      'file.online': 'trực tuyến mức 4',
      'file.post': 'bưu chính',
    }),
    parts('plan.a', 'plan.all', { 'plan.done': 'xong' }),
    parts('plan.b', 'plan.all', { 'plan.done': 'đã xong' }),
  ],
  directives: [
    { code: '287/KH-UBND', number: '287/KH-UBND', type: 'Kế hoạch', date: '2024-01-19' },
  ],
  periods: [school('nh-2023-2024', 2023, 'nh-2022-2023'), school('nh-2022-2023', 2022, undefined)],
});

function parts(code: string, whole: string, labels: Readonly<Record<string, string>>) {
  const list = Object.entries(labels).map(([part, vi]) => ({ indicator: part, label: { vi } }));
  return { code, whole, closed: false, by: { vi: 'loại' }, parts: list };
}

function school(code: string, year: number, previous: string | undefined) {
  const label = { vi: `năm học ${year}-${year + 1}` };
  const days = { from: `${year}-09-01`, to: `${year + 1}-05-31` };
  return { kind: 'named' as const, code, label, ...days, ...(previous && { previous }) };
}

describe('what each directive prints', () => {
  test.each([
    [':value[agr.poultry]', 'gần 1,82 triệu con'],
    [':value[agr.poultry]{word=none}', '1,82 triệu con'],
    [':value[agr.cereal.output]{unit="nghìn tấn"}', '125,797 nghìn tấn'],
    [':value[agr.cereal.output]{unit=ha}', '[không đổi được sang ha: agr.cereal.output]'],
    [':value[swine.done]', '05 ổ'],
    [':value[swine.done]{pad=none noun="ổ dịch"}', '5 ổ dịch'],
    [':value[rank.pci]{period=2023 unit=none}', '35'],
    [':value[rank.pci]{period=year-1 unit=none}', '35'],
    [':value[agr.nothing]', '[chưa có số liệu: agr.nothing]'],
    [':value[agr.tea.new]{period=prior}', '455 ha'],
    [':value[agr.tea.new]{period=month}', '[chưa có số liệu: agr.tea.new]'],
    [':value[agr.tea.new]{period=vu-chiem}', '[không có kỳ “vu-chiem”: agr.tea.new]'],
    [':value[agr.tea.new]{place=1@2004-01-01}', '[chưa có số liệu: agr.tea.new]'],
    [':achieved[agr.cereal.output]', 'ước đạt 125.797 tấn'],
    [':achieved[agr.tea.new]', 'đạt 455 ha'],
    [':achieved[fire.cases]', 'không phát sinh'],
    [':plan[agr.cereal.output]', 'bằng 55,7% kế hoạch'],
    [':plan[agr.cereal.output]{as="chỉ tiêu" verb="đạt"}', 'đạt 55,7% chỉ tiêu'],
    [':plan[agr.cereal.output]{tail=none}', 'bằng 55,7%'],
    [':plan[agr.cereal.output]{only=figure}', '55,7%'],
    [':plan[agr.tea.new]', 'vượt 18,2% kế hoạch'],
    [':plan[agr.tea.new]{against=plan:central}', 'bằng 91% dự toán Trung ương giao'],
    [':plan[biz.new]', '[không so sánh được: chưa có số liệu gốc]'],
    [':plan[agr.nothing]', '[chưa có số liệu: agr.nothing]'],
    [':change[agr.cereal.output]', 'tăng 1.677 tấn so với cùng kỳ năm trước'],
    [':change[agr.tea.new]', 'bằng cùng kỳ năm trước'],
    [':change[biz.new]', 'tăng 9,5% so với cùng kỳ năm trước'],
    [':change[biz.new]{against=prior tail="so cùng kỳ"}', 'tăng 9,5% so cùng kỳ'],
    [':change[rank.pci]{period=2023}', 'tăng 22 bậc so với năm trước'],
    [':change[rank.pci]{period=2023 against=2022}', 'tăng 22 bậc so với năm 2022'],
    [':change[edu.prizes]{period=nh-2023-2024}', 'tăng 31,4% so với năm học 2022-2023'],
    [':change[agr.poultry]', '[không so sánh được: chưa có số liệu gốc]'],
    [':change[agr.poultry]{against=vu-mua}', '[không so sánh được: chưa có số liệu gốc]'],
    [
      ':result[agr.cereal.output]',
      'ước đạt 125.797 tấn, bằng 55,7% kế hoạch, tăng 1.677 tấn so với cùng kỳ năm trước',
    ],
    [
      ':result[agr.cereal.output]{tail=none}',
      'ước đạt 125.797 tấn, bằng 55,7% kế hoạch, tăng 1.677 tấn',
    ],
    [
      ':result[agr.tea.new]',
      'đạt 455 ha, vượt 18,2% kế hoạch, bằng 91% dự toán Trung ương giao, bằng cùng kỳ năm trước',
    ],
    [':result[agr.poultry]', 'ước đạt gần 1,82 triệu con'],
    [':result[late.cases]', 'chưa có số liệu'],
    [':ratio[plan.done plan.all]', '73/94 xã'],
    [':ratio[swine.done swine.all]', '05/12 ổ'],
    [':ratio[swine.done swine.all]{pad=none noun="ổ dịch"}', '5/12 ổ dịch'],
    [':ratio[swine.done swine.all]{unit=none}', '05/12'],
    [':ratio[gift.households gift.people]', '6.594 hộ/28.648 khẩu'],
    [':ratio[plan.done agr.nothing]', '73 xã/[chưa có số liệu: agr.nothing]'],
    [':parts[herb.all]', 'thảo quả 6.643 ha, sâm Lai Châu 84,5 ha'],
    [':parts[herb.all]{sep="; " order=value}', '6.643 ha thảo quả; 84,5 ha sâm Lai Châu'],
    [':parts[spo.medals]{order=value}', '13 HCV, 09 HCB'],
    [':parts[spo.medals]{unit=none}', 'HCV 13, HCB 09'],
    [':parts[file.all]', 'trực tuyến mức 4 33.716 hồ sơ, bưu chính [chưa có số liệu: file.post]'],
    [':parts[plan.all]', '[chọn cách chia, by=…: plan.a, plan.b]'],
    [':parts[plan.all]{by=plan.b}', 'đã xong 73 xã'],
    [':parts[biz.new]', '[chưa có cách chia: biz.new]'],
    [':share[file.online file.all]', '71,9%'],
    [':share[file.online file.all]{digits=2}', '71,91%'],
    [':share[agr.poultry agr.poultry]', 'khoảng 100%'],
    [':share[file.online plan.all]', '[không so sánh được: khác đơn vị tính]'],
    [':share[file.online late.cases]', '[không so sánh được: một trong hai số không có giá trị]'],
    [':period', '9 tháng năm 2024'],
    [':period{form=rest of=2024-H1}', '6 tháng cuối năm 2024'],
    [':period{of=nh-2023-2024}', 'năm học 2023-2024'],
    [':period{form=rest of=2024}', '[không có kỳ: 2024]'],
    [':ref[287/KH-UBND]', 'Kế hoạch số 287/KH-UBND ngày 19/01/2024'],
    [':ref[288/KH-UBND]', '[chưa có văn bản: 288/KH-UBND]'],
    [':plain[bão số 3]{kind=name}', 'bão số 3'],
    ['# KẾT QUẢ :period', 'KẾT QUẢ 9 THÁNG NĂM 2024'],
    ['# Kết quả :period', 'Kết quả 9 tháng năm 2024'],
  ])('%s prints “%s”', (body, expected) => {
    expect(written(body, BOOK)).toBe(expected);
  });
});

describe('bindings', () => {
  test('are named by their place in the outline, whatever else is printed', () => {
    const ids = (body: string): readonly string[] => [...report(body, BOOK).bindings.keys()];
    const both = ids(':plan[agr.tea.new] và :value[agr.tea.new]');
    const second = ids(':plan[agr.xyz.new] và :value[agr.tea.new]');
    expect([both.length, second.length]).toEqual([2, 1]);
    expect(second).toEqual(both.slice(1));
    expect(new Set(ids(':result[agr.tea.new]')).size).toBe(ids(':result[agr.tea.new]').length);
  });

  test('tie the figure of a clause, not its words, to the fact and the comparison', () => {
    const made = report(':plan[agr.tea.new]', BOOK);
    const [id = ''] = made.bindings.keys();
    expect(made.blocks[0]?.content).toEqual([
      { kind: 'text', text: 'vượt ' },
      { kind: 'figure', text: '18,2%', binding: id },
      { kind: 'text', text: ' kế hoạch' },
    ]);
    expect(made.bindings.get(id)).toMatchObject({
      id,
      role: 'comparison',
      fact: { indicator: 'agr.tea.new', series: 'actual' },
      revision: 1,
      indicator: 'agr.tea.new',
      operands: [{ series: 'actual' }, { series: 'plan:province' }],
      comparison: { form: 'percent-of', figure: { value: { unscaled: 1182n, scale: 1 } } },
      printed: '18,2%',
    });
  });

  test('a ratio has one for each of its numbers', () => {
    const made = report(':ratio[plan.done plan.all]', BOOK);
    const bindings = [...made.bindings.values()];
    expect(bindings.map(({ role, printed }) => [role, printed])).toEqual([
      ['part-of-ratio', '73'],
      ['part-of-ratio', '94 xã'],
    ]);
    expect(bindings.map(({ fact }) => fact.indicator)).toEqual(['plan.done', 'plan.all']);
  });

  test('a share names both its operands, an absence its fact', () => {
    const made = report(':share[file.online file.all] :value[fire.cases]', BOOK);
    const [share, absence] = [...made.bindings.values()];
    expect(share).toMatchObject({ role: 'share', operands: [{}, { indicator: 'file.all' }] });
    expect(absence).toMatchObject({ role: 'value', printed: 'không phát sinh' });
  });

  test('marks stay on what stands between them', () => {
    const made = report('*Chè :value[agr.tea.new] :period*', BOOK);
    expect(made.blocks[0]?.content.map((inline) => 'mark' in inline && inline.mark)).toEqual(
      Array(4).fill('italic'),
    );
  });
});

test('what the book could not give is listed, with its place in the outline', () => {
  const made = report('Chè\n:value[agr.nothing], :plan[biz.new] và :ref[1/QĐ]', BOOK);
  const first = outline('X :period').blocks[0]?.at.line ?? 0;
  expect(made.missing).toEqual([
    { code: 'agr.nothing', because: 'no-fact', line: first + 1, column: 1 },
    { code: 'biz.new', because: 'incomparable', line: first + 1, column: 22 },
    { code: '1/QĐ', because: 'no-directive', line: first + 1, column: 40 },
  ]);
});

test('notes are numbered by their first marks, and a mark may come again', () => {
  const body = '# A[^x]\n\nB[^y] và C[^x]\n\n[^y]: Hai :value[swine.done]\n\n[^x]: Một';
  const made = report(body, BOOK);
  expect(plainText(made)).toContain('A. A¹\n\nB² và C¹\n\n¹ Một\n\n² Hai 05 ổ\n');
});

test('a changed fact changes its sentence, the direction word and the comparison', () => {
  const body = 'Lương thực :result[agr.cereal.output].';
  const before = report(body, BOOK);
  const [cereal, ...others] = FACTS;
  const revised = fact('agr.cereal.output', {
    value: '120.000 tấn',
    status: 'official',
    revision: 2,
  });
  const facts = [revised, ...others, ...(cereal ? impliedFacts([cereal]) : [])];
  const after = report(body, world({ indicators: [...BOOK.indicators.values()], facts }));
  const sentence = (of: Report): string | undefined =>
    sentencesOf(of).find(({ bindings }) => bindings.length > 0)?.text;
  expect(sentence(before)).toBe(
    'Lương thực ước đạt 125.797 tấn, bằng 55,7% kế hoạch, tăng 1.677 tấn so với cùng kỳ năm trước.',
  );
  expect(sentence(after)).toBe(
    'Lương thực đạt 120.000 tấn, bằng 53% kế hoạch, giảm khoảng 4.120 tấn so với cùng kỳ năm trước.',
  );
  expect([...after.bindings.values()].map(({ revision }) => revision)).toEqual([2, 2, 2]);
});

const DIRECTIVES = fc.constantFrom(
  ...[...FACTS].flatMap(({ key: { indicator: code } }) => [
    `:value[${code}]`,
    `:achieved[${code}]`,
    `:result[${code}]`,
    `:plan[${code}]`,
    `:change[${code}]`,
    `:share[${code} file.all]`,
    `:ratio[${code} plan.all]`,
  ]),
  ':parts[spo.medals]',
  ':parts[file.all]',
  ':period',
  ':ref[287/KH-UBND]',
  ':plain[bão số 3]{kind=name}',
);

test('digits are printed by figures, references, periods and plain words only', () => {
  const bound = fc.property(fc.array(DIRECTIVES, { minLength: 1 }), (list) => {
    const made = report(list.map((one) => `Kết quả ${one}`).join('; '), BOOK);
    const content: readonly Inline[] = made.blocks.flatMap((block) => block.content);
    for (const inline of content) {
      if (inline.kind === 'text') expect(inline.text).not.toMatch(/\p{Nd}/u);
      if (inline.kind !== 'figure') continue;
      expect(made.bindings.get(inline.binding)?.printed).toBe(inline.text);
    }
    expect(made.unbound).toEqual([]);
  });
  fc.assert(bound);
});

test('the same outline and book make the same report', () => {
  const source = outline('# A\n\nKết quả :result[agr.tea.new][^x].\n\n[^x]: :parts[herb.all]');
  const made = () => buildReport(source, BOOK, { period: '2024-9M' });
  expect(made()).toEqual(made());
  expect(made().period).toBe('2024-9M');
});

test('a period has one canonical code', () => {
  expect(report(':period', BOOK, '2024-6M').period).toBe('2024-H1');
});

describe('who signs', () => {
  const signer = (code: string, agency: string, from: string, to: string | null = null) => ({
    ...{ code, agency, from, to },
    onBehalf: 'TM. ỦY BAN NHÂN DÂN',
    position: `KT. CHỦ TỊCH\n${code}`,
  });
  const signers = [
    signer('former', 'vp-ubnd', '2020-01-01', '2024-09-29'),
    signer('of the day', 'vp-ubnd', '2024-09-30'),
    signer('to come', 'vp-ubnd', '2024-10-01'),
    signer('of others', 'so-tc', '2024-01-01'),
  ];
  const signedBy = (of: string): string => {
    const asked = FRONT.replace('position: CHỦ TỊCH', `position: CHỦ TỊCH${of}`);
    const read = orThrow(parseOutline('test', `${asked}Không có gì.\n`));
    const book = {
      ...world({ indicators: [], facts: [] }),
      signers: new Map(signers.map((one) => [one.code, one])),
    };
    return buildReport(read, book, { period: '2024-9M' }).frame.signature.position;
  };

  test('is who signs for the agency of the outline on the last day of the period', () => {
    expect(signedBy('\n  of: vp-ubnd')).toBe('KT. CHỦ TỊCH\nof the day');
  });

  test('is whom the outline names where it names no agency, or nobody signs for it', () => {
    expect(signedBy('')).toBe('CHỦ TỊCH');
    expect(signedBy('\n  of: so-y-te')).toBe('CHỦ TỊCH');
  });
});
