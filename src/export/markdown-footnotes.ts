import type { MarkdownRules } from './markdown-rules.ts';

const REFERENCE = 'data-footnote-reference';
const NOTE = 'data-footnote';
/** What a footnote's mark looks like: `1`, `[12]`, `*`, `†`, `a`. */
const MARK = /^[[(]?(?:\d{1,4}|[a-z]|[*†‡§¶#]{1,3})[\])]?$/i;
/** What leads back from a note to its mark: nothing but an arrow. */
const BACK = /^(?:[\s^↑↩↵⤴⏎⇑]|\ufe0e|\ufe0f)*$/;

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

/**
 * Marks footnotes for the rules, numbered as they are first referred to: a mark in the text that
 * links to a later element of the same text is a reference, that element the note. Links from a note
 * back to its marks are taken out. A mark whose note is not there stays the link it was.
 */
export function markFootnotes(root: HTMLElement, url: string): void {
  const targets = targetsIn(root);
  // Not by compareDocumentPosition, which linkedom answers by depth.
  const order = new Map(Array.from(root.querySelectorAll('*'), (element, at) => [element, at]));
  const numbers = new Map<Element, number>();
  for (const link of linksWithin(root, url)) {
    const note = isMark(link) && noteOf(targets.get(fragmentOf(link)));
    if (!note || (order.get(note) ?? -1) < (order.get(link) ?? 0)) continue;
    const number = numbers.get(note) ?? numbers.size + 1;
    numbers.set(note, number);
    markReference(link, number);
  }
  for (const [note, number] of numbers) markNote(note, number, linksWithin(note, url));
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

/** The note a mark leads to: the item or paragraph of its target, with words of its own. */
function noteOf(target: Element | undefined): Element | null {
  const note = target?.closest('li') ?? target?.closest('p, div, dd, aside');
  return note && (note.textContent ?? '').trim().length > 3 ? note : null;
}

/** The `sup` round a mark goes with it, unless it holds other marks besides. */
function markReference(link: Element, number: number): void {
  const parent = link.parentElement;
  const isAlone = parent?.nodeName === 'SUP' && parent.textContent === link.textContent;
  (isAlone && parent ? parent : link).setAttribute(REFERENCE, String(number));
}

/** A note becomes a block of its own before its list, which would number it as an item. */
function markNote(note: Element, number: number, links: Element[]): void {
  for (const link of links) if (isBackLink(link)) link.remove();
  const block = note.ownerDocument.createElement('div');
  block.setAttribute(NOTE, String(number));
  block.append(...note.childNodes);
  const list = note.nodeName === 'LI' ? note.closest('ol, ul') : null;
  (list ?? note).before(block);
  note.remove();
}

const isBackLink = (link: Element): boolean =>
  !link.closest(`[${REFERENCE}]`) && (BACK.test(link.textContent ?? '') || isMark(link));
