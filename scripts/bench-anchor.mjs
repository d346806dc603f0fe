// @ts-check
import { parseArgs } from 'node:util';
import { runScript } from './console/run-script.mjs';
import { installPackages } from './set-up/install-packages.mjs';

/** `npm run bench:anchor [-- --json] [--seed N]`: quotes found again in articles that have changed. */
await runScript(async (signal) => {
  const { values } = parseArgs({
    options: { json: { type: 'boolean' }, seed: { type: 'string' } },
  });
  await installPackages({ signal });
  // Only now are there packages to import.
  const { benchAnchor } = await import('./bench/anchor.mjs');
  await benchAnchor({ json: values.json ?? false, seed: Number(values.seed ?? 7), signal });
});
