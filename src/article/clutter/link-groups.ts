import { foldWhitespace } from '../../text/whitespace.ts';
import { Hint } from '../segment/hints.ts';
import { absoluteUrl, plainAddress, sameHost } from '../segment/links.ts';
import type { Block } from '../segment/page-blocks.ts';
import { isRecirculationLabel } from './label-words.ts';

/** One entry of a group: what stands around one target. */
export interface LinkItem {
  text: string;
  href: string;
  element: Element;
  words: number;
  image: boolean;
  sameSite: boolean;
}

/** Links that stand together and make up nearly all of what holds them. */
export interface LinkGroup {
  container: Element;
  blocks: Block[];
  items: LinkItem[];
  /** The label over the group; its block is among `blocks`. */
  heading: Block | null;
  /** Share of the group's words that stand in its items, 0 to 1. */
  coverage: number;
  /** Share of items whose target is on the page's own site. */
  onSite: number;
  /** Share of items with a picture. */
  pictured: number;
  /** Mean words an item. */
  wordsEach: number;
  hints: number;
}

/** A card's teaser text: longer than this it is a section of an article. */
const MOST_WORDS_AN_ITEM = 60;
const LEAST_COVERAGE = 0.7;

/** Where a link leads to: an address without its fragment, and whether it is the page's own site. */
interface Target {
  href: string;
  sameSite: boolean;
}

/** Where links lead to; each address is read once. */
class Targets {
  #base: string;
  #here: string | null;
  #host: string;
  #known = new Map<string, Target | null>();

  constructor(base: string) {
    this.#base = base;
    const here = absoluteUrl(base, base);
    this.#here = here && here.origin + here.pathname + here.search;
    this.#host = here?.hostname ?? '';
  }

  /** Null for what leads nowhere, or to a place on the page itself. */
  of(link: Element): Target | null {
    const address = link.getAttribute('href') ?? '';
    const known = this.#known.get(address);
    if (known !== undefined) return known;
    const read = this.#read(address);
    this.#known.set(address, read);
    return read;
  }

  #read(address: string): Target | null {
    const plain = plainAddress(address, this.#base);
    const url = plain === null ? absoluteUrl(address, this.#base) : null;
    if (plain !== null) return this.#elsewhere(withoutFragment(plain), hostOf(plain));
    return url && this.#elsewhere(url.origin + url.pathname + url.search, url.hostname);
  }

  #elsewhere(href: string, host: string): Target | null {
    if (this.#here === null) return { href, sameSite: false };
    if (href === this.#here) return null;
    return { href, sameSite: sameHost(host, this.#host) };
  }
}

const withoutFragment = (address: string): string => address.split('#', 1)[0] ?? '';
const hostOf = (address: string): string => address.split('/', 3)[2] ?? '';

interface Unit {
  /** The first target found, and whether there is another. */
  target: string | null;
  several: boolean;
  blocks: Block[];
  words: number;
  /** Some block of it is nothing but its link, or the link wraps a picture. */
  led: boolean;
}

/** Blocks under each element, with the targets of their links, from the leaves up. */
class GroupFinder {
  readonly units = new Map<Element, Unit>();
  #targets: Targets;
  #below = new Map<Element, readonly Element[]>();
  #labels = new Map<Block, boolean>();

  constructor(blocks: readonly Block[], root: Element, base: string) {
    this.#targets = new Targets(base);
    for (const block of blocks) this.#add(block, root);
  }

  #add(block: Block, root: Element): void {
    const targets = block.links
      .map((link) => this.#targets.of(link)?.href)
      .filter((href): href is string => href !== undefined);
    const led = targets.length > 0 && (block.length === 0 || block.linked / block.length >= 0.75);
    for (let element: Element | null = block.element; element; element = element.parentElement) {
      let unit = this.units.get(element);
      if (!unit) {
        unit = { target: null, several: false, blocks: [], words: 0, led: false };
        this.units.set(element, unit);
      }
      for (const href of targets) {
        unit.target ??= href;
        unit.several ||= unit.target !== href;
      }
      unit.blocks.push(block);
      unit.words += block.words;
      unit.led ||= led;
      if (element === root) break;
    }
  }

  /** The largest elements below `element` that are about one target each. */
  itemsIn(element: Element): readonly Element[] {
    const found = this.#itemsBelow(element);
    return found.length > 0 ? found : this.#inlineItems(element);
  }

  /** Whether a line announces links away: asked for every element round it, and slow to tell. */
  announces(block: Block): boolean {
    const known = this.#labels.get(block);
    if (known !== undefined) return known;
    const announces = isRecirculationLabel(block.text);
    this.#labels.set(block, announces);
    return announces;
  }

  /** Asked again for every element round it, so remembered. */
  #itemsBelow(element: Element): readonly Element[] {
    const known = this.#below.get(element);
    if (known) return known;
    const found: Element[] = [];
    for (const child of element.children) {
      const unit = this.units.get(child);
      if (!unit || unit.target === null) continue;
      if (!unit.several && unit.words <= MOST_WORDS_AN_ITEM) {
        if (unit.led) found.push(child);
      } else for (const item of this.#itemsBelow(child)) found.push(item);
    }
    this.#below.set(element, found);
    return found;
  }

  /** A row of bare links in one block: each link is an item. */
  #inlineItems(element: Element): Element[] {
    const unit = this.units.get(element);
    const only = unit?.blocks.length === 1 ? unit.blocks[0] : undefined;
    if (!only || only.length === 0 || only.linked / only.length < 0.75) return [];
    return only.links.filter((link) => this.#targets.of(link) !== null);
  }

  item(element: Element): LinkItem {
    const link = element.matches('a[href]')
      ? element
      : (element.querySelector('a[href]') ?? element.closest('a[href]') ?? element);
    const titled = Array.from(element.querySelectorAll('a[href],h1,h2,h3,h4,h5,h6')).map((part) =>
      foldWhitespace(part.textContent ?? ''),
    );
    const whole = foldWhitespace(element.textContent ?? '');
    const title =
      titled.reduce((best, text) => (text.length > best.length ? text : best), '') || whole;
    const target = this.#targets.of(link);
    return {
      text: title,
      href: target?.href ?? '',
      element,
      words: whole.split(' ').length,
      image: element.querySelector('img,picture') !== null,
      sameSite: target?.sameSite ?? false,
    };
  }
}

/** A short line over a group that could be its heading. */
const isLabel = (block: Block): boolean =>
  block.length > 0 &&
  block.length <= 80 &&
  (block.heading > 0 || block.words <= 8) &&
  !/[.!?…]\s*$/.test(block.text.replace(/\?$/, ''));

const MOST_LINES = 4;

function firstLines(blocks: readonly Block[]): Block[] {
  const lines: Block[] = [];
  for (const block of blocks) {
    if (block.length > 0) lines.push(block);
    if (lines.length === MOST_LINES) break;
  }
  return lines;
}

/** The label of a group: one that says so, before any that only stands first. */
function headingOf(
  finder: GroupFinder,
  blocks: readonly Block[],
  inItems: ReadonlySet<Block>,
): Block | null {
  const lines = firstLines(blocks);
  const said = lines.find((block) => isLabel(block) && finder.announces(block));
  const first = lines[0];
  return said ?? (first && isLabel(first) && !inItems.has(first) ? first : null);
}

function share(items: readonly LinkItem[], test: (item: LinkItem) => boolean): number {
  return items.length ? items.filter(test).length / items.length : 0;
}

function describe(
  finder: GroupFinder,
  container: Element,
  unit: Unit,
  elements: readonly Element[],
): LinkGroup | null {
  if (elements.length === 0) return null;
  const inItems = new Set<Block>();
  for (const element of elements)
    for (const block of finder.units.get(element)?.blocks ?? unit.blocks) inItems.add(block);
  const heading = headingOf(finder, unit.blocks, inItems);
  const words = unit.words - (heading?.words ?? 0);
  let covered = 0;
  for (const block of inItems) if (block !== heading) covered += block.words;
  const coverage = words > 0 ? Math.min(1, covered / words) : 1;
  const hints = unit.blocks.reduce((bits, block) => bits & block.hints, -1 & ~Hint.body);
  const announced = (heading && finder.announces(heading)) || (hints & Hint.recirculation) !== 0;
  const least = announced ? 1 : hints & Hint.aside ? 2 : 3;
  if (elements.length < least || coverage < LEAST_COVERAGE) return null;
  const items = elements.map((element) => finder.item(element));
  return {
    container,
    blocks: unit.blocks,
    items,
    heading,
    coverage,
    onSite: share(items, (item) => item.sameSite),
    pictured: share(items, (item) => item.image),
    wordsEach: items.reduce((sum, item) => sum + item.words, 0) / items.length,
    hints,
  };
}

/**
 * All link groups below a root, the largest elements that are one, in document order.
 * Found by structure: entries that each lead to one target of their own and hold little else.
 * @param apart an element that no group may hold
 */
export function findLinkGroups(
  blocks: readonly Block[],
  root: Element,
  base: string,
  apart: Element | null = null,
): LinkGroup[] {
  const finder = new GroupFinder(blocks, root, base);
  const groups: LinkGroup[] = [];
  const walk = (element: Element): void => {
    const unit = finder.units.get(element);
    if (!unit || unit.target === null) return;
    const group =
      element === root || (apart && element.contains(apart))
        ? null
        : describe(finder, element, unit, finder.itemsIn(element));
    if (group) groups.push(group);
    else for (const child of element.children) walk(child);
  };
  walk(root);
  return groups;
}
