import { indexText, rangeOf } from '../../annotations/text-index.ts';
import { knownLanguage } from './known-language.ts';
import { textBlocks } from './text-blocks.ts';

/**
 * The sentences of an article's body in reading order.
 * @param lang BCP 47 tag of its language; null where that is not known
 */
export function sentenceRanges(root: Element, lang: string | null): Range[] {
  const segmenter = new Intl.Segmenter(knownLanguage(lang), { granularity: 'sentence' });
  return textBlocks(root).flatMap((block) => {
    const index = indexText(block);
    return [...segmenter.segment(index.text)].flatMap(({ segment, index: at }) => {
      const start = at + (segment.length - segment.trimStart().length);
      const end = at + segment.trimEnd().length;
      return end > start ? [rangeOf(index, { start, end })] : [];
    });
  });
}
