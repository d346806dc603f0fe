// @ts-check
import { parseArgs } from 'node:util';
import { runScript } from './console/run-script.mjs';
import { installPackages } from './set-up/install-packages.mjs';

const USAGE = 'npm run bench:reader -- DIR [--limit N]';

/** How long it takes from the click on Read to the first text in the reader, and what a long text costs there. */
await runScript(async (signal) => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { limit: { type: 'string', default: '100' } },
  });
  const [folder, ...others] = positionals;
  if (!folder || others.length > 0 || !/^\d{1,4}$/.test(values.limit))
    throw new Error(`Name one folder of pages: ${USAGE}`);
  await installPackages({ signal });
  // Only now are there packages to import.
  const { benchReader } = await import('./bench/reader/reader.mjs');
  await benchReader({ folder, limit: Number(values.limit), signal });
});
