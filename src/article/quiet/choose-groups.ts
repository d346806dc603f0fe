import { coversArticleText } from './article-text.ts';

/** An element of the page whose links lead away, and how sure that is. */
export interface ChosenGroup {
  element: Element;
  /** Links of the element that were judged. */
  links: Element[];
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
interface Sum {
  links: Element[];
  chances: number[];
}

const holdsWords = (element: Element): boolean =>
  /\S/.test(element.textContent ?? '') || element.querySelector('img,picture,svg') !== null;

class GroupChooser {
  readonly found: ChosenGroup[] = [];
  #sums = new Map<Element, Sum>();

  constructor(chances: ReadonlyMap<Element, number>, top: Element) {
    for (const [link, chance] of chances) {
      for (let element: Element | null = link; element; element = element.parentElement) {
        const sum = this.#sums.get(element) ?? { links: [], chances: [] };
        sum.links.push(link);
        sum.chances.push(chance);
        this.#sums.set(element, sum);
        if (element === top) break;
      }
    }
  }

  visit(element: Element, known: readonly Element[]): void {
    const sum = this.#sums.get(element);
    if (!sum || known.includes(element)) return;
    const holdsKnown = known.some((other) => element.contains(other));
    const chance = holdsKnown ? null : this.#chanceOf(element, sum);
    if (chance !== null)
      this.found.push({ element: this.#tightest(element, sum), links: sum.links, chance });
    else for (const child of element.children) this.visit(child, known);
  }

  /** Down to where the words begin: what comes later beside a list is judged by itself. */
  #tightest(element: Element, { links }: Sum): Element {
    const [only, ...more] = Array.from(element.children).filter(holdsWords);
    const holdsAll = only && this.#sums.get(only)?.links.length === links.length;
    return holdsAll && more.length === 0 ? this.#tightest(only, { links, chances: [] }) : element;
  }

  #chanceOf(element: Element, { links, chances }: Sum): number | null {
    const mean = chances.reduce((sum, chance) => sum + chance, 0) / chances.length;
    if (mean < (links.length > 1 ? LEAST : LEAST_ALONE)) return null;
    const others = chances.filter((chance) => chance < SURELY_NOT).length;
    if (others > MOST_OTHERS * chances.length) return null;
    return mayGo(element) ? mean : null;
  }
}

const mayGo = (element: Element): boolean =>
  element.tagName !== 'FORM' && element.querySelector(KEPT) === null && !coversArticleText(element);

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
