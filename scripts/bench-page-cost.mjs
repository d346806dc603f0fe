// @ts-check
import { parseArgs } from 'node:util';
import { runScript } from './console/run-script.mjs';
import { installPackages } from './set-up/install-packages.mjs';

const USAGE = 'npm run bench:page-cost -- DIR [--build FOLDER]… [--limit N]';

/** What every page pays for builds of the extension, side by side with a browser without. */
await runScript(async (signal) => {
  const options = benchOptions();
  await installPackages({ signal });
  // Only now are there packages to import.
  const { benchPageCost } = await import('./bench/page-cost/page-cost.mjs');
  await benchPageCost({ ...options, signal });
});

function benchOptions() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      build: { type: 'string', multiple: true, default: ['dist/chrome'] },
      limit: { type: 'string', default: '25' },
    },
  });
  const [folder, ...others] = positionals;
  const limit = Number(values.limit);
  if (!folder || others.length > 0 || !(limit >= 1)) throw new Error(`Usage: ${USAGE}`);
  return { folder, builds: values.build, limit };
}
