import { markdownDestination } from './markdown-destination.ts';

/** Elements that Markdown has nothing for: what they hold stays, in one text with what is round it. */
const PLAIN =
  'abbr,acronym,bdi,bdo,big,cite,data,dfn,font,ins,kbd,mark,nobr,rp,rt,ruby,samp,small,span,strike,time,tt,u,var,wbr';
/** Elements whose signs stand round words. */
const SIGNED = 'em,i,strong,b,del,s,sup,sub,q,a,code';
const NOT_BLANK = 'img,iframe,video,audio,br,input';
/** What no sign may stand round, since it has lines or a link of its own. */
export const UNLINKED = 'pre,table,blockquote,ul,ol,dl,iframe,video,audio,a[href]';
const UNSIGNED = 'pre,table';
/** Marks a sign that would be read together with what stands behind it. */
export const MARK = 'data-lectern-mark';
/** Marks links and pictures whose address has to stand in signs of its own. */
export const ENCLOSED = 'data-lectern-enclosed';
const BLOCK =
  'p,div,li,td,th,dd,dt,h1,h2,h3,h4,h5,h6,blockquote,figcaption,caption,summary,section';

/**
 * Readies a body for Markdown, whose signs mean something else where they touch: texts that only an
 * element without signs keeps apart become one, code beside code becomes one, what would come to
 * nothing goes.
 */
export function mendWords(root: HTMLElement): void {
  for (const element of root.querySelectorAll(PLAIN)) unwrap(element);
  for (const link of root.querySelectorAll('a')) if (!isLink(link)) unwrap(link);
  for (const image of root.querySelectorAll('img')) if (!isShown(image)) image.remove();
  for (const element of root.querySelectorAll(SIGNED)) if (!mayHaveSigns(element)) unwrap(element);
  dropComments(root);
  for (const code of root.querySelectorAll('code')) joinCode(code);
  root.normalize();
  for (const link of root.querySelectorAll('a')) markSignBefore(link);
  for (const code of root.querySelectorAll('code')) encloseBeside(code);
}

const isLink = (link: Element): boolean =>
  Boolean(markdownDestination(link.getAttribute('href') ?? '')) && !link.querySelector(UNLINKED);

const isShown = (image: Element): boolean =>
  Boolean(markdownDestination(image.getAttribute('src') ?? ''));

const mayHaveSigns = (element: Element): boolean =>
  Boolean(element.textContent?.trim() || element.querySelector(NOT_BLANK)) &&
  !element.querySelector(UNSIGNED) &&
  !(element.nodeName === 'CODE' && element.parentElement?.closest('code'));

function unwrap(element: Element): void {
  for (let child = element.firstChild; child; child = element.firstChild)
    element.parentNode?.insertBefore(child, element);
  element.remove();
}

function dropComments(node: Node): void {
  for (const child of Array.from(node.childNodes)) {
    if (child.nodeType === 8) child.remove();
    else dropComments(child);
  }
}

/** The backticks of two pieces of code would be read as one run. */
function joinCode(code: Element): void {
  const before = code.previousSibling;
  if (before?.nodeName !== 'CODE' || code.closest('pre')) return;
  for (let child = before.lastChild; child; child = before.lastChild)
    code.insertBefore(child, code.firstChild);
  before.remove();
}

/** "Look!" before a link would make it a picture. */
function markSignBefore(link: Element): void {
  const before = link.previousSibling;
  if (before?.nodeType !== 3 || !before.nodeValue?.endsWith('!')) return;
  const sign = link.ownerDocument.createElement('span');
  sign.setAttribute(MARK, '');
  sign.textContent = '!';
  before.nodeValue = before.nodeValue.slice(0, -1);
  link.parentNode?.insertBefore(sign, link);
}

/**
 * Not every reader knows each link for one. What it takes a bare address in it for reaches to the
 * next space, over the sign that begins a piece of code, whose tags would then be none of a text.
 */
function encloseBeside(code: Element): void {
  if (!code.textContent?.includes('<')) return;
  const block = code.closest(BLOCK) ?? code.parentElement;
  for (const beside of block?.querySelectorAll(`a:not([${ENCLOSED}]),img:not([${ENCLOSED}])`) ?? [])
    beside.setAttribute(ENCLOSED, '');
}
