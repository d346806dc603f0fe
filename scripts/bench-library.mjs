// @ts-check
import { parseArgs } from 'node:util';
import { runScript } from './console/run-script.mjs';
import { installPackages } from './set-up/install-packages.mjs';

/** `npm run bench:library [-- --json] [--quotes N]`: how long the library page takes, and its search. */
await runScript(async (signal) => {
  const { values } = parseArgs({
    options: { json: { type: 'boolean' }, quotes: { type: 'string' } },
  });
  await installPackages({ signal });
  // Only now are there packages to import.
  const { benchLibrary } = await import('./bench/library.mjs');
  const quotes = Number(values.quotes ?? 10_000);
  await benchLibrary({ json: values.json ?? false, quotes, signal });
});
