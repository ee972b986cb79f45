import { expect, test } from 'vitest';
import { ok } from '#core/result.ts';
import { turns } from './turns.ts';

test('two work, one waits, the fourth is told to come later', async () => {
  const take = turns({ atOnce: 2, waiting: 1 });
  const begun: number[] = [];
  const ends: (() => void)[] = [];
  const work = (number: number) =>
    take(async () => {
      begun.push(number);
      await new Promise<void>((end) => ends.push(end));
      return ok(number);
    });
  const [first, second, third] = [work(1), work(2), work(3)];
  const fourth = await work(4);
  expect([fourth.ok ? null : fourth.error.code, begun]).toEqual(['file.busy', [1, 2]]);
  ends[0]?.();
  expect(await first).toEqual(ok(1));
  await expect.poll(() => begun).toEqual([1, 2, 3]);
  for (const end of ends) end();
  expect(await Promise.all([second, third])).toEqual([ok(2), ok(3)]);
});

test('a turn that fails gives its place to the next', async () => {
  const take = turns({ atOnce: 1, waiting: 1 });
  const failing = take(() => Promise.reject(new Error('broken')));
  const next = take(async () => ok('done'));
  await expect(failing).rejects.toThrow('broken');
  expect(await next).toEqual(ok('done'));
});
