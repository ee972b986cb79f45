import { expect, test } from 'vitest';
import { type Picture, standaloneSvg } from './chart-file.ts';

const picture: Picture = {
  drawing: '<svg width="400" height="200"><rect width="1" height="1"/></svg>',
  width: 400,
  height: 200,
  title: 'Sản lượng "chè" <búp> & tươi',
  legend: [
    {
      key: 'estimated',
      words: 'ước <"&',
      sample: { kind: 'box', fill: '#abc', stroke: '#123', dash: '4 3' },
    },
    { key: 'range', words: 'khung đứt: chỉ biết trong khoảng', sample: { kind: 'none' } },
    { key: 'plan', words: 'Kế hoạch năm', sample: { kind: 'none' } },
  ],
  caption: ['Nguồn: Báo cáo 9 tháng', 'Kỳ: 9 tháng năm 2024 · ước · cập nhật 20/09/2024'],
  colours: { ink: '#111', soft: '#555', paper: '#fff' },
};

test('says on its own what it shows, with every character escaped', () => {
  const { svg } = standaloneSvg(picture);
  expect(svg).toContain('Sản lượng &quot;chè&quot; &lt;búp&gt; &amp; tươi');
  for (const line of picture.caption) expect(svg).toContain(line);
  expect(svg).toContain(picture.drawing);
});

test('carries the legend, in as many rows as it needs', () => {
  const { svg, height } = standaloneSvg(picture);
  expect(svg).toContain('>ước &lt;&quot;&amp;</text>');
  expect(svg).toContain('fill="#abc" stroke="#123"');
  const wide = standaloneSvg({ ...picture, width: 900 });
  expect(height - wide.height).toBe(18);
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
