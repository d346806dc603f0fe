// @ts-check
import { parseArgs } from 'node:util';
import { runScript } from './console/run-script.mjs';
import { installPackages } from './set-up/install-packages.mjs';

const USAGE = 'npm start [-- URL|FILE] [-- --headless] [-- --browser firefox]';

await runScript(async (signal) => {
  const options = startOptions();
  await installPackages({ signal });
  // Only now are there packages to import.
  const { start } = await import('./start/start.mjs');
  await start({ ...options, signal });
});

function startOptions() {
  const { values, positionals } = readArguments();
  const browser = kindOf(values.browser ?? 'chromium');
  if (positionals.length > 1) throw new Error(`One address or file at a time: ${USAGE}`);
  return { browser, headless: values.headless || !hasDisplay(), page: positionals[0] };
}

/** @param {string} name @returns {'chromium' | 'firefox'} */
function kindOf(name) {
  if (name === 'chromium' || name === 'firefox') return name;
  throw new Error(`Lectern starts in "chromium" or "firefox", not in "${name}".`);
}

function readArguments() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: { headless: { type: 'boolean', default: false }, browser: { type: 'string' } },
    });
  } catch (error) {
    throw new Error(`${error instanceof Error ? error.message : error}\n${USAGE}`);
  }
}

function hasDisplay() {
  if (process.platform !== 'linux') return true;
  return Boolean(process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY']);
}
