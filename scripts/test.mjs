// @ts-check
import { runScript } from './console/run-script.mjs';
import { findBrowser } from './set-up/find-browser.mjs';
import { installPackages } from './set-up/install-packages.mjs';

/** Everything that is checked, from a fresh clone: packages, browsers, types, lint, builds, tests. */
await runScript(async (signal) => {
  await installPackages({ signal });
  const chromium = await findBrowser('chromium', { signal });
  const firefox = await findBrowser('firefox', { signal });
  // Only now are there packages to import.
  const { runChecks } = await import('./test/checks.mjs');
  const { runTests } = await import('./test/run-tests.mjs');
  await runChecks({ signal });
  return runTests({ signal, env: { CHROMIUM_PATH: chromium, FIREFOX_PATH: firefox } });
});
