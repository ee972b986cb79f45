import { expect, test } from 'vitest';
import { countsOf, sumOf, written } from './test-counts.mjs';

const file = (status: string, ...tests: string[]) => ({
  status,
  assertionResults: tests.map((each) => ({ status: each })),
});

test('counts a file that could not be read as one failure', () => {
  const report = {
    numPassedTests: 1,
    numFailedTests: 1,
    numPendingTests: 1,
    numTodoTests: 1,
    testResults: [file('passed', 'passed'), file('failed', 'failed', 'pending'), file('failed')],
  };
  expect(countsOf(report)).toEqual({ passed: 1, failed: 2, skipped: 2 });
});

test('counts a run that left no report as a failure', () => {
  expect(countsOf(null)).toEqual({ passed: 0, failed: 1, skipped: 0 });
});

test('adds up runs and writes them as one line', () => {
  const run = { passed: 2, failed: 1, skipped: 3 };
  expect(written(sumOf([run, run]))).toBe('4 passed, 2 failed, 6 skipped');
});
