import { areInSequence, numberingLength } from './numbering.ts';

const NAMED =
  /(?:^|[\s_-])(?:line-?nos?|line-?num(?:ber)?s?|lineno\w*|linenos|ln|lnt|lnr|gutter|nums?)(?:$|[\s_-])|linenumber/i;
const UNSELECTABLE = /user-select\s*:\s*none/i;
const NUMBER = /^\s*\d{1,6}[.:|]?\s*$/;

/** Whether an element's own names or style say that its number is one of a line. */
const isNamed = (element: Element): boolean =>
  element.hasAttribute('data-line-number') ||
  element.hasAttribute('data-linenumber') ||
  element.getAttribute('aria-hidden') === 'true' ||
  NAMED.test(element.getAttribute('class') ?? '') ||
  UNSELECTABLE.test(element.getAttribute('style') ?? '');

/** Whether an element is a whole column of numbers, beside another that holds the code. */
const isColumn = (element: Element): boolean =>
  (isNamed(element) || element.tagName === 'CODE') && numberingLength(element) > 1;

/** Elements that hold one number each, and say that it is one of a line. */
function numberElements(root: Element): Element[] {
  const found: Element[] = [];
  const walk = (parent: Element): void => {
    for (let child = parent.firstElementChild; child; child = child.nextElementSibling) {
      if (isNamed(child) && NUMBER.test((child.textContent ?? '').slice(0, 60))) found.push(child);
      else walk(child);
    }
  };
  walk(root);
  return found;
}

/**
 * Takes the line numbers out of a listing: elements with a number each that follow one another and
 * say, by name or by style, that they are no part of the code. Numbers in the code stay.
 */
export function dropLineNumbers(root: Element): void {
  const columns = Array.from(root.children);
  if (columns.length > 1) for (const column of columns) if (isColumn(column)) column.remove();
  const numbers = numberElements(root);
  if (!areInSequence(numbers.map((element) => (element.textContent ?? '').trim()))) return;
  for (const element of numbers) element.remove();
}
