import { isRunning } from './buttons-of-text.ts';
import { hidesByStyle } from './hidden.ts';

/** Characters of an answer that a button opens; menus and tools have fewer, and no paragraphs. */
const LEAST_OPENED = 80;
const TOOLS = 'form,input,nav';

/** Whether an element has as much text as an answer. */
export const isLong = (element: Element): boolean =>
  (element.textContent?.trim().length ?? 0) >= LEAST_OPENED;

/** Links are what a menu is made of. */
const MOST_LINKED = 0.5;

/** Whether the words of an element are running text, whatever tags they stand in, and not mostly links. */
function runsOn(element: Element): boolean {
  const text = element.textContent ?? '';
  if (!isRunning(text)) return false;
  let linked = 0;
  for (const link of element.querySelectorAll('a[href]')) linked += link.textContent?.length ?? 0;
  return linked <= MOST_LINKED * text.trim().length;
}

/** Whether an element holds a paragraph, and nothing to fill in or to go on with. */
const holdsParagraph = (element: Element): boolean =>
  element.querySelector(TOOLS) === null && (element.querySelector('p') !== null || runsOn(element));

/** Whether an element that a button opens holds anything to be read. */
export const holdsReading = (element: Element): boolean =>
  element.querySelector('p,li,pre,table') !== null ||
  (element.querySelector(TOOLS) === null && runsOn(element));

/** Whether an element holds such a paragraph and, in all, as much text as an answer. */
export const holdsText = (element: Element): boolean => holdsParagraph(element) && isLong(element);

/**
 * A paragraph that is kept from screen readers alone stands in sight like any other: some sites mark
 * so what only subscribers are to hear. Slides, menus and dialogs that are marked so are no paragraphs.
 */
export const isOnlyUnspoken = (element: Element): boolean =>
  element.tagName.toUpperCase() === 'P' &&
  element.getAttribute('aria-hidden') === 'true' &&
  !element.hasAttribute('hidden') &&
  !hidesByStyle(element) &&
  isLong(element);

/** A button that says whether it has opened something, or a heading that is nothing but one. */
export function isOpener(element: Element | null): boolean {
  if (!element) return false;
  if (element.hasAttribute('aria-expanded')) return true;
  const button = element.querySelector('[aria-expanded]');
  return button !== null && button.textContent?.trim() === element.textContent?.trim();
}

/** A heading and what is folded below it, alone in a box of theirs. */
export const isHeadedFold = (folded: Element): boolean =>
  folded.parentElement?.childElementCount === 2 &&
  !folded.matches('[role="dialog"],[aria-modal="true"],dialog') &&
  /^(?:H[2-6]|DT|SUMMARY)$/i.test(folded.previousElementSibling?.tagName ?? '') &&
  holdsText(folded);

const COPIED = /(?:^|[\s_-])(?:duplicate|cloned?)(?:$|[\s_-])/i;

/** One of several pictures of a row that are shown one at a time; in a row of cards each has a link. */
export const isSlide = (element: Element): boolean =>
  element.getAttribute('aria-hidden') === 'true' &&
  !element.hasAttribute('hidden') &&
  !hidesByStyle(element) &&
  !COPIED.test(element.className) &&
  element.querySelector('img') !== null &&
  element.querySelector(`a[href],${TOOLS},button`) === null &&
  [element.previousElementSibling, element.nextElementSibling].some(
    (beside) =>
      beside?.tagName === element.tagName &&
      beside.className.split(' ')[0] === element.className.split(' ')[0] &&
      beside.querySelector('img') !== null,
  );

const isPanel = (element: Element | null): boolean => element?.getAttribute('role') === 'tabpanel';

/** One of several panels of tabs of which one is shown, all of running text. */
export const isPanelOfText = (panel: Element): boolean =>
  isPanel(panel) &&
  holdsParagraph(panel) &&
  [panel.previousElementSibling, panel.nextElementSibling].some(
    (beside) => beside !== null && isPanel(beside) && holdsParagraph(beside),
  );

/** A question, or a heading of some words. */
const isQuestion = (text: string): boolean =>
  /[?？؟;]$/.test(text) || text.split(/\s+/).length >= LEAST_HEADING_WORDS;
const LEAST_HEADING_WORDS = 4;

/** Whether a button names an element, or the one in its shell, as what it opens. */
function isControlled(opened: Element, button: Element): boolean {
  const id = button.getAttribute('aria-controls');
  return id !== null && (opened.id === id || opened.firstElementChild?.id === id);
}

/** A question whose answer is folded below it: the button, or the element it alone stands in, is before it. */
export function opensText(button: Element): boolean {
  const parent = button.parentElement;
  const text = button.textContent?.trim() ?? '';
  const panel = button.nextElementSibling;
  // Not all say that they open something: a question and what follows it, with nothing beside them.
  if (!button.hasAttribute('aria-expanded'))
    return (
      panel !== null && parent?.childElementCount === 2 && isQuestion(text) && holdsText(panel)
    );
  const alone = parent?.childElementCount === 1 && parent.textContent?.trim() === text;
  const opened = panel ?? (alone ? parent?.nextElementSibling : null);
  return opened
    ? holdsParagraph(opened) && (isControlled(opened, button) || isLong(opened))
    : false;
}
