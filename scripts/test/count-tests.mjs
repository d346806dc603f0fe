// @ts-check

/**
 * The parts of vitest's JSON report that are counted.
 * @typedef {object} Report
 * @property {number} numPassedTests
 * @property {number} numFailedTests
 * @property {number} numPendingTests
 * @property {number} numTodoTests
 * @property {{status: string, assertionResults: {status: string}[]}[]} testResults one a file
 */

/**
 * Counts what passed and what failed. A file that could not be loaded has no failed test in it and
 * has failed all the same; a skipped test counts as failed, for nobody would miss it otherwise.
 * @param {Report} report
 * @returns {{passed: number, failed: number, line: string}}
 */
export function countTests(report) {
  const broken = report.testResults.filter(isBroken).length;
  const skipped = report.numPendingTests + report.numTodoTests;
  const passed = report.numPassedTests;
  const failed = report.numFailedTests + broken + skipped;
  const notes = [broken && `${broken} files did not load`, skipped && `${skipped} skipped`];
  const note = notes.filter(Boolean).join(', ');
  return { passed, failed, line: `${note && `(${note})\n`}${passed} passed, ${failed} failed` };
}

/** @param {Report['testResults'][number]} file */
function isBroken({ status, assertionResults }) {
  return status === 'failed' && !assertionResults.some((test) => test.status === 'failed');
}
