// @ts-check
import { parseArgs } from 'node:util';
import { runScript } from './console/run-script.mjs';
import { installPackages } from './set-up/install-packages.mjs';

const USAGE = 'npm run bench:speed -- DIR [--json] [--limit N] [--type article,…]';

/** Times the reading of every page of a folder in Chromium, with Readability and Defuddle beside it. */
await runScript(async (signal) => {
  const options = benchOptions();
  await installPackages({ signal });
  // Only now are there packages to import.
  const { benchSpeed } = await import('./bench/speed.mjs');
  await benchSpeed({ ...options, signal });
});

function benchOptions() {
  const { values, positionals } = readArguments();
  const [folder, ...others] = positionals;
  if (!folder || others.length > 0) throw new Error(`Name one folder of pages: ${USAGE}`);
  return {
    folder,
    json: values.json ?? false,
    limit: limitOf(values.limit),
    types: values.type?.split(',').map((type) => type.trim()),
  };
}

function readArguments() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        json: { type: 'boolean' },
        limit: { type: 'string' },
        type: { type: 'string' },
      },
    });
  } catch (error) {
    throw new Error(`${error instanceof Error ? error.message : error}\n${USAGE}`);
  }
}

/** @param {string | undefined} text */
function limitOf(text) {
  if (text === undefined) return undefined;
  if (/^[1-9]\d{0,6}$/.test(text)) return Number(text);
  throw new Error(`--limit must be a whole number of 1 or more, not "${text}".`);
}
