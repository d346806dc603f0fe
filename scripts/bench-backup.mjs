// @ts-check
import { parseArgs } from 'node:util';
import { runScript } from './console/run-script.mjs';
import { installPackages } from './set-up/install-packages.mjs';

/** `npm run bench:backup [-- --json] [--quotes N] [--copies N]`: time and memory of a backup, out and in. */
await runScript(async (signal) => {
  const { values } = parseArgs({
    options: { json: { type: 'boolean' }, quotes: { type: 'string' }, copies: { type: 'string' } },
  });
  await installPackages({ signal });
  // Only now are there packages to import.
  const { benchBackup } = await import('./bench/library-out/backup.mjs');
  const quotes = Number(values.quotes ?? 10_000);
  const copies = Number(values.copies ?? 500);
  await benchBackup({ json: values.json ?? false, quotes, copies, signal });
});
