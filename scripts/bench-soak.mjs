// @ts-check
import { parseArgs } from 'node:util';
import { runScript } from './console/run-script.mjs';
import { installPackages } from './set-up/install-packages.mjs';

/**
 * `npm run bench:soak [-- --pages N] [--browser chromium|firefox]`: what our contexts hold after many
 * pages (500 in each browser when nothing is said).
 */
await runScript(async (signal) => {
  const { values } = parseArgs({
    options: { pages: { type: 'string' }, browser: { type: 'string' } },
  });
  const pages = Number(values.pages ?? 500);
  if (!Number.isInteger(pages) || pages < 10) throw new Error('--pages must be 10 or more.');
  const browsers = /** @type {const} */ (['chromium', 'firefox']).filter(
    (kind) => kind === (values.browser ?? kind),
  );
  if (browsers.length === 0) throw new Error('--browser must be chromium or firefox.');
  await installPackages({ signal });
  // Only now are there packages to import.
  const { soak } = await import('./bench/soak.mjs');
  await soak({ browsers, pages, signal });
});
