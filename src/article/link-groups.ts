import { foldWhitespace } from '../text/whitespace.ts';
import { Hint } from './hints.ts';
import { isRecirculationLabel } from './label-words.ts';
import { absoluteUrl, sameSite } from './links.ts';
import type { Block } from './page-blocks.ts';

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

const target = (link: Element, base: string): string | null => {
  const url = absoluteUrl(link.getAttribute('href'), base);
  if (!url) return null;
  const here = absoluteUrl(base, base);
  if (
    here &&
    url.origin === here.origin &&
    url.pathname === here.pathname &&
    url.search === here.search
  )
    return null;
  url.hash = '';
  return url.href;
};

interface Unit {
  targets: Set<string>;
  blocks: Block[];
  words: number;
  /** Some block of it is nothing but its link, or the link wraps a picture. */
  led: boolean;
}

/** Blocks under each element, with the targets of their links, from the leaves up. */
class GroupFinder {
  readonly units = new Map<Element, Unit>();
  #base: string;

  constructor(blocks: readonly Block[], root: Element, base: string) {
    this.#base = base;
    for (const block of blocks) this.#add(block, root);
  }

  #add(block: Block, root: Element): void {
    const targets = block.links
      .map((link) => target(link, this.#base))
      .filter((href): href is string => href !== null);
    const led = targets.length > 0 && (block.length === 0 || block.linked / block.length >= 0.75);
    for (let element: Element | null = block.element; element; element = element.parentElement) {
      let unit = this.units.get(element);
      if (!unit) {
        unit = { targets: new Set(), blocks: [], words: 0, led: false };
        this.units.set(element, unit);
      }
      for (const href of targets) unit.targets.add(href);
      unit.blocks.push(block);
      unit.words += block.words;
      unit.led ||= led;
      if (element === root) break;
    }
  }

  /** The largest elements below `element` that are about one target each. */
  itemsIn(element: Element): Element[] {
    const found: Element[] = [];
    const walk = (parent: Element): void => {
      for (const child of parent.children) {
        const unit = this.units.get(child);
        if (!unit || unit.targets.size === 0) continue;
        if (unit.targets.size === 1 && unit.words <= MOST_WORDS_AN_ITEM) {
          if (unit.led) found.push(child);
        } else walk(child);
      }
    };
    walk(element);
    return found.length > 0 ? found : this.#inlineItems(element);
  }

  /** A row of bare links in one block: each link is an item. */
  #inlineItems(element: Element): Element[] {
    const unit = this.units.get(element);
    const only = unit?.blocks.length === 1 ? unit.blocks[0] : undefined;
    if (!only || only.length === 0 || only.linked / only.length < 0.75) return [];
    return only.links.filter((link) => target(link, this.#base) !== null);
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
    const href = target(link, this.#base) ?? '';
    const url = absoluteUrl(href, this.#base);
    const here = absoluteUrl(this.#base, this.#base);
    return {
      text: title,
      href,
      element,
      words: whole.split(' ').length,
      image: element.querySelector('img,picture') !== null,
      sameSite: url !== null && here !== null && sameSite(url, here),
    };
  }
}

/** A short line over a group that could be its heading. */
const isLabel = (block: Block): boolean =>
  block.length > 0 &&
  block.length <= 80 &&
  (block.heading > 0 || block.words <= 8) &&
  !/[.!?…]\s*$/.test(block.text.replace(/\?$/, ''));

/** The label of a group: one that says so, before any that only stands first. */
function headingOf(blocks: readonly Block[], inItems: ReadonlySet<Block>): Block | null {
  const lines = blocks.filter((block) => block.length > 0).slice(0, 4);
  const said = lines.find((block) => isLabel(block) && isRecirculationLabel(block.text));
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
  elements: Element[],
): LinkGroup | null {
  const items = elements.map((element) => finder.item(element));
  const inItems = new Set(
    elements.flatMap((element) => finder.units.get(element)?.blocks ?? unit.blocks),
  );
  const heading = headingOf(unit.blocks, inItems);
  const words = unit.words - (heading?.words ?? 0);
  const covered = [...inItems].reduce(
    (sum, block) => sum + (block === heading ? 0 : block.words),
    0,
  );
  const coverage = words > 0 ? Math.min(1, covered / words) : items.length ? 1 : 0;
  const least = heading && isRecirculationLabel(heading.text) ? 1 : 3;
  if (items.length < least || coverage < LEAST_COVERAGE) return null;
  return {
    container,
    blocks: unit.blocks,
    items,
    heading,
    coverage,
    onSite: share(items, (item) => item.sameSite),
    pictured: share(items, (item) => item.image),
    wordsEach: items.reduce((sum, item) => sum + item.words, 0) / items.length,
    hints: unit.blocks.reduce((bits, block) => bits & block.hints, -1 & ~Hint.body),
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
    if (!unit || unit.targets.size === 0) return;
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
