import { Hint, hintsOf } from '../segment/hints.ts';
import { isLong } from './folded-text.ts';

/** So many neighbours of a hidden part are looked at for its first paragraph. */
const LOOKED_AT = 20;
const LEAST_PARAGRAPHS = 2;
const TOOLS = 'form,input,nav,[role="dialog"],[aria-modal="true"]';
/** What has such a name is something else. */
const NOT_TEXT =
  Hint.nav |
  Hint.footer |
  Hint.comments |
  Hint.recirculation |
  Hint.share |
  Hint.newsletter |
  Hint.advert |
  Hint.consent;

const paragraphsLike = (element: Element, { tagName, className }: Element): Element[] =>
  [...element.children].filter(
    (child) => child.tagName === tagName && child.className === className && isLong(child),
  );

const textOf = (element: Element): string => element.textContent?.trim() ?? '';

/** Whether an element is a paragraph, or begins with one. */
const says = (element: Element, paragraph: Element): boolean =>
  element.tagName === paragraph.tagName
    ? textOf(element) === textOf(paragraph)
    : [...element.children]
        .slice(0, LOOKED_AT)
        .some(
          (child) => child.tagName === paragraph.tagName && textOf(child) === textOf(paragraph),
        );

/** Whether one of the neighbours of a place on one side says the same as a paragraph in it. */
function isSaidBeside(
  paragraph: Element,
  place: Element,
  side: 'previousElementSibling' | 'nextElementSibling',
): boolean {
  let beside = place[side];
  for (let at = 0; beside && at < LOOKED_AT; at++, beside = beside[side])
    if (says(beside, paragraph)) return true;
  return false;
}

const CLAIM = /"isAccessibleForFree"\s*:\s*"?(true|false)/i;

/** Who may read a text: what its page says of that, null where it says nothing. */
export type Access = 'free' | 'paid' | null;

/**
 * Who may read the text of a page, by its data.
 * https://developers.google.com/search/docs/appearance/structured-data/paywalled-content
 */
export function accessTo(document: Document): Access {
  const scripts = [...document.querySelectorAll('script[type="application/ld+json" i]')];
  const claims = scripts.flatMap(({ textContent }) => CLAIM.exec(textContent ?? '')?.[1] ?? []);
  if (claims.length === 0) return null;
  return claims.every((claim) => claim.toLowerCase() === 'true') ? 'free' : 'paid';
}

/** Whether a wall stands before what is hidden, by its names. */
const isBehindWall = (element: Element): boolean =>
  [element, element.nextElementSibling, element.parentElement].some(
    (near) => near !== null && (hintsOf(near) & Hint.promo) !== 0,
  );

/**
 * Whether a hidden part is the rest of the text that it stands in: right behind a paragraph, and made
 * of several of the same make, as what "read on" uncovers. A message or a form has no such twins; a
 * copy is said beside it; and what a page hides from those who have not paid stays hidden.
 * @param access what the page says of its text: where it is free, a wall is one by name alone
 */
export function isRestOfText(element: Element, access: Access): boolean {
  if (access === 'paid' || (access === null && isBehindWall(element))) return false;
  const before = element.previousElementSibling;
  if (before?.tagName.toUpperCase() !== 'P' || !isLong(before)) return false;
  if (element.childElementCount < LEAST_PARAGRAPHS || element.querySelector(TOOLS)) return false;
  if (hintsOf(element) & NOT_TEXT || element.matches(TOOLS)) return false;
  const rest = paragraphsLike(element, before);
  const [first] = rest;
  if (first === undefined || rest.length < LEAST_PARAGRAPHS) return false;
  const isCopy =
    isSaidBeside(first, element, 'previousElementSibling') ||
    isSaidBeside(first, element, 'nextElementSibling');
  return !isCopy;
}
