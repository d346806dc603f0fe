// @ts-check
import { join } from 'node:path';
import { build, TARGETS } from '../build/build.mjs';
import { step } from '../console/step.mjs';
import { runOrFail } from '../process/run.mjs';
import { ROOT } from '../root.mjs';
import { lintExtensions } from './lint-extensions.mjs';

/**
 * Types, lint, dead code, the builds, and what the add-on linter says of them.
 * @param {{signal: AbortSignal}} options
 * @throws {Error} with the tool's own words at the first that fails
 */
export async function runChecks({ signal }) {
  await check('Checking types', 'typescript/bin/tsc', ['--noEmit'], signal);
  await check('Linting', '@biomejs/biome/bin/biome', ['check', '.'], signal);
  await check('Looking for dead code', 'knip/bin/knip.js', [], signal);
  await build(TARGETS, { signal });
  await lintExtensions({ signal });
}

/**
 * @param {string} label
 * @param {string} program under `node_modules`, run by this very Node
 * @param {string[]} args
 * @param {AbortSignal} signal
 */
function check(label, program, args, signal) {
  const path = join(ROOT, 'node_modules', program);
  return step(label, () =>
    runOrFail(process.execPath, [path, ...args], {
      signal,
      cwd: ROOT,
      otherwise: `${label}: failed.`,
    }),
  );
}
