const SPOKEN = 60;
const LONG = 100;
/** Characters that tell how a page speaks; more of them cost time and say the same. */
const SAMPLE = 5000;

/** How often a pattern is found in a text. */
export const hits = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

/** Words by which a page advises; with those of its trade, since a pattern costs by the pass. */
const ADVICE = /^(?:can|will|should|may|could|would)$/i;

/**
 * Marks by which a page reasons, words by which it speaks for itself in the languages of most pages,
 * by which it advises, or speaks of its trade. Patterns are made where they are asked for: one that
 * is kept stays in the memory of every page. The letters of those languages are written out: all
 * letters there are (`\p{L}`) take 80 kB, and two milliseconds.
 */
function voiceOf(sample: string): Record<string, number> {
  const thousands = Math.max(1, sample.length) / 1000;
  const words =
    sample.match(
      /\b(?:can|will|should|may|could|would|services?|clients?|customers?|solutions?|team|free|contact|business|expert|experience|professional|quote|help you|industry|program|offer|provide)\b/gi,
    ) ?? [];
  const advice = words.filter((word) => ADVICE.test(word)).length;
  return {
    voiceCommas: (sample.split(',').length - 1) / thousands,
    voiceStops: hits(sample, /[.!?。！？]/g) / thousands,
    voiceAdvice: advice / thousands,
    voiceWe:
      hits(
        sample,
        /(?<![a-zà-ԯ])(?:we|our|us|wir|uns|nous|notre|nos|nosotros|noi|nós|wij|ons|onze|мы|(?:unser|vår|наш)[a-zà-ԯ]*|(?:nuestr|nostr|noss)[a-zà-ԯ]+)(?![a-zà-ԯ])|私たち|弊社|当社|我们|我們|우리/gi,
      ) / thousands,
    voiceTrade: (words.length - advice) / thousands,
  };
}

/**
 * A property as its prototype gives it: `<input name="children">` would answer for its form
 * (HTML standard, 4.10.3). Outside of a browser no `Element` is global to take it from.
 */
const of = <K extends keyof Element>(element: Element, name: K): Element[K] =>
  Reflect.get(Object.getPrototypeOf(element), name, element);

/** Fewer characters in paragraphs do not tell what a page says: it may say it elsewhere. */
const FEW = 3000;
/** Words in these are no prose, or were counted with their paragraph. */
const NO_PROSE = 'p,a,script,style,noscript,textarea,template,option,button,svg,title';

const isBreak = (node: Node | null): boolean => node?.nodeName === 'BR';

/**
 * Tells of texts that stand in no paragraph, and of what holds them: in a `<div>`, a list or a cell
 * each, or in one element with `<br>` between them.
 */
function readLoose(page: Node, tell: (home: Element | null, text: string) => void): void {
  const { createTreeWalker } = Object.getPrototypeOf(page.ownerDocument);
  const walker: TreeWalker = createTreeWalker.call(page.ownerDocument, page, 4);
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    const { parentElement } = node;
    if (node.length < SPOKEN || !parentElement) continue;
    if (of(parentElement, 'closest').call(parentElement, NO_PROSE)) continue;
    const parted = isBreak(node.nextSibling) || isBreak(node.previousSibling);
    // The cells of a column stand each in a row.
    const item =
      parentElement.tagName === 'TD' ? of(parentElement, 'parentElement') : parentElement;
    tell(parted || !item ? parentElement : of(item, 'parentElement'), node.data.trim());
  }
}

/** An element that holds paragraphs: how many, and how much they say. */
interface Home {
  paragraphs: number;
  characters: number;
}

function addTo(homes: Map<Element | null, Home>, key: Element | null, characters: number): void {
  const home = homes.get(key);
  if (home) {
    home.paragraphs++;
    home.characters += characters;
  } else homes.set(key, { paragraphs: 1, characters });
}

function largest(homes: Map<Element | null, Home>): [Element | null, Home] {
  let best: [Element | null, Home] = [null, { paragraphs: 0, characters: 0 }];
  for (const entry of homes) if (entry[1].characters > best[1].characters) best = entry;
  return best;
}

const HEADINGS = new Set(['H2', 'H3', 'H4', 'H5', 'H6']);

/** Names of the elements that prose stands in, innermost first. */
function namesAround(home: Element): string {
  let names = '';
  for (let at: Element | null = home, up = 0; at && up < 5; at = of(at, 'parentElement'), up++) {
    const attribute = of(at, 'getAttribute');
    names += ` ${attribute.call(at, 'class')} ${attribute.call(at, 'id')}`;
  }
  return names;
}

/** What a page without prose shows: each signal is there on each page, or training would miss it. */
const HOMELESS = { homeChildren: 0, homeHeadings: 0, homeLinks: 0, inArticle: 0, homeNamed: 0 };

/** How the element that holds most of the prose is built, and where it stands. */
function homeSignals(home: Element | null): Record<string, number> {
  if (!home) return HOMELESS;
  const children = of(home, 'children');
  const { length } = children;
  let headings = 0;
  for (let index = 0; index < length; index++)
    if (HEADINGS.has((children[index] as Element).tagName)) headings++;
  return {
    homeChildren: length,
    homeHeadings: headings,
    homeLinks: of(home, 'getElementsByTagName').call(home, 'a').length,
    inArticle: of(home, 'closest').call(home, 'article') ? 1 : 0,
    homeNamed: /entry-content|article|story|single|blog|post|rich-?text/i.test(namesAround(home))
      ? 1
      : 0,
  };
}

function linkedCharacters(paragraph: Element): number {
  let linked = 0;
  if (paragraph.childElementCount > 0)
    for (const link of paragraph.getElementsByTagName('a')) linked += link.textContent?.length ?? 0;
  return linked;
}

/**
 * What paragraphs show of a page: how much they say, whether they stand together, and in what voice;
 * where they say little, other texts are read, too, and those in open shadow trees.
 * @param paragraphs all of the page, in order
 * @param page its root
 */
export function readProse(
  paragraphs: HTMLCollectionOf<Element>,
  page: Element | undefined,
): Record<string, number> {
  const homes = new Map<Element | null, Home>();
  let [prose, characters, longest, linked] = [0, 0, 0, 0];
  let sample = '';
  const tell = (home: Element | null, text: string, paragraph?: Element): void => {
    const { length } = text;
    if (length < SPOKEN) return;
    prose += length;
    addTo(homes, home, length);
    if (sample.length < SAMPLE) sample += `${text.slice(0, SAMPLE)}\n`;
    if (length < LONG) return;
    characters += length;
    if (length > longest) longest = length;
    if (paragraph) linked += linkedCharacters(paragraph);
  };
  const tellAll = (all: ArrayLike<Element>): void => {
    for (let index = 0, end = all.length; index < end; index++) {
      const paragraph = all[index] as Element;
      tell(paragraph.parentElement, paragraph.textContent ?? '', paragraph);
    }
  };
  tellAll(paragraphs);
  let a = 0;
  if (prose < FEW && page) {
    readLoose(page, tell);
    // Open shadow trees, and those in them.
    const roots: ParentNode[] = [page];
    for (const root of roots)
      for (const { shadowRoot } of root.querySelectorAll('*'))
        if (shadowRoot?.host) {
          roots.push(shadowRoot);
          a += shadowRoot.querySelectorAll('a').length;
          tellAll(shadowRoot.querySelectorAll('p'));
        }
  }
  const larger = new Map<Element | null, Home>();
  for (const [home, held] of homes)
    addTo(larger, home && of(home, 'parentElement'), held.characters);
  const [home, { paragraphs: homeParagraphs, characters: homeCharacters }] = largest(homes);
  const largerCharacters = largest(larger)[1].characters;
  return Object.assign(voiceOf(sample), homeSignals(home), {
    a,
    prose,
    characters,
    longest,
    linked,
    linkedShare: linked / Math.max(1, characters),
    proseByHome: prose / Math.max(1, homes.size),
    homeParagraphs,
    homeCharacters,
    largerCharacters,
    largerShare: largerCharacters / Math.max(1, prose),
  });
}
