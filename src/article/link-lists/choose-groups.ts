import { runThrough } from '../../text/run-through.ts';
import { allMatching, childrenOf, parentOf, tagOf } from '../copy/unclobbered.ts';
import { coversArticleText } from './article-text.ts';
import { showsAnything } from './group-structure.ts';

/** An element of the page whose links lead away, and how sure that is. */
export interface ChosenGroup {
  element: Element;
  /** Chance of the list to lead away, 0 to 1. */
  chance: number;
}

/** What may be a list: elements one in another that hold the same links. */
export interface Choosable {
  /** How many links it holds. */
  size: number;
  /** Whether a label says what it is. */
  isLabelled?: boolean;
}

/** What must not vanish with a list, whatever else stands in the same box. */
const KEPT =
  'form,textarea,select,input:not([type="hidden"]),video,audio,dialog,[role="dialog"],[role="search"],[contenteditable]';

/** From this chance on a list is taken as a whole. */
const LEAST = 0.5;
/** A link alone, in a line of its own or among words, needs more proof, unless a label is one. */
const LEAST_ALONE = 0.6;
const LISTS_A_STEP = 10;

class GroupChooser<List extends Choosable> {
  readonly found: ChosenGroup[] = [];
  readonly #lists: ReadonlyMap<Element, List>;
  readonly #chanceOf: (list: List) => number;
  readonly #known: ReadonlySet<Element>;
  /** Elements that hold a known group. */
  readonly #round = new Set<Element>();
  #asked = 0;

  constructor(
    lists: ReadonlyMap<Element, List>,
    chanceOf: (list: List) => number,
    known: readonly Element[],
  ) {
    this.#lists = lists;
    this.#chanceOf = chanceOf;
    this.#known = new Set(known);
    for (const group of known)
      for (let up = parentOf(group); up && !this.#round.has(up); up = parentOf(up))
        this.#round.add(up);
  }

  /** With a stack of its own: scripts may nest elements deeper than calls can go. */
  *visit(top: Element): Generator<void> {
    const waiting = [top];
    for (let element = waiting.pop(); element; element = waiting.pop()) {
      const list = this.#lists.get(element);
      if (!list || this.#known.has(element)) continue;
      const chance = this.#round.has(element) ? 0 : this.#chanceOf(list);
      if (++this.#asked % LISTS_A_STEP === 0) yield;
      const isProved = list.size > 1 || list.isLabelled || isEntry(element);
      if (chance >= (isProved ? LEAST : LEAST_ALONE) && mayGo(element))
        this.found.push({ element: this.#tightest(element), chance });
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
    const [only, ...more] = childrenOf(element).filter(showsAnything);
    const isAll = only && this.#lists.get(only) === this.#lists.get(element);
    return isAll && more.length === 0 ? only : null;
  }
}

/** A card whose picture leads where its headline does is no link alone. */
const isEntry = (element: Element): boolean => allMatching(element, 'a[href]').length > 1;

/** Whether nothing would vanish with an element that no list is. */
export const mayGo = (element: Element): boolean =>
  tagOf(element) !== 'form' &&
  allMatching(element, KEPT).length === 0 &&
  !coversArticleText(element);

/**
 * The largest elements below `top` that are lists leading away: their links go or stay together.
 * @param lists what may be one, by each of its elements
 * @param chanceOf asked for those alone that are come to
 * @param known groups of an earlier look, which are neither looked for again nor taken into others
 */
export const chooseGroups = <List extends Choosable>(
  ...asked: Parameters<typeof chooseInSteps<List>>
): ChosenGroup[] => runThrough(chooseInSteps(...asked));

/** `chooseGroups`, which yields between its steps. */
export function* chooseInSteps<List extends Choosable>(
  lists: ReadonlyMap<Element, List>,
  chanceOf: (list: List) => number,
  top: Element,
  known: readonly Element[] = [],
): Generator<void, ChosenGroup[]> {
  const chooser = new GroupChooser(lists, chanceOf, known);
  yield* chooser.visit(top);
  return chooser.found;
}
