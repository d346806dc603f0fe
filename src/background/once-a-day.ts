import { readSession, writeSession } from '../browser/session-memory.ts';

const DAY = 24 * 60 * 60 * 1000;

/**
 * Does some work once after the browser was started, and then once a day: the background itself is
 * started whenever something happens. It is noted when it is done, so that a stop has it done again.
 * @param name what it is remembered by
 * @param now ms since 1970
 */
export async function onceADay(
  name: string,
  work: () => Promise<unknown>,
  now = Date.now(),
): Promise<void> {
  const last = await readSession(name);
  if (typeof last === 'number' && Math.abs(now - last) < DAY) return;
  await work();
  await writeSession(name, now);
}
