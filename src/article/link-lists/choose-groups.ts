import { allMatching, childrenOf, parentOf, tagOf } from '../copy/unclobbered.ts';
import { coversArticleText } from './article-text.ts';
import { hasWords } from './group-structure.ts';

/** An element of the page whose links lead away, and how sure that is. */
export interface ChosenGroup {
  element: Element;
  /** Mean chance of its links to lead away, 0 to 1. */
  chance: number;
}

/** What must not vanish with a list, whatever else stands in the same box. */
const KEPT =
  'form,textarea,select,input:not([type="hidden"]),video,audio,dialog,[role="dialog"],[role="search"],[contenteditable]';

/** From this mean chance on an element is taken as a whole … */
const LEAST = 0.5;
/** … unless more than this share of its links is surely not such. */
const SURELY_NOT = 0.15;
const MOST_OTHERS = 0.15;
/** A link alone, in a line of its own or among words, needs more proof. */
const LEAST_ALONE = 0.6;

const holdsWords = (element: Element): boolean =>
  hasWords(element) || allMatching(element, 'img,picture,svg').length > 0;

/** The links in one element: how many, their chances added up, and how many are surely not such. */
interface Links {
  count: number;
  chances: number;
  others: number;
}

class GroupChooser {
  readonly found: ChosenGroup[] = [];
  readonly #links = new Map<Element, Links>();
  readonly #known: ReadonlySet<Element>;
  /** Elements that hold a known group. */
  readonly #round = new Set<Element>();

  constructor(chances: ReadonlyMap<Element, number>, top: Element, known: readonly Element[]) {
    this.#known = new Set(known);
    for (const group of known)
      for (let up = parentOf(group); up && !this.#round.has(up); up = parentOf(up))
        this.#round.add(up);
    for (const [link, chance] of chances) {
      for (let element: Element | null = link; element; element = parentOf(element)) {
        this.#add(element, chance);
        if (element === top) break;
      }
    }
  }

  #add(element: Element, chance: number): void {
    const links = this.#links.get(element) ?? { count: 0, chances: 0, others: 0 };
    links.count++;
    links.chances += chance;
    if (chance < SURELY_NOT) links.others++;
    this.#links.set(element, links);
  }

  /** With a stack of its own: scripts may nest elements deeper than calls can go. */
  visit(top: Element): void {
    const waiting = [top];
    for (let element = waiting.pop(); element; element = waiting.pop()) {
      const links = this.#links.get(element);
      if (!links || this.#known.has(element)) continue;
      const chance = this.#round.has(element) ? null : this.#chanceOf(element, links);
      if (chance !== null) this.found.push({ element: this.#tightest(element), chance });
      else for (const child of childrenOf(element).reverse()) waiting.push(child);
    }
  }

  /** Down to where the words begin: what comes later beside a list is judged by itself. */
  #tightest(element: Element): Element {
    let tight = element;
    for (let only = this.#holdsAll(tight); only; only = this.#holdsAll(tight)) tight = only;
    return tight;
  }

  /** The one child with words, where it has all links. */
  #holdsAll(element: Element): Element | null {
    const [only, ...more] = childrenOf(element).filter(holdsWords);
    const isAll = only && this.#links.get(only)?.count === this.#links.get(element)?.count;
    return isAll && more.length === 0 ? only : null;
  }

  #chanceOf(element: Element, { count, chances, others }: Links): number | null {
    const mean = chances / count;
    if (mean < (count > 1 ? LEAST : LEAST_ALONE)) return null;
    if (others > MOST_OTHERS * count) return null;
    return mayGo(element) ? mean : null;
  }
}

const mayGo = (element: Element): boolean =>
  tagOf(element) !== 'form' &&
  allMatching(element, KEPT).length === 0 &&
  !coversArticleText(element);

/**
 * The largest elements below `top` whose links lead away.
 * @param chances of each judged link of the page
 * @param known groups of an earlier look, which are neither looked for again nor taken into others
 */
export function chooseGroups(
  chances: ReadonlyMap<Element, number>,
  top: Element,
  known: readonly Element[] = [],
): ChosenGroup[] {
  const chooser = new GroupChooser(chances, top, known);
  chooser.visit(top);
  return chooser.found;
}
