import { expect, test } from 'vitest';
import { keptUntilWrite } from './kept.ts';

function desk() {
  let mark = 'a';
  let makings = 0;
  const kept = keptUntilWrite<number>(async () => mark);
  const make = async () => {
    makings += 1;
    return makings;
  };
  return { kept, make, write: () => (mark += 'a'), makings: () => makings };
}

test('a thing is made once, and again after a write', async () => {
  const { kept, make, write } = desk();
  expect(await Promise.all([kept('x', make), kept('x', make)])).toEqual([1, 1]);
  write();
  expect(await kept('x', make)).toBe(2);
});

test('what failed is tried again', async () => {
  const { kept, make } = desk();
  await expect(kept('x', () => Promise.reject(new Error('no')))).rejects.toThrow('no');
  expect(await kept('x', make)).toBe(1);
});

test('many names do not fill the memory', async () => {
  const { kept, make, makings } = desk();
  for (let n = 0; n < 20; n += 1) await kept(`x${n}`, make);
  await kept('x19', make);
  expect(makings()).toBe(20);
  await kept('x0', make);
  expect(makings()).toBe(21);
});
