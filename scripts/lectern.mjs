#!/usr/bin/env node
// @ts-check
import { spawn } from 'node:child_process';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { newestUnder } from './build/newest-under.mjs';
import { runScript } from './console/run-script.mjs';
import { ROOT } from './root.mjs';

const PROGRAM = join(ROOT, 'dist', 'cli', 'lectern.js');

/** The command line: builds it first where the sources are newer, then hands everything over. */
await runScript(async (signal) => {
  if (await isStale()) await rebuild(signal);
  return handOver(signal);
});

async function isStale() {
  const built = await stat(PROGRAM).catch(() => null);
  return !built || built.mtimeMs < (await newestSource());
}

/** The texts are built in, too. */
async function newestSource() {
  return Math.max(
    ...(await Promise.all(['src', 'public'].map((name) => newestUnder(join(ROOT, name))))),
  );
}

/** @param {AbortSignal} signal */
async function rebuild(signal) {
  const { build } = await import('./build/build.mjs');
  const { installPackages } = await import('./set-up/install-packages.mjs');
  await installPackages({ signal });
  await build(['cli'], { signal });
}

/**
 * Standard input, output and error go straight through.
 * @param {AbortSignal} signal
 * @returns {Promise<number>} its exit code
 */
function handOver(signal) {
  const child = spawn(process.execPath, [PROGRAM, ...process.argv.slice(2)], { stdio: 'inherit' });
  signal.addEventListener('abort', () => child.kill(), { once: true });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve(code ?? 1));
  });
}
