// @ts-check
import { endTree } from '../process/stop-tree.mjs';

/**
 * Makes one closing function out of several, that runs once: when it is called, when the signal
 * aborts, or (the part that can be done at once) when this process goes away.
 * @param {AbortSignal} signal
 * @param {{gently: () => Promise<void>, atOnce: () => void}} ways `atOnce` also runs after `gently`
 * @returns {() => Promise<void>}
 */
export function closing(signal, { gently, atOnce }) {
  /** @type {Promise<void> | undefined} */
  let under;
  const close = () => {
    under ??= end();
    return under;
  };
  const end = async () => {
    await Promise.race([gently().catch(() => undefined), patience()]);
    atOnce();
    process.off('exit', atOnce);
    signal.removeEventListener('abort', close);
  };
  // Before all who tidy up after the browser.
  process.prependOnceListener('exit', atOnce);
  signal.addEventListener('abort', close, { once: true });
  return close;
}

/** A browser that hangs must not hold us. */
function patience() {
  return new Promise((resolve) => setTimeout(resolve, 5000).unref());
}

/**
 * @param {import('node:child_process').ChildProcess | null} child
 * @returns {(signal: AbortSignal) => Promise<void>} resolves when the program has ended, or the signal aborts
 */
export function ending(child) {
  return (signal) =>
    new Promise((resolve) => {
      if (!child || child.exitCode !== null || child.signalCode !== null || signal.aborted)
        resolve();
      child?.once('exit', () => resolve());
      signal.addEventListener('abort', () => resolve(), { once: true });
    });
}

/**
 * @param {import('node:child_process').ChildProcess | null} child
 * @param {() => Promise<void>} close tidies up after the program
 * @returns {() => Promise<void>} ends the program, and all it has started, without asking
 */
export function killing(child, close) {
  return async () => {
    if (child) {
      const gone = new Promise((resolve) => child.once('exit', resolve));
      endTree(child, 'SIGKILL');
      await gone;
    }
    await close();
  };
}
