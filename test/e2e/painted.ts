import type { Surface } from '../../scripts/drive/surface.mjs';

/** The words that are painted as quotes in a document, in any colour, in the order of the alphabet. */
export const paintedIn = (surface: Surface): Promise<string[]> =>
  surface.evaluate(() => {
    const colours = ['yellow', 'green', 'blue', 'pink', 'violet'];
    return colours
      .flatMap((colour) => [...(CSS.highlights.get(`lectern-${colour}`) ?? [])].map(String))
      .map((words) => words.replace(/\s+/g, ' '))
      .sort();
  });
