// @ts-check
import { parseArgs } from 'node:util';
import { runScript } from './console/run-script.mjs';
import { installPackages } from './set-up/install-packages.mjs';

/** `npm run bench:anchor [-- --json] [--seed N] [--corpus DIR]`: quotes found again in articles that have changed. */
await runScript(async (signal) => {
  const { values } = parseArgs({
    options: { json: { type: 'boolean' }, seed: { type: 'string' }, corpus: { type: 'string' } },
  });
  await installPackages({ signal });
  // Only now are there packages to import.
  const { benchAnchor } = await import('./bench/anchor.mjs');
  const { json = false, seed = '7', corpus } = values;
  await benchAnchor({ json, seed: Number(seed), corpus, signal });
});
