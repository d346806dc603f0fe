import type { SweepDocument } from '../documents.ts';

const DAY = 24 * 60 * 60 * 1000;

/**
 * What was removed is let go of by a clock that may be wrong: one that is a month ahead for an hour
 * must not empty today's removals. So time between two sweeps counts for no more than this, however
 * long the clock says it was; who was away for two months finds more than was promised, never less.
 */
const LONGEST_GAP = 3 * DAY;
/** More than are ever asked for, as two are a day apart at the least. */
const REMEMBERED = 60;

/** Whether a sweep is due at `now` (ms since 1970): one a day, and after the clock was set back. */
export const isSweepDue = (last: SweepDocument | null, now: number): boolean =>
  !last || last.at > now || now - last.at >= DAY;

/** The note of a sweep that is made now. What the clock said while it was ahead says nothing. */
export function sweptAt(last: SweepDocument | null, now: number): SweepDocument {
  const before = last ? [last.at, ...(last.seen ?? [])] : [];
  return { at: now, seen: before.filter((at) => at < now).slice(0, REMEMBERED) };
}

/**
 * The time (ms since 1970) since which `days` have gone by for certain: one longest gap more than
 * that has been counted, as the last clock to be believed may have been wrong by it.
 */
export function longAgo({ at, seen = [] }: SweepDocument, days: number): number {
  let counted = 0;
  let later = at;
  for (const sweep of seen) {
    counted += Math.min(later - sweep, LONGEST_GAP);
    if (counted >= days * DAY + LONGEST_GAP) return sweep;
    later = sweep;
  }
  return Number.NEGATIVE_INFINITY;
}
