import { readDay } from '../metadata/published.ts';
import type { Block } from '../segment/page-blocks.ts';
import type { Post } from './find-posts.ts';
import { templateKeys } from './name-shapes.ts';
import type { TimeStamp } from './time-stamp.ts';

const LEAST_SHARE = 0.6;

const MINUTE = 60_000;

/** Minutes since midnight that a text says; 0 where it says none. */
function minutesIn(text: string): number {
  const [, hours, minutes, half] = /(\d{1,2})[:.](\d{2})(?!\d)\s*([ap]m)?/i.exec(text) ?? [];
  const afternoon = half?.toLowerCase() === 'pm' && Number(hours) < 12 ? 12 : 0;
  return (Number(hours ?? 0) + afternoon) * 60 + Number(minutes ?? 0);
}

/** Pages write times in ways that no browser reads: "Jul 5, 2024 at 5:39 PM". */
function timeOf({ datetime, text }: TimeStamp): number {
  const written = datetime ?? text;
  const time = Date.parse(written);
  if (!Number.isNaN(time)) return time;
  const day = readDay(written);
  return day ? Date.parse(day) + minutesIn(written) * MINUTE : Number.NaN;
}

/** Share of the posts that come no earlier than the one before: when people joined is in no order. */
function inOrder(stamps: readonly TimeStamp[]): number {
  const times = stamps.map(timeOf).filter((time) => !Number.isNaN(time));
  if (times.length < 2) return 0;
  const rising = times.slice(1).filter((time, at) => time >= (times[at] ?? 0)).length;
  return rising / (times.length - 1);
}

function scoreOf(found: ReadonlyMap<Post, TimeStamp>, posts: number): number {
  const share = found.size / posts;
  if (share < LEAST_SHARE) return 0;
  const stamps = [...found.values()];
  const marked = stamps.filter(({ element, datetime }) => datetime || element.tagName === 'TIME');
  return share * (1 + inOrder(stamps) + marked.length / stamps.length);
}

/** Times by one template: the first in each post, and how many there are. */
interface Slot {
  found: Map<Post, TimeStamp>;
  count: number;
}

/**
 * When each post was written: of the times in each, the kind that most have and that goes up.
 * @returns the times, and how often such a time stands in a post, on average
 */
export function findTimes(
  posts: readonly Post[],
  stamps: ReadonlyMap<Block, TimeStamp>,
): { times: Map<Post, TimeStamp>; each: number } {
  const slots = new Map<string, Slot>();
  for (const post of posts) {
    for (const block of post.blocks) {
      const stamp = stamps.get(block);
      if (!stamp) continue;
      for (const key of templateKeys(stamp.element)) {
        const slot = slots.get(key) ?? { found: new Map<Post, TimeStamp>(), count: 0 };
        slot.count++;
        if (!slot.found.has(post)) slot.found.set(post, stamp);
        slots.set(key, slot);
      }
    }
  }
  let best: Slot = { found: new Map(), count: 0 };
  let most = 0;
  for (const slot of slots.values()) {
    const score = scoreOf(slot.found, posts.length);
    if (score > most) [best, most] = [slot, score];
  }
  return { times: best.found, each: best.count / (best.found.size || 1) };
}
