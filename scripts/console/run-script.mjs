// @ts-check
import { Stopped } from './stopped.mjs';

/** Exit codes of a shell for a program that a signal ended: 128 and the signal's number. */
const EXIT_CODES = /** @type {const} */ ({ SIGINT: 130, SIGTERM: 143, SIGHUP: 129 });

/**
 * Runs a script's main function and ends the process honestly: 0 when it resolves, the number it
 * resolves to, 1 and one line on standard error when it throws. Ctrl+C aborts the signal it is
 * given and waits for it to clean up; a second Ctrl+C does not wait.
 * @param {(signal: AbortSignal) => Promise<number | void>} main
 */
export async function runScript(main) {
  const stop = abortOnSignals();
  try {
    process.exitCode = (await main(stop.signal)) ?? 0;
  } catch (error) {
    process.exitCode = stop.signal.aborted ? process.exitCode : failure(error);
  }
  if (stop.signal.aborted) process.exitCode = stop.signal.reason.exitCode;
  endSoon();
}

function abortOnSignals() {
  const controller = new AbortController();
  for (const [name, exitCode] of Object.entries(EXIT_CODES)) {
    process.on(name, () => {
      if (controller.signal.aborted) process.exit(exitCode);
      controller.abort(new Stopped(name, exitCode));
    });
  }
  return controller;
}

/** @param {unknown} error */
function failure(error) {
  const message = error instanceof Error ? error.message : String(error);
  console.error(`\n${message}`);
  if (process.env['DEBUG'] && error instanceof Error) console.error(error.stack);
  return 1;
}

/** Output still under way is let through; a handle somebody forgot does not hold the terminal. */
function endSoon() {
  setTimeout(() => process.exit(), 2000).unref();
}
