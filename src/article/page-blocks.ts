import { foldWhitespace } from '../text/whitespace.ts';
import { isHidden } from './hidden.ts';
import { hintsOf } from './hints.ts';
import { BLOCK_TAGS, HEADING_TAGS, UNREAD_TAGS } from './tags.ts';

/** The smallest piece of a page that is judged: an element with words and no block inside. */
export interface Block {
  index: number;
  element: Element;
  /** Text, whitespace folded. */
  text: string;
  /** Characters of text, and how many of them are inside links. */
  length: number;
  linked: number;
  words: number;
  links: Element[];
  /** Pictures inside. */
  images: number;
  heading: number;
  /** Hints that can be trusted, of the element and everything it stands in (see trust-hints.ts). */
  hints: number;
  inList: boolean;
  inTable: boolean;
  inFigure: boolean;
  inQuote: boolean;
  code: boolean;
  /** Some ancestor or the block itself is hidden until a button opens it. */
  opened: boolean;
}

/** A page cut into blocks, in document order. */
export interface PageBlocks {
  blocks: Block[];
  /** Index of every element among all elements of the source document. */
  orderOf: ReadonlyMap<Element, number>;
  /** Elements that held a field for an e-mail address or a search, and so were a form. */
  forms: ReadonlySet<Element>;
  /** Elements whose names say something, and what (see hints.ts). */
  hinted: ReadonlyMap<Element, number>;
}

interface Surroundings {
  inList: boolean;
  inTable: boolean;
  inFigure: boolean;
  inQuote: boolean;
  opened: boolean;
  link: Element | null;
}

const FIELD = new Set(['INPUT', 'TEXTAREA', 'SELECT']);
const MEDIA = new Set(['IMG', 'PICTURE', 'VIDEO', 'AUDIO', 'IFRAME', 'MATH', 'SVG', 'EMBED', 'OBJECT']);

const tagOf = (element: Element): string => element.tagName.toUpperCase();
const isText = (node: Node): boolean => node.nodeType === 3;
const isWords = (node: Node): boolean => isText(node) && /\S/.test(node.nodeValue ?? '');
const isBreak = (node: Node | null): boolean => node !== null && node.nodeName === 'BR';

function nextBeyondSpace(node: Node): Node | null {
  let next = node.nextSibling;
  while (next && isText(next) && !isWords(next)) next = next.nextSibling;
  return next;
}

/** `<br><br>` between words is how a paragraph is written without `<p>`. */
function hasParagraphBreaks(element: Element): boolean {
  if (HEADING_TAGS.has(tagOf(element))) return false;
  for (let child = element.firstChild; child; child = child.nextSibling) {
    if (!isBreak(child)) continue;
    if (isBreak(nextBeyondSpace(child))) return true;
  }
  return false;
}

/** An embedded player is kept as a link to what it plays. */
const PLAYER = /^(?:https?:)?\/\/(?:[\w-]+\.)*(?:youtube(?:-nocookie)?\.com|youtu\.be|vimeo\.com|dailymotion\.com|ted\.com|soundcloud\.com|spotify\.com|twitch\.tv|wistia\.(?:com|net)|archive\.org|bilibili\.com|rutube\.ru|vk\.com|arte\.tv|peertube\.[a-z.]+)\//i;

function playerLink(frame: Element): Element | null {
  const address = frame.getAttribute('src') || frame.getAttribute('data-src') || '';
  if (!PLAYER.test(address)) return null;
  const link = frame.ownerDocument.createElement('a');
  link.setAttribute('href', address);
  link.setAttribute('data-lectern-player', '');
  link.textContent = frame.getAttribute('title') || address;
  const paragraph = frame.ownerDocument.createElement('p');
  paragraph.appendChild(link);
  return paragraph;
}

/** Words of inline content; words that only layout keeps apart get a space between them. */
function inlineText(node: Node): string {
  let text = '';
  for (let child = node.firstChild; child; child = child.nextSibling) {
    if (isText(child)) text += child.nodeValue;
    else if (child.nodeType === 1) {
      const element = child as Element;
      const tag = tagOf(element);
      if (tag === 'BR') text += ' ';
      else if (!UNREAD_TAGS.has(tag)) {
        const inner = inlineText(element);
        const apart = tag === 'A' || tag === 'SPAN' || BLOCK_TAGS.has(tag);
        text += apart && element.previousSibling?.nodeName === element.nodeName ? ` ${inner}` : inner;
      }
    }
  }
  return text;
}

/** Cuts a page into blocks. Changes the copy: unread and hidden elements go, loose words get a `<p>`. */
export class BlockCutter {
  readonly blocks: Block[] = [];
  readonly orderOf = new Map<Element, number>();
  readonly forms = new Set<Element>();
  readonly hinted = new Map<Element, number>();
  #opens: ReadonlySet<string>;

  constructor(opens: ReadonlySet<string>) {
    this.#opens = opens;
  }

  cut(copy: Document): PageBlocks {
    let order = 0;
    for (const element of copy.querySelectorAll('*')) this.orderOf.set(element, order++);
    this.#visit(copy.body, {
      inList: false, inTable: false, inFigure: false, inQuote: false, opened: false, link: null,
    });
    return { blocks: this.blocks, orderOf: this.orderOf, forms: this.forms, hinted: this.hinted };
  }

  /** Removes what is never read; says whether the element stays. */
  #stays(element: Element, tag: string): boolean {
    if (tag === 'NOSCRIPT') return element.querySelector('img') !== null && element.parentElement?.querySelector(':scope > img') === null;
    if (tag === 'IFRAME') {
      const link = playerLink(element);
      if (link) element.parentNode?.insertBefore(link, element);
      return false;
    }
    if (tag === 'SVG' || tag === 'VIDEO' || tag === 'AUDIO') return false;
    if (FIELD.has(tag)) {
      const type = element.getAttribute('type') ?? 'text';
      if (!/hidden|checkbox|radio|submit|button/.test(type)) this.#markForm(element);
      return false;
    }
    return !UNREAD_TAGS.has(tag);
  }

  #markForm(field: Element): void {
    let element = field.parentElement;
    for (let up = 0; element && up < 5; up++, element = element.parentElement) this.forms.add(element);
  }

  /** Visits an element; true where it starts lines of its own. */
  #visit(element: Element, around: Surroundings): boolean {
    const tag = tagOf(element);
    const own = hintsOf(element);
    if (own) this.hinted.set(element, own);
    const inside: Surroundings = {
      inList: around.inList || tag === 'LI',
      inTable: around.inTable || tag === 'TD' || tag === 'TH',
      inFigure: around.inFigure || tag === 'FIGURE',
      inQuote: around.inQuote || tag === 'BLOCKQUOTE',
      opened: around.opened,
      link: tag === 'A' && element.hasAttribute('href') ? element : around.link,
    };
    const first = this.blocks.length;
    if (tag === 'PRE') {
      this.#addBlock(element, inside, true);
      return true;
    }
    const blockChild = this.#visitChildren(element, inside);
    if (blockChild) {
      this.#wrapLooseWords(element, inside, first);
      return true;
    }
    const isBlock = BLOCK_TAGS.has(tag) || this.#isCustomBlock(element, tag);
    if (isBlock && hasParagraphBreaks(element)) {
      this.#wrapLooseWords(tag === 'P' ? this.#asDivision(element) : element, inside, first);
    } else if (isBlock) this.#addBlock(element, inside, false);
    return isBlock;
  }

  #visitChildren(element: Element, inside: Surroundings): boolean {
    let blockChild = false;
    for (let child = element.firstChild; child; ) {
      const next = child.nextSibling;
      if (child.nodeType === 8) element.removeChild(child);
      else if (child.nodeType === 1) {
        const block = this.#visitChild(child as Element, inside);
        blockChild ||= block;
      }
      child = next;
    }
    return blockChild;
  }

  #visitChild(child: Element, inside: Surroundings): boolean {
    const tag = tagOf(child);
    if (tag === 'MATH') return false;
    if (!this.#stays(child, tag)) {
      const before = child.previousSibling;
      child.remove();
      if (before?.nodeName === 'P' && (before.firstChild as Element | null)?.nodeName === 'A' && !this.orderOf.has(before as Element)) {
        this.#visit(before as Element, inside);
        return true;
      }
      return false;
    }
    if (isHidden(child)) {
      if (!this.#opens.has(child.id) || !child.querySelector('p,li')) {
        child.remove();
        return false;
      }
      child.removeAttribute('hidden');
      child.removeAttribute('aria-hidden');
      return this.#visit(child, { ...inside, opened: true });
    }
    return this.#visit(child, inside);
  }

  /** Custom elements have no display of their own: one that does not stand among words is a block. */
  #isCustomBlock(element: Element, tag: string): boolean {
    if (!tag.includes('-')) return false;
    return !Array.from(element.parentNode?.childNodes ?? []).some(isWords);
  }

  /** Gives words and inline elements between blocks, and between `<br><br>`, a paragraph each. */
  #wrapLooseWords(element: Element, inside: Surroundings, first: number): void {
    const made: Element[] = [];
    let paragraph: Element | null = null;
    for (let child = element.firstChild; child; ) {
      const next: ChildNode | null = child.nextSibling;
      const inline = child.nodeType === 3 || (child.nodeType === 1 && !this.#isVisitedBlock(child as Element));
      if (!inline || (isBreak(child) && (paragraph === null || isBreak(nextBeyondSpace(child))))) {
        if (isBreak(child)) element.removeChild(child);
        paragraph = null;
      } else if (paragraph) paragraph.appendChild(child);
      else if (isWords(child) || (child.nodeType === 1 && (child.textContent?.trim() || MEDIA.has(child.nodeName)))) {
        paragraph = element.ownerDocument.createElement('p');
        element.insertBefore(paragraph, child);
        paragraph.appendChild(child);
        made.push(paragraph);
      }
      child = next;
    }
    for (const loose of made) {
      const firstElement = loose.firstElementChild;
      this.orderOf.set(loose, (firstElement && this.orderOf.get(firstElement)) ?? this.orderOf.get(element) ?? 0);
      this.#addBlock(loose, inside, false);
    }
    if (made.length) this.#sortFrom(first);
  }

  /** A paragraph cannot hold paragraphs. */
  #asDivision(paragraph: Element): Element {
    const division = paragraph.ownerDocument.createElement('div');
    for (const { name, value } of Array.from(paragraph.attributes)) division.setAttribute(name, value);
    while (paragraph.firstChild) division.appendChild(paragraph.firstChild);
    paragraph.parentNode?.replaceChild(division, paragraph);
    this.orderOf.set(division, this.orderOf.get(paragraph) ?? 0);
    return division;
  }

  #isVisitedBlock(element: Element): boolean {
    const tag = tagOf(element);
    if (BLOCK_TAGS.has(tag) || this.#isCustomBlock(element, tag)) return true;
    return !isBreak(element) && Array.from(element.children).some((child) => this.#isVisitedBlock(child));
  }

  #sortFrom(first: number): void {
    const tail = this.blocks.splice(first);
    tail.sort((a, b) => (a.element.compareDocumentPosition(b.element) & 4 ? -1 : 1));
    this.blocks.push(...tail);
  }

  #addBlock(element: Element, inside: Surroundings, code: boolean): void {
    const raw = code ? (element.textContent ?? '') : inlineText(element);
    const text = foldWhitespace(raw);
    const images = element.querySelectorAll('img,picture').length;
    if (!text && images === 0) return;
    const links = inside.link ? [inside.link] : Array.from(element.querySelectorAll('a[href],[role="link"]'));
    const linked = inside.link
      ? text.length
      : links.reduce((sum, link) => sum + foldWhitespace(link.textContent ?? '').length, 0);
    const tag = tagOf(element);
    this.blocks.push({
      index: 0, element, text, length: text.length, linked: Math.min(linked, text.length),
      words: text ? text.split(' ').length : 0, links, images,
      heading: HEADING_TAGS.has(tag) ? Number(tag[1]) : element.getAttribute('role') === 'heading' ? Number(element.getAttribute('aria-level') ?? 2) : 0,
      hints: 0,
      inList: inside.inList, inTable: inside.inTable,
      inFigure: inside.inFigure, inQuote: inside.inQuote, code, opened: inside.opened,
    });
  }
}

/** Cuts a page's copy into blocks and numbers them. */
export function cutIntoBlocks(copy: Document, opens: ReadonlySet<string>): PageBlocks {
  const page = new BlockCutter(opens).cut(copy);
  page.blocks.forEach((block, index) => {
    block.index = index;
  });
  return page;
}

