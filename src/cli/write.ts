import { exit, stderr, stdout } from 'node:process';

/**
 * Writes text to standard output and waits until it is through. Whoever reads it may have seen
 * enough (`| head`): then there is nothing left to do and the process ends well.
 */
export function writeOut(text: string | Uint8Array): Promise<void> {
  return new Promise((done, failed) => {
    stdout.once('error', (error: NodeJS.ErrnoException) =>
      error.code === 'EPIPE' ? exit(0) : failed(error),
    );
    stdout.write(text, () => done());
  });
}

/** Writes what went wrong to standard error, in one line. */
export function writeError(error: unknown): Promise<void> {
  const message = error instanceof Error ? error.message : String(error);
  const line = `lectern: ${message.replace(/\s+/g, ' ').trim()}\n`;
  return new Promise((done) => {
    stderr.once('error', () => done());
    stderr.write(line, () => done());
  });
}
