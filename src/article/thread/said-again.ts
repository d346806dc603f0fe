import type { Block } from '../segment/page-blocks.ts';
import type { Saying } from './thread.ts';
import { timeStampIn } from './time-stamp.ts';

const MOST_WORDS = 8;
const LEAST_TIMES = 3;

/** Of code, the same line is quoted by many. */
const isShortLine = ({ words, heading, code }: Block): boolean =>
  words > 0 && words <= MOST_WORDS && heading === 0 && !code;

/** "Click to expand…", "Last edited: 5 March": lines that the software writes into what people say. */
export function writtenBySoftware(sayings: readonly Saying[], lang: string | null): Set<Block> {
  const times = new Map<string, Set<Saying>>();
  const short = sayings.flatMap((saying) =>
    saying.said.filter(isShortLine).map((block) => ({ saying, block })),
  );
  for (const { saying, block } of short)
    times.set(block.text, (times.get(block.text) ?? new Set()).add(saying));
  const found = short.filter(({ saying, block }) => {
    const isAgain =
      (times.get(block.text)?.size ?? 0) >= LEAST_TIMES && sayings.length > LEAST_TIMES;
    const isLast = saying.said.at(-1) === block && saying.said.length > 1;
    return isAgain || (isLast && timeStampIn(block, lang) !== null);
  });
  return new Set(found.map(({ block }) => block));
}
