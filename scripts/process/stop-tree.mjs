// @ts-check
import { spawnSync } from 'node:child_process';

const PATIENCE = 3000;

/**
 * Asks a program that was started in a group of its own to end, with everything it started, and
 * ends it by force after three seconds.
 * @param {import('node:child_process').ChildProcess} child
 */
export function stopTree(child) {
  if (hasEnded(child)) return;
  endTree(child, 'SIGTERM');
  const timer = setTimeout(() => endTree(child, 'SIGKILL'), PATIENCE);
  child.once('close', () => clearTimeout(timer));
}

/**
 * Ends it at once, for a process that is itself going away.
 * @param {import('node:child_process').ChildProcess} child
 * @param {NodeJS.Signals} [signal]
 */
export function endTree(child, signal = 'SIGKILL') {
  if (child.pid === undefined) return;
  if (process.platform === 'win32') {
    spawnSync('taskkill', ['/pid', String(child.pid), '/T', '/F'], { stdio: 'ignore' });
    return;
  }
  try {
    process.kill(-child.pid, signal);
  } catch {
    // It has gone already.
  }
}

/** @param {import('node:child_process').ChildProcess} child */
function hasEnded(child) {
  return child.exitCode !== null || child.signalCode !== null;
}
