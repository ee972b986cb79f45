import type { Block, Frame, Inline, Note, Report } from '#report/report.ts';

/* Reports made by hand: the writers are tested against the tree alone, whatever builds it. */

export const text = (words: string): Inline => ({ kind: 'text', text: words });
export const italic = (words: string): Inline => ({ kind: 'text', text: words, mark: 'italic' });
export const bold = (words: string): Inline => ({ kind: 'text', text: words, mark: 'bold' });
export const figure = (words: string, binding: string): Inline => ({
  kind: 'figure',
  text: words,
  binding,
});
export const missing = (code: string): Inline => ({
  kind: 'missing',
  text: `[chưa có số liệu: ${code}]`,
  code,
});
export const mark = (number: number): Inline => ({ kind: 'note', number });

type Words = readonly (Inline | string)[];
const inlines = (words: Words): readonly Inline[] =>
  words.map((word) => (typeof word === 'string' ? text(word) : word));

export const heading = (depth: 1 | 2 | 3 | 4 | 5, number: string | null, words: string): Block => ({
  kind: 'heading',
  depth,
  number,
  content: [text(words)],
});
export const paragraph = (...words: Words): Block => ({
  kind: 'paragraph',
  content: inlines(words),
});
export const item = (...words: Words): Block => ({ kind: 'item', content: inlines(words) });
export const note = (number: number, ...words: Words): Note => ({
  number,
  content: inlines(words),
});

const FRAME: Frame = {
  issuer: { over: null, name: 'ỦY BAN NHÂN DÂN\nTỈNH LAI CHÂU' },
  symbol: 'BC-UBND',
  place: 'Lai Châu',
  year: 2024,
  typeName: 'BÁO CÁO',
  title: [text('Tình hình kinh tế - xã hội 9 tháng năm 2024')],
  addressees: [],
  intro: [text('Ủy ban nhân dân tỉnh báo cáo như sau:')],
  signature: { onBehalf: 'TM. ỦY BAN NHÂN DÂN', position: 'CHỦ TỊCH' },
  recipients: ['Bộ Tài chính', 'Thường trực Tỉnh ủy', 'Lưu: VT, TH'],
};

type Parts = {
  readonly frame?: Partial<Frame>;
  readonly blocks?: readonly Block[];
  readonly notes?: readonly Note[];
};

export const report = ({ frame = {}, blocks = [], notes = [] }: Parts): Report => ({
  outline: 'mau',
  period: '2024-9M',
  knownOn: null,
  frame: { ...FRAME, ...frame },
  blocks,
  notes,
  bindings: new Map(),
  unbound: [],
  missing: [],
});

/** One of everything a report can hold, with the letters that formats like to break on. */
export const SAMPLE: Report = report({
  frame: {
    addressees: ['Bộ Tài chính'],
    title: [text('Tình hình & kết quả "9 tháng" năm 2024')],
  },
  blocks: [
    heading(1, 'A.', 'KẾT QUẢ 9 THÁNG NĂM 2024'),
    heading(2, 'I.', 'VỀ KINH TẾ'),
    heading(3, '1.', 'Sản xuất'),
    heading(4, '1.1.', 'Nông nghiệp'),
    heading(5, 'a)', 'Trồng trọt'),
    item(
      italic('Chè'),
      ': sản lượng ước đạt ',
      figure('52.000 tấn', 'b1'),
      ', bằng ',
      figure('91,4%', 'b2'),
      ' kế hoạch',
      mark(1),
      '; <giá> & "phí" của nông dân ',
      bold('không'),
      ' tăng',
      mark(2),
      '.',
    ),
    paragraph('Còn thiếu ', missing('agr.none'), '.'),
    heading(1, null, 'NHIỆM VỤ'),
    paragraph('Thực hiện ', { kind: 'reference', directive: 'x', text: 'số 287/KH-UBND' }, mark(3)),
    paragraph('Đến ', { kind: 'period', period: '2024', text: 'năm 2024' }, ' xong', mark(1), '.'),
  ],
  notes: [
    note(1, 'Do giá < chi phí & ', figure('−17,5%', 'b3'), '.'),
    note(2, 'Gồm: ', missing('agr.other')),
    note(3, italic('Nguồn'), ": 'Sở'."),
  ],
});
