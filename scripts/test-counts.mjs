// The closing line of a test run, and the sum of several. `node scripts/test-counts.mjs FILE…` adds up vitest's reports.

import { existsSync, readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

/**
 * @typedef {{ readonly passed: number, readonly failed: number, readonly skipped: number }} Counts
 * @param {any} report what vitest's json reporter wrote; null if it died before it could
 * @returns {Counts}
 */
export function countsOf(report) {
  if (!report) return { passed: 0, failed: 1, skipped: 0 };
  // A file that could not even be read has no test to count, and has failed.
  const unread = report.testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && !assertionResults.some((test) => test.status === 'failed'),
  );
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + unread.length,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

/**
 * @param {readonly Counts[]} runs
 * @returns {Counts}
 */
export function sumOf(runs) {
  return runs.reduce(
    (sum, run) => ({
      passed: sum.passed + run.passed,
      failed: sum.failed + run.failed,
      skipped: sum.skipped + run.skipped,
    }),
    { passed: 0, failed: 0, skipped: 0 },
  );
}

/** @param {Counts} counts */
export function written({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed, ${skipped} skipped`;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const reports = process.argv
    .slice(2)
    .map((file) => (existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null));
  console.log(written(sumOf(reports.map(countsOf))));
}
