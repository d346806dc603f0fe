import { coversArticleText } from './article-text.ts';
import { hasWords } from './group-structure.ts';
import { allMatching, childrenOf, parentOf, tagOf } from './unclobbered.ts';

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

class GroupChooser {
  readonly found: ChosenGroup[] = [];
  /** Of the links in each element. */
  #chances = new Map<Element, number[]>();

  constructor(chances: ReadonlyMap<Element, number>, top: Element) {
    for (const [link, chance] of chances) {
      for (let element: Element | null = link; element; element = parentOf(element)) {
        const within = this.#chances.get(element);
        if (within) within.push(chance);
        else this.#chances.set(element, [chance]);
        if (element === top) break;
      }
    }
  }

  visit(element: Element, known: readonly Element[]): void {
    const chances = this.#chances.get(element);
    if (!chances || known.includes(element)) return;
    const holdsKnown = known.some((other) => Node.prototype.contains.call(element, other));
    const chance = holdsKnown ? null : this.#chanceOf(element, chances);
    if (chance !== null) this.found.push({ element: this.#tightest(element), chance });
    else for (const child of childrenOf(element)) this.visit(child, known);
  }

  /** Down to where the words begin: what comes later beside a list is judged by itself. */
  #tightest(element: Element): Element {
    const [only, ...more] = childrenOf(element).filter(holdsWords);
    const holdsAll = only && this.#linksIn(only) === this.#linksIn(element);
    return holdsAll && more.length === 0 ? this.#tightest(only) : element;
  }

  #linksIn(element: Element): number {
    return this.#chances.get(element)?.length ?? 0;
  }

  #chanceOf(element: Element, chances: readonly number[]): number | null {
    const mean = chances.reduce((sum, chance) => sum + chance, 0) / chances.length;
    if (mean < (chances.length > 1 ? LEAST : LEAST_ALONE)) return null;
    const others = chances.filter((chance) => chance < SURELY_NOT).length;
    if (others > MOST_OTHERS * chances.length) return null;
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
  const chooser = new GroupChooser(chances, top);
  chooser.visit(top, known);
  return chooser.found;
}
