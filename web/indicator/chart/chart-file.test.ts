import { expect, test } from 'vitest';
import { standaloneSvg } from './chart-file.ts';

const picture = {
  drawing: '<svg width="400" height="200"><rect width="1" height="1"/></svg>',
  width: 400,
  height: 200,
  title: 'Sản lượng "chè" <búp> & tươi',
  caption: ['Nguồn: Báo cáo 9 tháng', 'Kỳ: 9 tháng năm 2024 · ước · cập nhật 20/09/2024'],
  colours: { ink: '#111', soft: '#555', paper: '#fff' },
};

test('says on its own what it shows, with every character escaped', () => {
  const { svg } = standaloneSvg(picture);
  expect(svg).toContain('Sản lượng &quot;chè&quot; &lt;búp&gt; &amp; tươi');
  for (const line of picture.caption) expect(svg).toContain(line);
  expect(svg).toContain(picture.drawing);
});

test('grows with its caption, and long lines are broken between words', () => {
  const short = standaloneSvg({ ...picture, caption: ['a'] });
  const long = standaloneSvg({ ...picture, caption: [Array(40).fill('địa bàn').join(' ')] });
  expect(long.height).toBeGreaterThan(short.height);
  expect(long.svg).toContain(`height="${long.height}"`);
  expect([...long.svg.matchAll(/<text[^>]*>([^<]*)</g)].every(([, t = '']) => t.length <= 60)).toBe(
    true,
  );
});
