import {
  allMatching,
  attributeOf,
  childrenOf,
  matches,
  parentOf,
  tagOf,
} from '../copy/unclobbered.ts';
import { Hint, hintsOfNames } from '../segment/hints.ts';
import { runningText } from '../segment/running-text.ts';
import { Items, type Line, linesIn } from './text-lines.ts';

/** What an element of a text is, whatever it holds. */
const PARAGRAPH = 'p,h2,h3,h4,h5,h6,ul,ol,dl,blockquote,pre,table';
const HEADING = 'h2,h3,h4,h5,h6';
const FIELDS = 'form,input:not([type="hidden"]),select,textarea,iframe';
const APART =
  'aside,form,nav,dialog,iframe,footer,[role="complementary"],[role="form"],[role="navigation"],[role="dialog"],[role="contentinfo"]';
const APART_NAMES =
  Hint.advert |
  Hint.promo |
  Hint.newsletter |
  Hint.recirculation |
  Hint.share |
  Hint.comments |
  Hint.nav |
  Hint.aside |
  Hint.consent;
/** Characters of running text from which paragraphs beside each other are a text. */
const LEAST_FLOW = 400;
/** A box with more in it is no paragraph with a wrapper round it. */
const LONGEST_PIECE = 1500;
const MOST_LINKED = 0.6;

/** Characters of running text outside links in paragraphs of one kind, and how many stand apart by name. */
interface Prose {
  all: number;
  named: number;
  pieces: number;
}

/** What is asked of one element again and again in a look at one page. */
interface Words {
  /** Characters outside links, in lines of running text. */
  running: number;
  /** Characters outside links, of any line, and in links. */
  free: number;
  linked: number;
}

const isHeadline = (element: Element): boolean =>
  matches(element, 'h1') && allMatching(element, 'a[href]').length === 0;

const isNamedApart = (element: Element): boolean =>
  (hintsOfNames(`${attributeOf(element, 'class')} ${attributeOf(element, 'id')}`) & APART_NAMES) !==
  0;

/** Some sites put their whole page into one form. */
const isApart = (element: Element): boolean =>
  matches(element, APART) && allMatching(element, 'h1').length === 0;

/** A paragraph by its tag, or else what stands beside others of its tag, with a heading or without. */
const kindOf = (element: Element): string =>
  matches(element, PARAGRAPH)
    ? 'p'
    : `${tagOf(element)} ${allMatching(element, HEADING).length > 0}`;

/**
 * Tells the text that an article goes on in from what only stands in it. A flow is an element with
 * more than 400 characters of running text, outside links, in pieces of one kind that stand beside
 * each other in it: paragraphs, or boxes of one tag that hold little but such. Its pieces are that
 * text, however short each of them is, and so are its headings, lists, quotes and tables. A box for
 * something else has one of these, and may be hidden: fields of a form, the tag or the role of what
 * stands aside, a name (advert, promo, newsletter …) that most of the flow has not, a heading where
 * the others have none, words that are mostly links, or no running text beside it of its kind. Asks
 * for no layout. What it has seen it remembers: make another when the page may have changed.
 */
export class TextFlows {
  readonly #flows = new Map<Element, ReadonlyMap<string, Prose>>();
  readonly #words = new Map<Element, Words>();

  /** Whether hiding an element would take a piece of a flow, or a part of one. */
  isTaken(element: Element): boolean {
    for (const [block, line] of linesIn(element)) {
      const isOwn = line.text !== '' && line.linked <= line.text.length * MOST_LINKED;
      if ((isOwn || block === element) && this.#isText(block, element)) return true;
    }
    return false;
  }

  /** Whether a line of a taken element belongs to a flow: its block, or what is wrapped round that. */
  #isText(block: Element, taken: Element): boolean {
    const isParagraph = matches(block, PARAGRAPH);
    for (let at = block; ; ) {
      const flow = parentOf(at);
      if (!flow || isApart(at) || this.#wordsOf(at).running > LONGEST_PIECE) return false;
      const isWhole = isParagraph || matches(at, PARAGRAPH) || this.#addsNothing(at, block, taken);
      if (isWhole && this.#isPiece(at, flow)) return true;
      if (isNamedApart(at) && at !== block) return false;
      at = flow;
    }
  }

  /** Round the line, what is taken, or no more than that. */
  #addsNothing(at: Element, block: Element, taken: Element): boolean {
    if (at === block || at === taken || contains(taken, at)) return true;
    const { free, linked } = this.#wordsOf(at);
    const of = this.#wordsOf(contains(at, taken) ? taken : block);
    return free + linked === of.free + of.linked;
  }

  #isPiece(at: Element, flow: Element): boolean {
    const { running, free, linked } = this.#wordsOf(at);
    if (linked > (free + linked) * MOST_LINKED) return false;
    const kinds = this.#kindsIn(flow);
    const isParagraph = matches(at, PARAGRAPH);
    if (isParagraph && running > 0 && !isNamedApart(at) && childrenOf(flow).some(isHeadline))
      return true;
    if (!isParagraph && (running === 0 || allMatching(at, FIELDS).length > 0)) return false;
    const isPlain = isParagraph || allMatching(at, `${HEADING},img,button`).length === 0;
    const prose = [kinds.get(kindOf(at)), isPlain ? kinds.get('p') : undefined].find(isFlow);
    if (!prose || (isNamedApart(at) && prose.named * 2 < prose.all)) return false;
    return !matches(at, HEADING) || this.#leadsOn(at, flow);
  }

  /** A heading over a list of links, or over a form, is theirs. */
  #leadsOn(heading: Element, flow: Element): boolean {
    const beside = childrenOf(flow);
    const next = beside
      .slice(beside.indexOf(heading) + 1)
      .find(
        (one) => !matches(one, HEADING) && this.#wordsOf(one).free + this.#wordsOf(one).linked > 0,
      );
    if (!next || isApart(next)) return false;
    return this.#isPiece(next, flow);
  }

  #kindsIn(flow: Element): ReadonlyMap<string, Prose> {
    const known = this.#flows.get(flow) ?? this.#count(flow);
    this.#flows.set(flow, known);
    return known;
  }

  #count(flow: Element): ReadonlyMap<string, Prose> {
    const kinds = new Map<string, Prose>();
    const items = new Items(flow);
    for (const child of childrenOf(flow)) {
      const running = isApart(child) ? 0 : this.#wordsOf(child).running;
      const isLong = running > LONGEST_PIECE && !matches(child, PARAGRAPH);
      if (running === 0 || isLong || [...linesIn(child)].some(([block]) => items.isTeaser(block)))
        continue;
      const prose = kinds.get(kindOf(child)) ?? { all: 0, named: 0, pieces: 0 };
      prose.all += running;
      prose.named += isNamedApart(child) ? running : 0;
      prose.pieces++;
      kinds.set(kindOf(child), prose);
    }
    return kinds;
  }

  #wordsOf(element: Element): Words {
    const known = this.#words.get(element) ?? countWords(element);
    this.#words.set(element, known);
    return known;
  }
}

const isFlow = (prose: Prose | undefined): boolean =>
  prose !== undefined && prose.all > LEAST_FLOW && prose.pieces > 1;

const contains = (outer: Element, inner: Element): boolean =>
  outer !== inner && Node.prototype.contains.call(outer, inner);

function countWords(element: Element): Words {
  const words = { running: 0, free: 0, linked: 0 };
  for (const [, line] of linesIn(element)) add(words, line);
  return words;
}

function add(words: Words, { text, linked }: Line): void {
  const free = text.length - linked;
  words.linked += linked;
  words.free += free;
  if (runningText(text, linked) > 0) words.running += free;
}
