import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sealWith } from './seal.ts';

const [older, newer] = [randomBytes(32), randomBytes(32)];
const { seal, open, isFresh, isSealed } = sealWith([newer, older]);

test('opens every text that it sealed, about the same thing and nothing else', () => {
  const opens = fc.property(fc.string({ unit: 'binary' }), fc.string(), (text, about) => {
    const sealed = seal(text, about);
    expect(open(sealed, about)).toBe(Buffer.from(text).toString('utf8'));
    expect(open(sealed, `${about}x`)).toBeNull();
    expect(isSealed(sealed) && isFresh(sealed)).toBe(true);
  });
  fc.assert(opens, { numRuns: 50 });
});

test('one text sealed twice looks different, and no part of it shows', () => {
  const [one, two] = [seal('GEZDGNBVGY3TQOJQ', 'a'), seal('GEZDGNBVGY3TQOJQ', 'a')];
  expect(one).not.toBe(two);
  expect(one).not.toContain('GEZDGNBV');
});

test('an altered letter anywhere is noticed', () => {
  const sealed = seal('GEZDGNBVGY3TQOJQ', 'a');
  for (let at = 0; at < sealed.length; at += 1) {
    const other = sealed[at] === 'A' ? 'B' : 'A';
    const altered = sealed.slice(0, at) + other + sealed.slice(at + 1);
    // The last letter holds bits that decoding drops; the bytes are then the same.
    const isSame = Buffer.from(altered, 'base64url').equals(Buffer.from(sealed, 'base64url'));
    if (at < sealed.length - 1 || !isSame) expect([at, open(altered, 'a')]).toEqual([at, null]);
  }
});

test('a former key opens and seals no more; a key that is gone opens nothing', () => {
  const before = sealWith([older]).seal('mật', 'a');
  expect([open(before, 'a'), isFresh(before)]).toEqual(['mật', false]);
  expect(sealWith([newer]).open(before, 'a')).toBeNull();
});

test.each(['', 'GEZDGNBVGY3TQOJQ', 'tk1:', 'tk1:::', 'tk2:a:b', `${seal('x', 'a')}:y`])(
  '%j is nothing that was sealed here',
  (text) => {
    expect(open(text, 'a')).toBeNull();
  },
);
