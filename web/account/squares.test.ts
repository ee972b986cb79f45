import { encode } from 'uqr';
import { expect, test } from 'vitest';
import { squaresPath } from './squares.ts';

/** Draws a path of rectangles again. */
function drawn(path: string, size: number): readonly (readonly boolean[])[] {
  const rows = Array.from({ length: size }, () => Array.from({ length: size }, () => false));
  for (const [, x, y, width] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g)) {
    for (let n = 0; n < Number(width); n += 1) {
      const row = rows[Number(y)];
      if (row) row[Number(x) + n] = true;
    }
  }
  return rows;
}

test('runs of a row are one rectangle each', () => {
  expect(squaresPath([[true, true, false, true], [false], [false, true]])).toBe(
    'M0 0h2v1h-2zM3 0h1v1h-1zM1 2h1v1h-1z',
  );
});

test('the squares of an address are drawn as they were encoded', () => {
  const address = 'otpauth://totp/T%E1%BB%95ng%20H%E1%BB%A3p:quan-tri?secret=JBSWY3DPEHPK3PXP';
  const { data, size } = encode(address, { ecc: 'M' });
  expect(drawn(squaresPath(data), size)).toEqual(data);
});
