import type { Block } from '../../segment/block.ts';
import type { RuleContext } from '../../segment/rule-context.ts';

/** How makers of documents call a box with a note, a tip or a warning. */
const NOTE =
  /(?:^|[\s_-])(?:admonition|callout|alert|note|tip|hint|warning|caution|important|danger|attention|notice)(?:$|[\s_-])/i;
const MOST_LEVELS = 4;
const ASKS = 'form,[role="button"],[role="dialog"]';

const isNote = (element: Element): boolean =>
  element.getAttribute('role') === 'note' ||
  element.hasAttribute('data-callout') ||
  NOTE.test(element.getAttribute('class') ?? '');

/** The box of a note that a block stands in; null where there is none. */
function noteRound({ element }: Block, root: Element): Element | null {
  let up: Element | null = element;
  for (let level = 0; up && up !== root && level < MOST_LEVELS; level++, up = up.parentElement)
    if (isNote(up)) return up;
  return null;
}

/** Whether a box held something to press or to fill in; the copy has its buttons no more. */
const asks = (box: Element, { page }: RuleContext): boolean =>
  page.forms.has(box) ||
  page.pressed.has(box) ||
  box.matches(ASKS) ||
  Array.from(box.querySelectorAll('*')).some(
    (element) => page.pressed.has(element) || element.matches(ASKS),
  );

/**
 * Whether a block stands in a box that calls itself a note, among the paragraphs of the text, and with
 * nothing in it to press or to follow: notices of a site ask for something.
 */
export function isNoteAmongText(block: Block, context: RuleContext): boolean {
  if (block.index <= context.firstProse || block.index >= context.lastProse) return false;
  if (block.linked * 3 > block.length) return false;
  const box = noteRound(block, context.root);
  return box !== null && !asks(box, context);
}
