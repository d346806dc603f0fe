/**
 * Calls `look` when the page is idle, once for each of `delays` (milliseconds from now), until it
 * gives true or `signal` is aborted. What a page fetches late is seen without watching every change.
 */
export async function lookAgain(
  delays: readonly number[],
  look: () => boolean,
  signal: AbortSignal,
): Promise<void> {
  let waited = 0;
  for (const delay of delays) {
    await pause(delay - waited);
    waited = delay;
    await idle();
    if (signal.aborted || look()) return;
  }
}

const pause = (ms: number) => new Promise((done) => setTimeout(done, ms));

// Bounded: a page that is never idle is looked at all the same.
const idle = () => new Promise((done) => requestIdleCallback(done, { timeout: 2000 }));
