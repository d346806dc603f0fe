// @ts-check
import { spawn } from 'node:child_process';
import { stopTree } from './stop-tree.mjs';

/**
 * @typedef {object} RunOptions
 * @property {AbortSignal} signal ends the program and all it started
 * @property {Record<string, string>} [env] added to this process's own
 * @property {string} [cwd]
 * @property {boolean} [show] its output goes to the terminal as it comes
 * @property {(line: string) => void} [onLine] called with each line it prints
 */

/**
 * Runs a program to its end.
 * @param {string} command
 * @param {string[]} args
 * @param {RunOptions} options
 * @returns {Promise<{code: number, output: string}>} exit code, and both outputs as they came
 * @throws when it cannot be started, or was aborted
 */
export function run(command, args, options) {
  options.signal.throwIfAborted();
  const child = spawn(command, args, {
    cwd: options.cwd,
    env: { ...process.env, ...options.env },
    stdio: ['ignore', options.show ? 'inherit' : 'pipe', options.show ? 'inherit' : 'pipe'],
    // A group of its own, so that stopping it stops what it started too.
    detached: process.platform !== 'win32',
  });
  const output = collect(child, options.onLine);
  return finished(child, options.signal).then((code) => ({ code, output: output() }));
}

/**
 * Runs a program that has to succeed.
 * @param {string} command
 * @param {string[]} args
 * @param {RunOptions & {otherwise: string}} options `otherwise`: the sentence to fail with
 * @returns {Promise<string>} its output
 * @throws {Error} with `otherwise` and the end of the output when it exits with another code than 0
 */
export async function runOrFail(command, args, options) {
  const { code, output } = await run(command, args, options);
  if (code !== 0)
    throw new Error([options.otherwise, output.trim().slice(-4000)].filter(Boolean).join('\n\n'));
  return output;
}

/**
 * @param {import('node:child_process').ChildProcess} child
 * @param {((line: string) => void) | undefined} onLine
 */
function collect(child, onLine) {
  let text = '';
  const take = (/** @type {Buffer} */ chunk) => {
    text += chunk;
    const last = String(chunk).trimEnd().split('\n').at(-1);
    if (last) onLine?.(last.trim());
  };
  child.stdout?.on('data', take);
  child.stderr?.on('data', take);
  return () => text;
}

/**
 * @param {import('node:child_process').ChildProcess} child
 * @param {AbortSignal} signal
 * @returns {Promise<number>}
 */
function finished(child, signal) {
  return new Promise((resolve, reject) => {
    const stop = () => stopTree(child);
    signal.addEventListener('abort', stop, { once: true });
    child.once('error', reject);
    child.once('close', (code) => {
      signal.removeEventListener('abort', stop);
      if (signal.aborted) reject(signal.reason);
      else resolve(code ?? 1);
    });
  });
}
