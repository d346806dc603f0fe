import { indexText, rangeOf } from '../../annotations/text-index.ts';

/** What text stands in, each for itself: no sentence goes from one into another. */
const BLOCKS =
  'p, li, h1, h2, h3, h4, h5, h6, blockquote, td, th, dt, dd, pre, figcaption, summary, address, caption';

/**
 * The sentences of an article's body in reading order.
 * @param lang BCP 47 tag of its language; null where that is not known
 */
export function sentenceRanges(root: Element, lang: string | null): Range[] {
  const segmenter = new Intl.Segmenter(known(lang), { granularity: 'sentence' });
  const blocks = [...root.querySelectorAll(BLOCKS)].filter((block) => !block.querySelector(BLOCKS));
  return blocks.flatMap((block) => {
    const index = indexText(block);
    return [...segmenter.segment(index.text)].flatMap(({ segment, index: at }) => {
      const start = at + (segment.length - segment.trimStart().length);
      const end = at + segment.trimEnd().length;
      return end > start ? [rangeOf(index, { start, end })] : [];
    });
  });
}

/** A page may name a language that is none. */
function known(lang: string | null): string | undefined {
  try {
    return lang ? Intl.getCanonicalLocales(lang)[0] : undefined;
  } catch {
    return undefined;
  }
}
