import { allMatching, documentOf, parentOf, siblingOf, tagOf } from '../copy/unclobbered.ts';
import { differsFrom, type GroupStructure, structureOf } from './group-structure.ts';
import { namingSelectors } from './naming-selectors.ts';

/** What a rule keeps of a group, to find it again: see `SiteRule`. */
export interface GroupDescription extends GroupStructure {
  /** CSS selector that gives the group in its document. */
  selector: string;
}

/**
 * Describes a group so that it is found on other pages of its site and after the next deploy: by
 * names that people gave, under a named ancestor where needed, by its place only where nothing
 * else tells it apart. Needs a browser (`CSS.escape`), no layout.
 */
export function describeGroup(element: Element): GroupDescription {
  const structure = structureOf(element);
  return { selector: selectorOf(element, structure), ...structure };
}

type Test = (selector: string) => boolean;

function selectorOf(element: Element, structure: GroupStructure): string {
  const document = documentOf(element);
  const found = remembering((selector) => allMatching(document, selector));
  const only: Test = (selector) => found(selector).length === 1 && found(selector)[0] === element;
  const told: Test = (selector) => toldApart(found(selector), element, structure);
  return (
    byName(element, only) ??
    byName(element, told) ??
    byTags(element, only) ??
    byPlace(element, only)
  );
}

/** Every name is tried against several tests. */
function remembering(find: (selector: string) => Element[]): (selector: string) => Element[] {
  const known = new Map<string, Element[]>();
  return (selector) => {
    const elements = known.get(selector) ?? find(selector);
    known.set(selector, elements);
    return elements;
  };
}

const FEW = 8;

/** Where a selector gives a few others too, their headings must keep them out of the rule. */
function toldApart(found: Element[], element: Element, structure: GroupStructure): boolean {
  return (
    found.length <= FEW &&
    found.includes(element) &&
    found.every((other) => other === element || differsFrom(other, structure) !== null)
  );
}

/** Its own name, two of its names together, or one under the nearest ancestor that makes it enough. */
function byName(element: Element, test: Test): string | undefined {
  const names = namingSelectors(element);
  const pairs = names.flatMap((name, index) =>
    names.slice(index + 1).map((next) => together(name, next)),
  );
  const own = [...names, ...pairs];
  return own.find(test) ?? underAncestor(element, [...names, tagOf(element)], test);
}

/** The name of a tag stands first. */
const together = (one: string, other: string): string =>
  /^[#.[]/.test(other) ? one + other : other + one;

function underAncestor(element: Element, names: string[], test: Test): string | undefined {
  for (const ancestor of namedAncestors(element)) {
    const selector = ancestor.names
      .flatMap((name) => names.map((own) => `${name} ${own}`))
      .find(test);
    if (selector) return selector;
  }
  return undefined;
}

/** Tags alone, below a named ancestor: `.sidebar > div > ul`. */
function byTags(element: Element, test: Test): string | undefined {
  return namedAncestors(element)
    .flatMap(({ names, path }) => names.map((name) => `${name} > ${path.map(tagOf).join(' > ')}`))
    .find(test);
}

/** By number among its like, below a named ancestor; from the body down where there is none. */
function byPlace(element: Element, test: Test): string {
  const below = namedAncestors(element)
    .flatMap(({ names, path }) => names.map((name) => `${name} > ${path.map(place).join(' > ')}`))
    .find(test);
  return below ?? `body > ${pathTo(element, null).map(place).join(' > ')}`;
}

interface Named {
  names: string[];
  /** From below the ancestor to the element. */
  path: Element[];
}

/** Names of more would cost more questions than they answer. */
const MOST_ANCESTORS = 12;

function namedAncestors(element: Element): Named[] {
  const named: Named[] = [];
  let ancestor = parentOf(element);
  while (ancestor && tagOf(ancestor) !== 'body' && named.length < MOST_ANCESTORS) {
    const names = namingSelectors(ancestor).slice(0, 3);
    if (names.length > 0) named.push({ names, path: pathTo(element, ancestor) });
    ancestor = parentOf(ancestor);
  }
  return named;
}

function pathTo(element: Element, ancestor: Element | null): Element[] {
  const path: Element[] = [];
  let step: Element | null = element;
  while (step && step !== ancestor && tagOf(step) !== 'body') {
    path.unshift(step);
    step = parentOf(step);
  }
  return path;
}

function place(element: Element): string {
  const tag = tagOf(element);
  let number = 1;
  let before = siblingOf(element, 'previous');
  for (; before; before = siblingOf(before, 'previous')) if (tagOf(before) === tag) number++;
  return `${CSS.escape(tag)}:nth-of-type(${number})`;
}
