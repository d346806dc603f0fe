import { viewOf } from './scroller.ts';

/** Not less of a text than this has been read by whoever closes it, as a share. */
const READ = 0.98;
/** And not more, by whoever has hardly begun. */
const BEGUN = 0.02;

/** How much of a text has come into view so far, 0 to 1. */
export function readShare(body: Element, scroller: Element): number {
  const { top, height } = body.getBoundingClientRect();
  if (height <= 0 || scroller.scrollTop <= 0) return 0;
  return Math.min(1, Math.max(0, (viewOf(scroller).bottom - top) / height));
}

/** Whether a place at such a share is worth to be come back to. */
export const isBegun = (share: number): boolean => share > BEGUN;

/** Minutes that are left of a text, 0 once it is read. */
export const minutesLeft = (minutes: number, share: number): number =>
  share >= READ ? 0 : Math.max(1, Math.ceil(minutes * (1 - share)));
