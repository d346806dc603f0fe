import { pause } from '../../../text/pause.ts';

/** Longest time in milliseconds that the page is kept from doing anything else. */
const SLICE = 8;

/** Does some work for each item, in slices between which the page can be used; ends early with `signal`. */
export async function inSlices<T>(
  items: Iterable<T>,
  work: (item: T) => void,
  signal: AbortSignal,
): Promise<void> {
  let end = performance.now() + SLICE;
  for (const item of items) {
    if (signal.aborted) return;
    work(item);
    if (performance.now() < end) continue;
    await pause();
    end = performance.now() + SLICE;
  }
}
