import { expect, test } from 'vitest';
import type { ReportAnswer } from '../../src/server/wire/report.ts';
import { neighbour, readingOrder } from './report-model.ts';

const figure = (binding: string, text: string) => ({ kind: 'figure' as const, binding, text });
const words = (text: string) => ({ kind: 'text' as const, text });
const bound = (id: string, fact: string) => ({
  id,
  fact,
  printed: id,
  role: 'value',
  against: null,
  indicator: { vi: fact },
});

const report = {
  blocks: [
    { kind: 'heading', depth: 1, number: 'A.', content: [words('Chè')] },
    { kind: 'paragraph', content: [words('Cả tỉnh có '), figure('b1', '10 ha'), words(' chè.')] },
    { kind: 'paragraph', content: [figure('b2', '5 ha'), { kind: 'note', number: 1 }] },
  ],
  notes: [{ number: 1, content: [words('Trong đó '), figure('b3', '10 ha')] }],
  bindings: [bound('b1', 'tea'), bound('b2', 'rice'), bound('b3', 'tea')],
} as unknown as ReportAnswer; // the rest of a report says nothing here

test('numbers are walked in reading order, around the end', () => {
  const order = readingOrder(report);
  expect(order).toEqual(['b1', 'b2', 'b3']);
  expect(neighbour(order, null, 1)).toBe('b1');
  expect(neighbour(order, null, -1)).toBe('b3');
  expect(neighbour(order, 'b3', 1)).toBe('b1');
  expect(neighbour([], 'b3', 1)).toBeNull();
});
