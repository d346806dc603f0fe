// @ts-check
import { parseArgs } from 'node:util';
import { runScript } from './console/run-script.mjs';
import { installPackages } from './set-up/install-packages.mjs';

/**
 * `npm run bench:quality [-- --corpus DIR] [--run FILE] [--limit N]`: scores the built extension over
 * a corpus of real pages, with Readability and Defuddle beside it.
 */
await runScript(async (signal) => {
  const { values } = parseArgs({
    options: { corpus: { type: 'string' }, run: { type: 'string' }, limit: { type: 'string' } },
  });
  await installPackages({ signal });
  // Only now are there packages to import.
  const { benchQuality } = await import('./bench/quality.mjs');
  await benchQuality({
    corpus: values.corpus ?? '../shared/corpus',
    run: values.run,
    limit: values.limit ? Number(values.limit) : undefined,
    signal,
  });
});
