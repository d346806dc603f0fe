// @ts-check
import { parseArgs } from 'node:util';
import { runScript } from './console/run-script.mjs';
import { installPackages } from './set-up/install-packages.mjs';

/**
 * `npm run bench:fidelity -- DIR [--type TYPE]… [--limit N] [--losses FILE]`: counts what of the pages of
 * a folder comes out as it was written, with Readability and Defuddle beside it.
 */
await runScript(async (signal) => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      type: { type: 'string', multiple: true },
      limit: { type: 'string' },
      losses: { type: 'string' },
    },
  });
  await installPackages({ signal });
  // Only now are there packages to import.
  const { benchFidelity } = await import('./bench/fidelity/fidelity.mjs');
  await benchFidelity({
    folder: positionals[0] ?? '../shared/corpus',
    types: values.type,
    limit: values.limit ? Number(values.limit) : undefined,
    losses: values.losses,
    signal,
  });
});
