import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { plainDocument } from './plain-document.ts';
import { plainSpan } from './positions.ts';

const texts = (plain: string): readonly string[] =>
  plainDocument(plain).passages.map(({ kind, text }) => `${kind}: ${text}`);

describe('paragraphs', () => {
  test('a paragraph is joined over a page end and the notes at its foot', () => {
    const plain = [
      'Toàn huyện trồng mới 120 ha¹ cây ăn quả, diện tích bị hạn là 33',
      '¹ Gồm: cam 70 ha; quýt 50 ha.',
      'ha so với kế hoạch đề ra.',
    ].join('\n\n');
    expect(texts(plain)).toEqual([
      'paragraph: Toàn huyện trồng mới 120 ha cây ăn quả, diện tích bị hạn là 33 ha so với kế hoạch đề ra.',
      'note: Gồm: cam 70 ha; quýt 50 ha.',
    ]);
  });

  test('a note that a page end cuts goes on before the notes of the next page', () => {
    const plain = [
      'Trong kỳ xử lý 40 vụ³.',
      '³ Trong đó: phá rừng 30 vụ; gây cháy',
      'Trang sau có một đoạn khác, có chú thích⁴.',
      'rừng 10 vụ.',
      '⁴ Quyết định của tỉnh.',
    ].join('\n\n');
    expect(texts(plain)).toContain('note: Trong đó: phá rừng 30 vụ; gây cháy rừng 10 vụ.');
  });

  test('lines cut by the width of the page are one paragraph; bullets and headings are not', () => {
    const plain = [
      'I. KẾT QUẢ',
      'Sản lượng lương thực có hạt trong kỳ báo cáo của toàn tỉnh ước đạt',
      '12.500 tấn, tăng 3% so với cùng kỳ.',
      '- Lúa 9.000 tấn',
      '- Ngô 3.500 tấn',
    ].join('\n');
    expect(texts(plain)).toEqual([
      'heading: I. KẾT QUẢ',
      'paragraph: Sản lượng lương thực có hạt trong kỳ báo cáo của toàn tỉnh ước đạt 12.500 tấn, tăng 3% so với cùng kỳ.',
      'item: - Lúa 9.000 tấn',
      'item: - Ngô 3.500 tấn',
    ]);
  });

  test('a page number is furniture', () => {
    expect(texts('Một đoạn văn.\n\n12\n\nMột đoạn khác.')).toContain('furniture: 12');
  });
});

describe('marks of notes', () => {
  test.each([
    ['Thể tích nuôi 66.920 m³, tăng.', [], 'Thể tích nuôi 66.920 m³, tăng.'],
    ['Diện tích 300 ha³.', ['3'], 'Diện tích 300 ha.'],
    ['Thể tích 40 m³⁴.', ['4'], 'Thể tích 40 m³.'],
  ])('"%s" has the marks %j', (plain, notes, text) => {
    const [passage] = plainDocument(plain).passages;
    expect(passage?.marks.map(({ note }) => note)).toEqual(notes);
    expect(passage?.text).toBe(text);
  });

  test('a digit glued to a word is a mark where a line begins with it', () => {
    const [body, note] = plainDocument(
      'Sản lượng giảm so với năm trước2, do hạn.\n\n2 Theo báo cáo của ngành.',
    ).passages;
    expect(body?.text).toBe('Sản lượng giảm so với năm trước, do hạn.');
    expect(body?.marks).toEqual([{ at: 'Sản lượng giảm so với năm trước'.length, note: '2' }]);
    expect(note?.note).toBe('2');
  });
});

test('decomposed text is read in NFC and keeps its positions', () => {
  const plain = 'Diện tích đạt 12 ha tại huyện.'.normalize('NFD');
  const [passage] = plainDocument(plain).passages;
  expect(passage?.text).toBe('Diện tích đạt 12 ha tại huyện.');
  const at = passage?.text.indexOf('đạt') ?? 0;
  const span = passage && plainSpan(passage, at, at + 3);
  expect(plain.slice(...(span ?? [0, 0])).normalize('NFC')).toBe('đạt');
});

test('lines are joined by their length as it is composed', () => {
  const lines = 'tăng so với cùng kỳ tăng tăng năm 2024 tăng\n12,5% diện tích gieo trồng';
  const kept = (plain: string) => plainDocument(plain).passages.map(({ text }) => text);
  expect(kept(lines)).toHaveLength(2);
  expect(kept(lines.normalize('NFD'))).toEqual(kept(lines));
});

test('any text is read; passages are in NFC and their stretches lie in the text', () => {
  const piece = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 20 }),
    fc.constantFrom('\n', '\n\n', '¹ ', ' m³', '- ', '12.345 ha', '1. ', 'đ\u0323', '*'),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
      const { plain, passages } = plainDocument(pieces.join(''));
      for (const passage of passages) {
        for (const { from } of passage.stretches) {
          expect(from[0]).toBeGreaterThanOrEqual(0);
          expect(from[0]).toBeLessThanOrEqual(from[1]);
          expect(from[1]).toBeLessThanOrEqual(plain.length);
        }
      }
    }),
  );
});
