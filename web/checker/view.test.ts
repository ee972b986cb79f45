import { expect, test } from 'vitest';
import { BEGINNING, neighbour, type View, type ViewEvent, viewAfter } from './view.ts';

const after = (...events: readonly ViewEvent[]): View => events.reduce(viewAfter, BEGINNING);
const ORDER = [0, 2, 5];
const go = (step: 1 | -1): ViewEvent => ({ kind: 'go', step, order: ORDER });

test.each<[string, readonly ViewEvent[], Partial<View>]>([
  ['the first step goes to the first finding', [go(1)], { current: 0, open: false }],
  ['a step back goes to the last', [go(-1)], { current: 5 }],
  ['after the last comes the first', [go(-1), go(1)], { current: 0 }],
  [
    'a step from an open one opens the next',
    [{ kind: 'pick', number: 0 }, go(1)],
    { current: 2, open: true },
  ],
  [
    'a press opens, a second one closes',
    [
      { kind: 'press', number: 2 },
      { kind: 'press', number: 2 },
    ],
    { current: 2, open: false },
  ],
  [
    'a press elsewhere opens that',
    [
      { kind: 'press', number: 2 },
      { kind: 'press', number: 5 },
    ],
    { current: 5, open: true },
  ],
  [
    'Escape closes and stays there',
    [{ kind: 'press', number: 2 }, { kind: 'close' }],
    { current: 2, open: false },
  ],
  ['a kind is hidden', [{ kind: 'filter', severity: 'style' }], { hidden: ['style'] }],
  [
    'and shown again',
    [
      { kind: 'filter', severity: 'style' },
      { kind: 'filter', severity: 'style' },
    ],
    { hidden: [] },
  ],
  [
    'turning to the text keeps the place',
    [
      { kind: 'pick', number: 5 },
      { kind: 'turn', face: 'text' },
    ],
    { face: 'text', current: 5, open: true },
  ],
])('%s', (_, events, expected) => {
  expect(after(...events)).toMatchObject(expected);
});

test.each<[number | null, 1 | -1, readonly number[], number | null]>([
  [3, 1, ORDER, 5],
  [3, -1, ORDER, 2],
  [9, 1, ORDER, 0],
  [null, 1, [], null],
  [0, 1, [0], 0],
])('from %s by %s in %j comes %s', (current, step, order, expected) => {
  expect(neighbour(order, current, step)).toBe(expected);
});
