// @ts-check
import { parseArgs } from 'node:util';
import { runScript } from './console/run-script.mjs';
import { installPackages } from './set-up/install-packages.mjs';

const USAGE =
  'npm run bench:pages -- DIR [--out FILE] [--only ID,…] [--limit N] [--jobs N] [--timeout SECONDS]';

/** Reads every page of a folder with the built extension; one JSON line each on standard output. */
await runScript(async (signal) => {
  const options = benchOptions();
  await installPackages({ signal });
  // Only now are there packages to import.
  const { benchPages } = await import('./bench/pages.mjs');
  await benchPages({ ...options, signal });
});

function benchOptions() {
  const { values, positionals } = readArguments();
  const [folder, ...others] = positionals;
  if (!folder || others.length > 0) throw new Error(`Name one folder of pages: ${USAGE}`);
  return {
    folder,
    out: values.out,
    only: values.only?.split(',').map((id) => id.trim()),
    limit: count('limit', values.limit),
    jobs: count('jobs', values.jobs),
    timeout: count('timeout', values.timeout),
  };
}

function readArguments() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        out: { type: 'string' },
        only: { type: 'string' },
        limit: { type: 'string' },
        jobs: { type: 'string' },
        timeout: { type: 'string' },
      },
    });
  } catch (error) {
    throw new Error(`${error instanceof Error ? error.message : error}\n${USAGE}`);
  }
}

/**
 * @param {string} name
 * @param {string | undefined} text
 */
function count(name, text) {
  if (text === undefined) return undefined;
  if (/^[1-9]\d{0,6}$/.test(text)) return Number(text);
  throw new Error(`--${name} must be a whole number of 1 or more, not "${text}".`);
}
