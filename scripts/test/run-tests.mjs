// @ts-check
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from '../process/run.mjs';
import { ROOT } from '../root.mjs';
import { countTests } from './count-tests.mjs';

/**
 * Runs every vitest project and ends with the line `N passed, N failed`.
 * @param {{signal: AbortSignal, env: Record<string, string>}} options
 * @returns {Promise<number>} exit code: 0 only when something ran and nothing failed
 */
export async function runTests({ signal, env }) {
  const folder = await mkdtemp(join(tmpdir(), 'lectern-test-'));
  try {
    const report = join(folder, 'report.json');
    const { code } = await vitest(report, signal, env);
    const counts = countTests(JSON.parse(await readFile(report, 'utf8')));
    if (code !== 0 && counts.failed === 0)
      console.log('vitest failed outside of the tests, see above.');
    console.log(counts.line);
    return code !== 0 || counts.failed > 0 || counts.passed === 0 ? 1 : 0;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/**
 * @param {string} report file
 * @param {AbortSignal} signal
 * @param {Record<string, string>} env
 */
function vitest(report, signal, env) {
  const program = join(ROOT, 'node_modules', 'vitest', 'vitest.mjs');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  return run(process.execPath, [program, 'run', ...reporters], {
    signal,
    env,
    cwd: ROOT,
    show: true,
  });
}
