import { indexText, rangeOf } from '../../../annotations/text-index.ts';
import { sentencesOf } from '../../../text/sentences.ts';
import { knownLanguage } from '../known-language.ts';
import { textBlocks } from './text-blocks.ts';

/**
 * The sentences of an article's body in reading order.
 * @param lang BCP 47 tag of its language; null where that is not known
 */
export function sentenceRanges(root: Element, lang: string | null): Range[] {
  return textBlocks(root).flatMap((block) => {
    const index = indexText(block);
    return sentencesOf(index.text, knownLanguage(lang)).map((span) => rangeOf(index, span));
  });
}
