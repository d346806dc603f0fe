/** The day of a time (ms since 1970) by this machine's clock, `YYYY-MM-DD`. */
export function dayOf(time: number): string {
  const date = new Date(time);
  return [
    String(date.getFullYear()).padStart(4, '0'),
    two(date.getMonth() + 1),
    two(date.getDate()),
  ].join('-');
}

/** The same time everywhere, to the millisecond: `2026-11-27T16:05:09.123Z`. */
export const instantOf = (time: number): string => new Date(time).toISOString();

/** The day an article says it was published on, or null where it is no whole day. */
export function wholeDay(published: string | null): string | null {
  const day = published?.slice(0, 10) ?? '';
  return /^\d{4}-\d\d-\d\d$/.test(day) && !Number.isNaN(Date.parse(day)) ? day : null;
}

const two = (count: number): string => String(count).padStart(2, '0');
