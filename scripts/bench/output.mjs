// @ts-check
import { createWriteStream } from 'node:fs';

/**
 * Where the lines go.
 * @param {string | undefined} file standard output when absent
 * @param {AbortSignal} stop
 * @returns {{write: (line: string) => void, close: () => Promise<void>, signal: AbortSignal,
 *   wanted: () => boolean}} `signal` aborts with `stop`, and when the output cannot be written; it is
 *   not `wanted` once its reader has closed it (`| head`). `close` throws what went wrong with it.
 */
export function openOutput(file, stop) {
  const stream = file ? createWriteStream(file) : process.stdout;
  const gone = new AbortController();
  stream.on('error', (error) => gone.abort(error));
  const wanted = () => gone.signal.reason?.code !== 'EPIPE';
  return {
    write: (line) => void stream.write(`${line}\n`),
    close: async () => {
      if (stream !== process.stdout) await ended(stream);
      if (wanted()) gone.signal.throwIfAborted();
    },
    signal: AbortSignal.any([stop, gone.signal]),
    wanted,
  };
}

/** @param {NodeJS.WritableStream} stream @returns {Promise<void>} */
function ended(stream) {
  return new Promise((resolve) => stream.end(() => resolve()));
}
