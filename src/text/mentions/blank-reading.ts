import type { Reading } from './reading.ts';

export const PLAIN: Omit<Reading, 'start' | 'digitsEnd' | 'end'> = {
  shape: 'plain',
  value: null,
  second: null,
  written: null,
  power: 0,
  sign: '',
  unit: '',
  counted: false,
  role: null,
  misprint: null,
};

export const other = (
  text: string,
  start: number,
  end: number,
  role: Reading['role'],
): Reading => ({
  ...PLAIN,
  start,
  digitsEnd: end,
  end,
  shape: 'other',
  written: text.slice(start, end),
  role,
});
