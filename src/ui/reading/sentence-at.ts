import { indexText, offsetOf, rangeOf } from '../../annotations/text-index.ts';
import { knownLanguage } from './known-language.ts';
import { BLOCKS } from './text-blocks.ts';

/**
 * The sentence that a range begins in.
 * @param lang BCP 47 tag of its language; null where that is not known
 * @returns null where the range stands in no block of text
 */
export function sentenceAt(range: Range, lang: string | null): Range | null {
  const block = range.startContainer.parentElement?.closest(BLOCKS);
  if (!block) return null;
  const index = indexText(block);
  const segmenter = new Intl.Segmenter(knownLanguage(lang), { granularity: 'sentence' });
  const at = offsetOf(index, range.startContainer, range.startOffset);
  const sentence = segmenter.segment(index.text).containing(at);
  if (!sentence?.segment.trim()) return null;
  const start = sentence.index;
  return rangeOf(index, { start, end: start + sentence.segment.length });
}
