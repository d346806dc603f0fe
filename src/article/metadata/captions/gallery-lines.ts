import { shapeOf } from '../../segment/alike-siblings.ts';
import type { Block } from '../../segment/page-blocks.ts';

/** "3 of 12 |", "3 / 12", "3 von 12": the slide of a gallery, in whatever language. */
const COUNTER = /^\D{0,12}?(\d{1,3})\s*(?:\/|／|\p{L}{1,4})\s*(\d{1,3})\D{0,3}$/u;
const LEAST_SLIDES = 3;

/** A counter of slides, and how many there are; null for any other line. */
function slideOf({ text, heading, inTable }: Block): { at: number; all: number } | null {
  const found = text.length <= 24 && !heading && !inTable ? COUNTER.exec(text) : null;
  if (!found) return null;
  const [at, all] = [Number(found[1]), Number(found[2])];
  return at >= 1 && at <= all && all >= LEAST_SLIDES ? { at, all } : null;
}

/** Slides that count on from each other, with the place of their counters. */
function runsOf(lines: readonly Block[]): number[][] {
  const runs: number[][] = [];
  let last: { at: number; all: number } | null = null;
  lines.forEach((line, place) => {
    const slide = slideOf(line);
    if (!slide) return;
    const goesOn = last?.all === slide.all && last.at + 1 === slide.at;
    if (goesOn) runs.at(-1)?.push(place);
    else runs.push([place]);
    last = slide;
  });
  return runs.filter(({ length }) => length >= LEAST_SLIDES);
}

/**
 * The lines of galleries that count their slides: each counter, and the one line under it.
 * @param blocks those of the main content, in order
 */
export function galleryLines(blocks: readonly Block[]): ReadonlySet<Block> {
  const lines = blocks.filter(({ length }) => length > 0);
  return new Set(
    runsOf(lines).flatMap((run) => {
      const under = run.map((place) => lines[place + 1]);
      const shape = under[0] && shapeOf(under[0].element);
      const isAlone = (at: number): boolean =>
        at === run.length - 1 || run[at + 1] === (run[at] ?? 0) + 2;
      return run.flatMap((place, at) => {
        const counter = lines[place] as Block;
        const line = under[at];
        const isCaption = line && isAlone(at) && shapeOf(line.element) === shape;
        return isCaption ? [counter, line] : [counter];
      });
    }),
  );
}

/** Whether a line is nothing but the counter of a slide. */
export const isCounter = (block: Block): boolean => slideOf(block) !== null;
