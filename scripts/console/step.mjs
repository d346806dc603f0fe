// @ts-check
import { Stopped } from './stopped.mjs';

const HIDING_FOR = 1000;
const REPEAT_EVERY = 10_000;

/**
 * Runs one step of a script. A step that takes over a second says so while it runs, and how long
 * it took when it is done; a fast one prints nothing.
 * @template T
 * @param {string} label what is being done, as a participle: "Building for Firefox"
 * @param {(report: (detail: string) => void) => Promise<T>} work may report a detail worth showing
 * @returns {Promise<T>} what the work gives
 */
export async function step(label, work) {
  const progress = process.stderr.isTTY ? liveProgress(label) : plainProgress(label);
  try {
    const result = await work(progress.report);
    progress.end('done');
    return result;
  } catch (error) {
    progress.end(error instanceof Stopped ? 'stopped' : 'failed');
    throw error;
  }
}

/** @param {string} label */
function liveProgress(label) {
  const started = Date.now();
  let detail = '';
  const draw = () => {
    if (Date.now() - started < HIDING_FOR) return;
    rewriteLine(`${label} … ${seconds(started)}${detail && ` · ${detail}`}`);
  };
  const timer = setInterval(draw, 200);
  return {
    report: (/** @type {string} */ text) => {
      detail = text;
    },
    end: (/** @type {string} */ how) => {
      clearInterval(timer);
      if (Date.now() - started >= HIDING_FOR)
        rewriteLine(`${label}: ${how} in ${seconds(started)}\n`);
    },
  };
}

/** For logs: a line when it gets long, one every ten seconds, one at the end. @param {string} label */
function plainProgress(label) {
  const started = Date.now();
  let detail = '';
  let said = false;
  const say = () => {
    said = true;
    console.error(`${label} … ${seconds(started)}${detail && ` · ${detail}`}`);
  };
  const first = setTimeout(say, HIDING_FOR);
  const timer = setInterval(say, REPEAT_EVERY);
  return {
    report: (/** @type {string} */ text) => {
      detail = text;
    },
    end: (/** @type {string} */ how) => {
      clearTimeout(first);
      clearInterval(timer);
      if (said) console.error(`${label}: ${how} in ${seconds(started)}`);
    },
  };
}

/** @param {string} text */
function rewriteLine(text) {
  process.stderr.write(
    `\r\x1b[2K${text.slice(0, (process.stderr.columns ?? 80) - 1)}${text.endsWith('\n') ? '\n' : ''}`,
  );
}

/** @param {number} since */
function seconds(since) {
  return `${((Date.now() - since) / 1000).toFixed(1)} s`;
}
