import type { Block } from '../../segment/block.ts';
import { Hint } from '../../segment/hints.ts';
import type { RuleContext } from '../../segment/rule-context.ts';
import type { Section, Sections } from '../../segment/sections.ts';
import { sumByElement } from '../../segment/sum-by-element.ts';
import { within } from '../../trees/measures.ts';

const FAR = 30;
const MOST_STEPS = 12;
/** A picture and hardly more words than those of the block. */
const CAPTION_ROOM = 60;

const flag = (test: boolean): number => (test ? 1 : 0);

/** Words in class names and ids for what is set into a page: each says a part, none says whose. */
const BOX =
  /(?:^|[-_\s])(?:(?:info|fact|side|text)?-?box(?:es)?|widgets?|embed(?:ded|s)?|modul(?:e|o|es)|cards?|tiles?|teasers?|placeholder|disclaimer|legal|contact|cta|banner|callout|infobox|factbox|poll|quiz|player|video|gallery|slider|carousel|slideshow|collapse|accordion|tab|panel|notice|alert|hint|note|about|profile|bio|kicker|overline)(?:$|[-_\s\d])/i;

const namesOf = (element: Element): string =>
  `${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`
    .slice(0, 300)
    .replace(/([a-z\d])([A-Z])/g, '$1-$2')
    .replace(/__|:/g, '-');

/** What was found of an element and all it stands in below the root. */
interface Place {
  /** Steps up to the smallest element that holds half of the prose. */
  steps: number;
  named: number;
  box: number;
}

/** Reads where a block stands: beside what, in what, how far from the text. */
export class SurroundingsReader {
  readonly #context: RuleContext;
  readonly #places = new Map<Element, Place>();
  readonly #pictures = new Map<Element, boolean>();
  readonly #byParent = new Map<Element | null, number>();
  readonly #heavy: ReadonlySet<Element>;
  readonly #sections: Sections;

  constructor(context: RuleContext, blocks: readonly Block[], sections: Sections) {
    this.#context = context;
    this.#sections = sections;
    this.#heavy = heavyElements(blocks, context.root);
    for (const block of blocks) {
      const parent = block.element.parentElement;
      this.#byParent.set(parent, (this.#byParent.get(parent) ?? 0) + block.prose);
    }
  }

  read(block: Block, before: Block | undefined) {
    const { firstProse, lastProse, page } = this.#context;
    const { steps, named, box } = this.#placeOf(block.element);
    const parent = this.#byParent.get(block.element.parentElement) ?? 0;
    return {
      steps: Math.min(MOST_STEPS, steps),
      besideProse: parent / (this.#sections.whole.prose || 1),
      sinceFirst: within(block.index - firstProse, FAR),
      sinceLast: within(block.index - lastProse, FAR),
      beforeWords: before ? Math.min(100, before.words) : -1,
      beforeProse: before ? Math.min(500, before.prose) : -1,
      beforeHeading: before?.heading ?? 0,
      underPicture: flag(isPicture(page.blocks[block.index - 1])),
      overPicture: flag(isPicture(page.blocks[block.index + 1])),
      pictured: flag(this.#isPictured(block)),
      afterRule: flag(block.element.previousElementSibling?.tagName === 'HR'),
      quoted: flag(block.inQuote),
      figure: flag(block.inFigure),
      namedAside: flag((named & (Hint.aside | Hint.footer)) !== 0),
      namedPromo: flag((named & (Hint.promo | Hint.newsletter | Hint.advert | Hint.consent)) !== 0),
      namedByline: flag((named & (Hint.byline | Hint.meta | Hint.tags | Hint.share)) !== 0),
      namedCaption: flag((named & Hint.caption) !== 0),
      namedBox: box,
    };
  }

  /** Asked for each element once, from the outermost in. */
  #placeOf(element: Element): Place {
    const path: Element[] = [];
    let at: Element | null = element;
    while (at && at !== this.#context.root && !this.#places.has(at)) {
      path.push(at);
      at = at.parentElement;
    }
    let place: Place = (at && this.#places.get(at)) || { steps: 0, named: 0, box: 0 };
    for (const inner of path.reverse()) {
      const isHeavy = this.#heavy.has(inner);
      place = {
        steps: isHeavy ? 0 : place.steps + 1,
        named: place.named | (this.#context.page.hinted.get(inner) ?? 0),
        box: isHeavy ? 0 : Math.min(3, place.box + flag(BOX.test(namesOf(inner)))),
      };
      this.#places.set(inner, place);
    }
    return place;
  }

  /** Whether a picture and a block have an element to themselves, as a picture and its caption do. */
  #isPictured(block: Block): boolean {
    let section: Section | null = this.#sections.around(block, 0);
    for (let up = 0; section?.element && up < 4; up++, section = section.outer) {
      if (section.length > block.length + CAPTION_ROOM) return false;
      if (this.#hasPicture(section.element)) return true;
    }
    return false;
  }

  #hasPicture(element: Element): boolean {
    const known = this.#pictures.get(element);
    if (known !== undefined) return known;
    const has = element.querySelector('img,picture,video,amp-img') !== null;
    this.#pictures.set(element, has);
    return has;
  }
}

const isPicture = (block: Block | undefined): boolean =>
  block !== undefined && block.images > 0 && block.length === 0;

/** Elements that hold half of the prose or more. */
function heavyElements(blocks: readonly Block[], root: Element): ReadonlySet<Element> {
  const sums = sumByElement(blocks, ({ prose }) => prose, root);
  const all = sums.get(root) ?? 0;
  return new Set([...sums].filter(([, prose]) => prose >= all / 2).map(([element]) => element));
}
