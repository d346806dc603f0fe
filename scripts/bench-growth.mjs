// @ts-check
import { parseArgs } from 'node:util';
import { runScript } from './console/run-script.mjs';
import { installPackages } from './set-up/install-packages.mjs';

/**
 * `npm run bench:growth [-- --sizes 2500,5000,…] [--kinds WORD,…]`: how the time of reading and of
 * hiding grows with a page.
 */
await runScript(async (signal) => {
  const { values } = parseArgs({
    options: { sizes: { type: 'string' }, kinds: { type: 'string' } },
  });
  await installPackages({ signal });
  // Only now are there packages to import.
  const { benchGrowth } = await import('./bench/growth.mjs');
  const { sizes = '2500,5000,10000,20000,40000', kinds } = values;
  await benchGrowth({
    sizes: sizes.split(',').map(Number),
    kinds: kinds?.split(','),
    signal,
  });
});
