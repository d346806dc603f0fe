// @ts-check
import { rmSync } from 'node:fs';
import { cp, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { step } from '../console/step.mjs';
import { runOrFail } from '../process/run.mjs';
import { ROOT } from '../root.mjs';

/**
 * The extension for Chromium as an earlier commit builds it, with the packages of that time.
 * @param {string} commit
 * @param {AbortSignal} signal
 * @returns {Promise<{folder: string, remove: () => void}>}
 */
export async function earlierExtension(commit, signal) {
  const place = await mkdtemp(join(tmpdir(), 'lectern-earlier-'));
  const tree = join(place, 'tree');
  const remove = () => rmSync(place, { recursive: true, force: true });
  process.once('exit', remove);
  await step(`Building ${commit}`, async () => {
    await run('git', ['worktree', 'add', '--detach', tree, commit], ROOT, signal);
    try {
      await run('npm', ['ci', '--no-audit', '--no-fund'], tree, signal);
      await run('npm', ['run', 'build'], tree, signal);
      await cp(join(tree, 'dist', 'chrome'), join(place, 'built'), { recursive: true });
    } finally {
      await run('git', ['worktree', 'remove', '--force', tree], ROOT, signal);
    }
  });
  return { folder: join(place, 'built'), remove };
}

/**
 * @param {string} command
 * @param {string[]} args
 * @param {string} cwd
 * @param {AbortSignal} signal
 */
const run = (command, args, cwd, signal) =>
  runOrFail(command, args, { cwd, signal, otherwise: `${command} ${args.join(' ')} failed.` });
