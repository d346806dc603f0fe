// @ts-check
import { parseArgs } from 'node:util';
import { runScript } from './console/run-script.mjs';
import { installPackages } from './set-up/install-packages.mjs';

/** Sizes of pages, in parts and in links. */
const PARTS = '2500,5000,10000,20000,40000';
const LINKS = '100,1000,4900';

/**
 * `npm run bench:growth [-- --sizes 2500,5000,…] [--kinds WORD,…] [--looks]`: how the time of reading and of
 * hiding grows with a page; with `--looks` how long the looks at a live page of 100, 1,000 and 4,900
 * links take, and the page waits for them.
 */
await runScript(async (signal) => {
  const { values } = parseArgs({
    options: {
      sizes: { type: 'string' },
      kinds: { type: 'string' },
      looks: { type: 'boolean', default: false },
    },
  });
  await installPackages({ signal });
  // Only now are there packages to import.
  const { benchGrowth } = await import('./bench/growth.mjs');
  const { benchLooks } = await import('./bench/looks.mjs');
  const { sizes = values.looks ? LINKS : PARTS, kinds } = values;
  const numbers = sizes.split(',').map(Number);
  if (values.looks) return benchLooks({ sizes: numbers, signal });
  await benchGrowth({
    sizes: numbers,
    kinds: kinds?.split(','),
    signal,
  });
});
