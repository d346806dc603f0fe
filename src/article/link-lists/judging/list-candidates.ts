import { runThrough } from '../../../text/run-through.ts';
import { childrenOf, parentOf } from '../../copy/unclobbered.ts';
import type { Block } from '../../segment/block.ts';
import { addText, noText, type TextSums, textOf } from '../../segment/block-sums.ts';
import type { LinkFact } from './link-chances.ts';

/** What may be a list: the elements that hold the same links, from the outermost to the innermost. */
export class ListCandidate {
  readonly outer: Element;
  inner: Element;
  readonly parent: ListCandidate | null;
  readonly children: ListCandidate[] = [];
  readonly text: TextSums;
  /** How many links it holds, and their chances added up. */
  readonly size: number;
  readonly chances: number;
  /** All links below the top, in order: those of a candidate stand one after the other. */
  readonly #all: readonly LinkFact[];
  readonly #from: number;

  constructor(
    outer: Element,
    parent: ListCandidate | null,
    { links, chances, text }: Sums,
    all: readonly LinkFact[],
  ) {
    this.outer = outer;
    this.inner = outer;
    this.parent = parent;
    this.text = text;
    this.size = links;
    this.chances = chances;
    this.#all = all;
    this.#from = all.length;
    parent?.children.push(this);
  }

  /** Whether the rules of the clean article have found its first link under a label that says so. */
  get isLabelled(): boolean {
    return (this.#all[this.#from]?.values.foundPromo ?? 0) > 0;
  }

  /** Its links, in order. */
  get links(): LinkFact[] {
    return this.#all.slice(this.#from, this.#from + this.size);
  }
}

/** What stands below an element, added up. */
interface Sums {
  links: number;
  chances: number;
  text: TextSums;
}

function* upFrom(element: Element, top: Element): Generator<Element> {
  for (let at: Element | null = element; at; at = parentOf(at)) {
    yield at;
    if (at === top) break;
  }
}

/** What is known of a page's links and text, by element of the page. */
export interface PageFacts {
  links: ReadonlyMap<Element, LinkFact>;
  blocks: ReadonlyMap<Element, Block>;
}

/** Elements that are gone through at one step. */
const A_STEP = 400;

/** Links and text added up under every element below `top` that holds a link. */
function* sumUp({ links, blocks }: PageFacts, top: Element): Generator<void, Map<Element, Sums>> {
  const sums = new Map<Element, Sums>();
  let done = 0;
  for (const [link, { chance }] of links) {
    if (++done % A_STEP === 0) yield;
    for (const at of upFrom(link, top)) {
      const known = sums.get(at) ?? { links: 0, chances: 0, text: noText() };
      known.links++;
      known.chances += chance;
      sums.set(at, known);
    }
  }
  for (const [element, block] of blocks) {
    if (++done % A_STEP === 0) yield;
    const text = textOf(block);
    for (const at of upFrom(element, top)) {
      const known = sums.get(at);
      if (known) addText(known.text, text);
    }
  }
  return sums;
}

/** All that may be a list below `top`, by each of its elements; those that hold others first. */
export const listCandidates = (facts: PageFacts, top: Element): Map<Element, ListCandidate> =>
  runThrough(listCandidatesInSteps(facts, top));

/** `listCandidates`, which yields between its steps. */
export function* listCandidatesInSteps(
  facts: PageFacts,
  top: Element,
): Generator<void, Map<Element, ListCandidate>> {
  const sums = yield* sumUp(facts, top);
  const all: LinkFact[] = [];
  const found = new Map<Element, ListCandidate>();
  const waiting: [Element, ListCandidate | null][] = [[top, null]];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const [element, parent] = next;
    const below = sums.get(element);
    if (!below) continue;
    const isSame = parent?.size === below.links;
    const list = parent && isSame ? parent : new ListCandidate(element, parent, below, all);
    list.inner = element;
    found.set(element, list);
    if (found.size % A_STEP === 0) yield;
    const fact = facts.links.get(element);
    if (fact) all.push(fact);
    for (const child of childrenOf(element).reverse()) waiting.push([child, list]);
  }
  return found;
}
