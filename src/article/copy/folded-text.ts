import { hidesByStyle } from './hidden.ts';

/** Characters of an answer that a button opens; menus and tools have fewer, and no paragraphs. */
const LEAST_OPENED = 80;
const TOOLS = 'form,input,nav';

/** Whether an element has as much text as an answer. */
export const isLong = (element: Element): boolean =>
  (element.textContent?.trim().length ?? 0) >= LEAST_OPENED;

/** Whether an element holds a paragraph, and nothing to fill in or to go on with. */
const holdsParagraph = (element: Element): boolean =>
  element.querySelector('p') !== null && element.querySelector(TOOLS) === null;

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
