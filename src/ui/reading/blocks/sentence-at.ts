import { indexText, offsetOf, rangeOf } from '../../../annotations/text-index.ts';
import { sentencesOf } from '../../../text/sentences.ts';
import { knownLanguage } from '../known-language.ts';
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
  const at = offsetOf(index, range.startContainer, range.startOffset);
  const sentence = sentencesOf(index.text, knownLanguage(lang)).find(({ end }) => end > at);
  return sentence ? rangeOf(index, sentence) : null;
}
