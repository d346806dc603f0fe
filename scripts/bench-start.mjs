// @ts-check
import { parseArgs } from 'node:util';
import { runScript } from './console/run-script.mjs';
import { installPackages } from './set-up/install-packages.mjs';

const USAGE = 'npm run bench:start -- DIR --against COMMIT [--limit N]';

/** What it costs to look at an article, by the build of an earlier commit and by this one, side by side. */
await runScript(async (signal) => {
  const options = benchOptions();
  await installPackages({ signal });
  // Only now are there packages to import.
  const { benchStart } = await import('./bench/start.mjs');
  await benchStart({ ...options, signal });
});

function benchOptions() {
  const { values, positionals } = readArguments();
  const [folder, ...others] = positionals;
  if (!folder || others.length > 0 || !values.against)
    throw new Error(`Name one folder of pages and a commit: ${USAGE}`);
  if (!/^[1-9]\d{0,3}$/.test(values.limit))
    throw new Error(`--limit must be a whole number of 1 or more, not "${values.limit}".`);
  return { folder, commit: values.against, limit: Number(values.limit) };
}

function readArguments() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: { against: { type: 'string' }, limit: { type: 'string', default: '20' } },
    });
  } catch (error) {
    throw new Error(`${error instanceof Error ? error.message : error}\n${USAGE}`);
  }
}
