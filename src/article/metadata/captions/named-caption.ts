import { foldWhitespace } from '../../../text/whitespace.ts';
import { Hint, hintsOf } from '../../segment/hints.ts';
import type { Block } from '../../segment/page-blocks.ts';

/** Share of a line's letters in one element that make it the line. */
const WHOLE = 0.9;
/** A picture, its link and its caption are no more elements. */
const MOST_ELEMENTS = 6;

/** Whether all words of a line stand in one inline element with a name for captions. */
function isNamedInside({ element, length }: Block): boolean {
  let child = element.firstElementChild;
  for (let at = 0; child && at < MOST_ELEMENTS; at++, child = child.nextElementSibling)
    if (child.tagName === 'SPAN' && hintsOf(child) & Hint.caption)
      return foldWhitespace(child.textContent ?? '').length >= WHOLE * length;
  return false;
}

/** Whether the page calls a line a caption: by the name of what it stands in, or of what stands in it. */
export const isNamedCaption = (block: Block): boolean =>
  (block.hints & Hint.caption) !== 0 || isNamedInside(block);

/** So many characters more than were said are a credit, or a place. */
const MOST_BESIDE = 60;

/** Whether a line says what the page's data says of a picture or film, and little else. */
export function isToldOfPicture({ text }: Block, words: ReadonlySet<string>): boolean {
  if (words.has(text)) return true;
  for (const said of words)
    if (text.length - said.length <= MOST_BESIDE && text.startsWith(said)) return true;
  return false;
}
