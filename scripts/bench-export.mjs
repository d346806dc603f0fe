// @ts-check
import { parseArgs } from 'node:util';
import { runScript } from './console/run-script.mjs';
import { installPackages } from './set-up/install-packages.mjs';

/** `npm run bench:export [-- --json] [--quotes N] [--copies N]`: time and memory of a whole library out. */
await runScript(async (signal) => {
  const { values } = parseArgs({
    options: { json: { type: 'boolean' }, quotes: { type: 'string' }, copies: { type: 'string' } },
  });
  await installPackages({ signal });
  // Only now are there packages to import.
  const { benchExport } = await import('./bench/library-out/export.mjs');
  const quotes = Number(values.quotes ?? 10_000);
  const copies = Number(values.copies ?? 500);
  await benchExport({ json: values.json ?? false, quotes, copies, signal });
});
