// @ts-check
import { runScript } from './console/run-script.mjs';
import { installPackages } from './set-up/install-packages.mjs';

/** Prints how much axe finds on each surface, in each of its states, by each look. */
await runScript(async (signal) => {
  await installPackages({ signal });
  // Only now are there packages to import.
  const { printAxeTable } = await import('./axe/print-axe-table.mjs');
  await printAxeTable(signal);
});
