import { dropLabel, noteBlock, splitNotes } from './footnote-notes.ts';
import type { MarkdownRules } from './markdown-rules.ts';

const REFERENCE = 'data-footnote-reference';
const NOTE = 'data-footnote';
/** What a footnote's mark looks like: `1`, `[12]`, `*`, `†`, `a`. */
const MARK = /^[[(]?(?:\d{1,4}|[a-z]|[*†‡§¶#]{1,3})[\])]?$/i;
/** What leads back from a note to its mark: nothing but an arrow. */
const BACK = /^(?:[\s^↑↩↵⤴⏎⇑]|\ufe0e|\ufe0f)*$/;

const MOST_BACK_WORDS = 5;

export const footnoteRules: MarkdownRules = {
  footnoteReference: {
    filter: (node) => node.hasAttribute(REFERENCE),
    replacement: (_content, node) => `[^${node.getAttribute(REFERENCE)}]`,
  },
  footnote: {
    filter: (node) => node.hasAttribute(NOTE),
    replacement: (content, node) => {
      const text = content.trim().replace(/\n(?=[^\n])/g, '\n    ');
      return `\n\n[^${node.getAttribute(NOTE)}]: ${text}\n\n`;
    },
  },
};

/** A mark in the text, and the place that it leads to. */
interface Mark {
  link: Element;
  target: Element;
}

/**
 * Marks footnotes for the rules, numbered as they are first referred to: a mark in the text that
 * links to a later element of the same text is a reference, that element the note. Links from a note
 * back to its marks are taken out. A mark whose note is not there stays the link it was.
 */
export function markFootnotes(root: HTMLElement, url: string): void {
  const targets = targetsIn(root);
  const notes = notesOf(marksIn(root, url, targets));
  const numbers = new Map<Element, number>();
  for (const [{ link }, note] of notes) {
    const number = numbers.get(note) ?? numbers.size + 1;
    if (!numbers.has(note)) dropOwnMark(note, link);
    numbers.set(note, number);
    markReference(link, number);
  }
  for (const [note, number] of numbers) {
    const back = linksWithin(note, url).filter((link) => isBackLink(link, targets));
    markNote(note, number, back);
  }
}

/** Marks that lead to what stands behind them. */
function marksIn(root: Element, url: string, targets: ReadonlyMap<string, Element>): Mark[] {
  // Not by compareDocumentPosition, which linkedom answers by depth.
  const order = new Map(Array.from(root.querySelectorAll('*'), (element, at) => [element, at]));
  const placeOf = (element: Element): number => order.get(element) ?? -1;
  return linksWithin(root, url).flatMap((link) => {
    const target = isMark(link) ? targets.get(fragmentOf(link)) : undefined;
    return target &&
      placeOf(target) > placeOf(link) &&
      !target.contains(link) &&
      (!isInParentheses(link) || isNumbered(target, link))
      ? [{ link, target }]
      : [];
  });
}

/** "(1)", of which the number alone is a link and is not raised: a formula's as often as a note's. */
const isInParentheses = (link: Element): boolean =>
  link.previousSibling?.nodeValue?.endsWith('(') === true &&
  link.nextSibling?.nodeValue?.startsWith(')') === true;

/** Whether what a mark leads to is an item of a list, or begins with the mark. */
const isNumbered = (target: Element, link: Element): boolean =>
  target.closest('li,dd') !== null ||
  withoutBrackets(target.closest('p,div,aside')?.textContent ?? '').startsWith(
    withoutBrackets(link.textContent),
  );

/** Each mark with its note, in the order of the marks. */
function notesOf(marks: readonly Mark[]): [Mark, Element][] {
  const blocks = new Map<Element, Element[]>();
  const seen = new Set<Element>();
  for (const { link, target } of marks) {
    const block = seen.has(target) ? null : noteBlock(target, link);
    seen.add(target);
    if (block) blocks.set(block, [...(blocks.get(block) ?? []), target]);
  }
  const noteAt = new Map<Element, Element>();
  for (const [block, beside] of blocks) {
    const notes = beside.length > 1 ? splitNotes(block, beside) : [block];
    for (const [at, target] of beside.entries()) noteAt.set(target, notes[at] ?? block);
  }
  return marks.flatMap((mark): [Mark, Element][] => {
    const note = noteAt.get(mark.target);
    return note ? [[mark, note]] : [];
  });
}

function targetsIn(root: Element): Map<string, Element> {
  const targets = new Map<string, Element>();
  for (const element of root.querySelectorAll('[id], a[name]')) {
    const name = element.id || (element.getAttribute('name') ?? '');
    if (!targets.has(name)) targets.set(name, element);
  }
  return targets;
}

/** Links to a place in the page itself, whether written as such or made absolute. */
function linksWithin(root: Element, url: string): Element[] {
  const page = url.split('#')[0];
  return Array.from(root.querySelectorAll('a[href*="#"]')).filter((link) => {
    const address = link.getAttribute('href')?.split('#')[0];
    return address === '' || address === page;
  });
}

function fragmentOf(link: Element): string {
  const fragment = link.getAttribute('href')?.split('#').slice(1).join('#') ?? '';
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}

const isMark = (link: Element): boolean => MARK.test((link.textContent ?? '').trim());

const withoutBrackets = (text: string | null): string => (text ?? '').replace(/[\s[\]()]/g, '');

/** The `sup` round a mark goes with it, and its brackets, unless it holds other marks besides. */
function markReference(link: Element, number: number): void {
  const parent = link.parentElement;
  const isAlone =
    parent?.nodeName === 'SUP' &&
    withoutBrackets(parent.textContent) === withoutBrackets(link.textContent);
  (isAlone && parent ? parent : link).setAttribute(REFERENCE, String(number));
}

/** The mark that a note begins with again, as a raised number or a label that leads nowhere. */
function dropOwnMark(note: Element, link: Element): void {
  let first = note.firstElementChild;
  while (first && !/^(?:SUP|SPAN|B|STRONG|A)$/.test(first.nodeName))
    first = first.firstElementChild;
  const isMarkAgain =
    first !== null &&
    !first.hasAttribute('href') &&
    !first.querySelector('[href]') &&
    withoutBrackets(first.textContent) === withoutBrackets(link.textContent) &&
    isAtStart(first, note);
  if (!isMarkAgain) {
    dropWrittenMark(note, withoutBrackets(link.textContent));
    return;
  }
  const holder = first?.parentElement;
  first?.remove();
  if (holder && holder !== note && !holder.textContent?.trim()) holder.remove();
}

/** A mark written again at the beginning of a note: "[1] See there", "1. See there". */
function dropWrittenMark(note: Element, mark: string): void {
  let first: Node | null = note.firstChild;
  while (first && (first.nodeType !== 3 || !first.nodeValue?.trim()))
    first =
      first.nodeType === 1 && first.textContent?.trim() ? first.firstChild : first.nextSibling;
  const written = /^\s*(?:\[(\w+|[*†‡§¶#]+)\]|\((\w+)\)|(\d+)[.):])\s*/.exec(
    first?.nodeValue ?? '',
  );
  if (first && written && (written[1] ?? written[2] ?? written[3]) === mark)
    first.nodeValue = (first.nodeValue ?? '').slice(written[0].length);
}

/** A note becomes a block of its own before its list or table, which would number it as an item. */
function markNote(note: Element, number: number, back: Element[]): void {
  const isLabelled = back.some((link) => isAtStart(link, note));
  for (const link of back) link.remove();
  if (isLabelled) dropLabel(note);
  const block = note.ownerDocument.createElement('div');
  block.setAttribute(NOTE, String(number));
  block.append(...(note.nodeName === 'TR' ? cellsOf(note) : [note]).flatMap(nodesOf));
  const list = /^(?:LI|TR)$/.test(note.nodeName) ? note.closest('ol, ul, table') : null;
  (list ?? note).before(block);
  note.remove();
  if (list?.nodeName === 'TABLE' && !list.querySelector('tr')) list.remove();
}

const cellsOf = (row: Element): Element[] =>
  Array.from(row.children).filter(({ textContent }) => textContent?.trim());

const nodesOf = (element: Element): ChildNode[] => Array.from(element.childNodes);

const isAtStart = (link: Element, note: Element): boolean =>
  withoutBrackets(note.textContent).startsWith(withoutBrackets(link.textContent));

/** A link of a note back to its mark: an arrow, the mark again, or a few words that lead there. */
function isBackLink(link: Element, targets: ReadonlyMap<string, Element>): boolean {
  if (link.closest(`[${REFERENCE}]`)) return false;
  const words = (link.textContent ?? '').trim();
  if (BACK.test(words) || MARK.test(words.replace(/^[↑^]\s*|\s*[↑^]$/g, ''))) return true;
  const place = targets.get(fragmentOf(link));
  return words.split(/\s+/).length <= MOST_BACK_WORDS && place !== undefined && isReference(place);
}

const isReference = (place: Element): boolean =>
  Boolean(place.closest(`[${REFERENCE}]`) || place.querySelector(`[${REFERENCE}]`)) &&
  place.querySelector('p') === null;
