// @ts-check
import { parseArgs } from 'node:util';
import { runScript } from './console/run-script.mjs';
import { installPackages } from './set-up/install-packages.mjs';

/** Builds into a running Chromium whenever something under `src/` or `public/` is saved. */
await runScript(async (signal) => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { headless: { type: 'boolean', default: false } },
  });
  await installPackages({ signal });
  const { develop } = await import('./dev/develop.mjs');
  await develop({ headless: values.headless, page: positionals[0], signal });
});
