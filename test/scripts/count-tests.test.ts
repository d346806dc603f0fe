import { expect, test } from 'vitest';
import { countTests } from '../../scripts/test/count-tests.mjs';

const report = (changes = {}) => ({
  numPassedTests: 3,
  numFailedTests: 0,
  numPendingTests: 0,
  numTodoTests: 0,
  testResults: [{ status: 'passed', assertionResults: [{ status: 'passed' }] }],
  ...changes,
});

test('what passed and what failed stand in one line', () => {
  const failed = { status: 'failed', assertionResults: [{ status: 'failed' }] };
  expect(countTests(report()).line).toBe('3 passed, 0 failed');
  expect(countTests(report({ numFailedTests: 1, testResults: [failed] })).line).toBe(
    '3 passed, 1 failed',
  );
});

test('a file that does not load has failed', () => {
  const counts = countTests(report({ testResults: [{ status: 'failed', assertionResults: [] }] }));
  expect(counts).toMatchObject({ passed: 3, failed: 1 });
  expect(counts.line).toContain('1 files did not load');
});

test('a skipped test has failed', () => {
  expect(countTests(report({ numPendingTests: 2 })).line).toBe('(2 skipped)\n3 passed, 2 failed');
});
