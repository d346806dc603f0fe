import { HEADING_TAGS, tagOf } from '../segment/tags.ts';
import { isRunning } from './buttons-of-text.ts';
import type { PageNames } from './page-names.ts';

const HEADINGS = 'h1,h2,h3,h4,h5,h6,[role="heading"]';
/** Nothing that is read: "#", "¶", "§", a sign of a link. */
const NO_WORDS = /^[^\p{L}\p{N}]*$/u;
/** What stands in brackets and nothing else: "[edit]", "［編集］", "(modifier | modifier le code)". */
const IN_BRACKETS = /^\s*[[［【(（][^\]］】)）]{1,80}[\]］】)）]\s*$/u;
/** By the address or the name of the link, whatever language its words are in. */
const EDITS = /[?&](?:action|ve)\w*=|edit/i;

const isHeading = (element: Element | null): boolean =>
  element !== null &&
  (HEADING_TAGS.has(tagOf(element)) || element.getAttribute('role') === 'heading');

const fragmentOf = (link: Element): string => {
  const href = link.getAttribute('href') ?? '';
  return href.startsWith('#') ? href.slice(1) : '';
};

function decoded(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}

/** Whether a link leads to the heading it belongs to. */
function leadsTo(heading: Element, link: Element): boolean {
  const id = decoded(fragmentOf(link));
  if (!id) return false;
  const around = heading.parentElement;
  const ids = [heading.id, link.id, around?.id, ...idsIn(heading)];
  return ids.includes(id) || ids.includes(`user-content-${id}`);
}

const idsIn = (heading: Element): string[] =>
  Array.from(
    heading.querySelectorAll('[id],[name]'),
    (named) => named.id || (named.getAttribute('name') ?? ''),
  );

/** Whether an element holds words besides those of one within. */
const saysMoreThan = (element: Element, part: Element): boolean =>
  (element.textContent ?? '').replace(/\s+/g, '').length >
    (part.textContent ?? '').replace(/\s+/g, '').length &&
  !NO_WORDS.test(textWithout(element, part));

const textWithout = (element: Element, part: Element): string =>
  (element.textContent ?? '').replace(part.textContent ?? '', '');

/** A place that other links lead to stays when what bore its name goes. */
function passOnId(from: Element, heading: Element): void {
  const id = from.id || from.getAttribute('name');
  if (id && !heading.id) heading.id = id;
}

function drop(tool: Element, heading: Element): void {
  if (isRunning(tool.textContent ?? '')) return;
  passOnId(tool, heading);
  tool.remove();
}

/** A heading with more links is a list of them, and its words would be looked at for each. */
const MOST_TOOLS = 8;

/** Links to the heading itself, and buttons, beside the words of a heading. */
function dropWithin(heading: Element): void {
  const tools = heading.querySelectorAll('a[href],button');
  if (tools.length > MOST_TOOLS) return;
  for (const tool of tools) {
    const isTool = tagOf(tool) === 'BUTTON' || leadsTo(heading, tool) || isSign(tool);
    if (isTool && saysMoreThan(heading, tool)) drop(tool, heading);
  }
}

const isSign = (link: Element): boolean =>
  NO_WORDS.test(link.textContent ?? '') && fragmentOf(link) !== '' && !link.querySelector('img');

/** A link to a heading that stands beside it, not in it. */
function dropBeside(heading: Element): void {
  for (const side of ['previousElementSibling', 'nextElementSibling'] as const) {
    const beside = heading[side];
    if (beside && tagOf(beside) === 'A' && leadsTo(heading, beside)) drop(beside, heading);
  }
}

/** So many elements at most stand between a link to edit a section and its heading. */
const MOST_UP = 4;

/** The largest element round a link that says nothing but its words, in brackets or not. */
function boxOf(link: Element): Element {
  let box = link;
  for (let up = 0; up < MOST_UP; up++) {
    const parent = box.parentElement;
    if (!parent || isHeading(parent) || !isToolText(parent.textContent ?? '')) break;
    box = parent;
  }
  return box;
}

const isToolText = (text: string): boolean => text.length < 100 && IN_BRACKETS.test(text);

const EDITING_ADDRESS = 'a[href*="edit"],a[href*="action="]';
const EDITING = `${EDITING_ADDRESS},[class*="edit"] a`;

/** "[edit]" in a heading, or behind it. */
function dropEditLinks(copy: Document, names: PageNames): void {
  for (const link of copy.querySelectorAll(names.hasClass(/edit/) ? EDITING : EDITING_ADDRESS)) {
    const said = `${link.getAttribute('href')} ${link.getAttribute('class')} ${link.parentElement?.getAttribute('class')}`;
    if (!EDITS.test(said) || !link.isConnected) continue;
    const box = boxOf(link);
    const around = box.closest(HEADINGS);
    const isOfHeading = around ? saysMoreThan(around, box) : isHeading(box.previousElementSibling);
    if (isOfHeading && isToolText(box.textContent ?? '')) box.remove();
  }
}

const SIGN_AT_END = /\s*(?:¶|🔗|\u200b)+\s*$/u;

/** A sign of a link that has lost its link, or never was one. */
function dropSign(heading: Element): void {
  const last = heading.lastChild;
  if (last?.nodeType === 3) last.nodeValue = (last.nodeValue ?? '').replace(SIGN_AT_END, '');
}

/** Most pages have none by a role alone: that is asked by itself, since all at once takes longer. */
const headingsOf = (copy: Document, { headings }: PageNames): Iterable<Element> =>
  copy.querySelector('[role="heading"]')
    ? copy.querySelectorAll(HEADINGS)
    : headings.filter(({ isConnected }) => isConnected);

/**
 * Takes from headings what a page puts there to work with: links to themselves, links to edit a
 * section, buttons that copy an address; in the heading or beside it, in any language.
 */
export function dropHeadingTools(copy: Document, names: PageNames): void {
  dropEditLinks(copy, names);
  for (const heading of headingsOf(copy, names)) {
    if (heading.childElementCount > 0) dropWithin(heading);
    dropBeside(heading);
    dropSign(heading);
  }
}
