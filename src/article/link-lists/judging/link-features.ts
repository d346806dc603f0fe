import type { RemovalKind } from '../../../model/removal.ts';
import { foldWhitespace } from '../../../text/whitespace.ts';
import { isRecirculationLabel } from '../../clutter/label-words.ts';
import { linkDensity } from '../../main-content/main-content.ts';
import { AlikeSiblings } from '../../segment/alike-siblings.ts';
import { type Block, wordCount } from '../../segment/block.ts';
import { Hint } from '../../segment/hints.ts';
import { targetWithin } from '../../segment/link-directions.ts';
import { isSharing } from '../../segment/links.ts';
import type { Finding, RuleContext } from '../../segment/rule-context.ts';
import { share, within } from '../../trees/measures.ts';
import { type BareLink, type LinkBox, LinkBoxes, type PlacedLink } from './link-boxes.ts';
import { LinkTargets } from './link-targets.ts';

/** Hints that are asked of the names round a link. */
const NAMES = [
  'nav',
  'header',
  'footer',
  'aside',
  'recirculation',
  'share',
  'tags',
  'meta',
  'byline',
  'comments',
  'consent',
  'promo',
  'references',
  'contents',
  'body',
  'newsletter',
  'breadcrumb',
] as const satisfies readonly (keyof typeof Hint)[];

type HintName = (typeof NAMES)[number];
type Flags<Name extends string> = Record<Name, 0 | 1>;

/** What was read of one link of the copy. */
export interface LinkFeatures {
  link: Element;
  block: Block;
  values: LinkValues;
  /** What is named after comments holds it, and words that readers may have written. */
  amongComments: boolean;
}

const flag = (test: boolean): 0 | 1 => (test ? 1 : 0);

/** Where a link has no words, those that a picture or the link itself gives to who can't see it. */
function describedBy(link: Element): string {
  const alt = link.querySelector('img[alt]')?.getAttribute('alt');
  return foldWhitespace(alt || link.getAttribute('aria-label') || link.getAttribute('title') || '');
}

/** A picture at its full size, a paper, a table: what an author links to, and no list of stories. */
const FILE = /\.(?:jpe?g|png|gif|webp|avif|svg|tiff?|pdf|docx?|xlsx?|pptx?|csv|zip|epub|mp[34])$/i;

/** What a site says of itself on every page. */
const MENUS = Hint.nav | Hint.header | Hint.footer;

/** Signs that stand in sentences and headlines, and in hardly any name of a section. */
const SENTENCE = /[?!:;…"“”„«»‘’。、，！？：；「」『』]|[.,]\s|\s[–—]\s/u;
const LOWER = /(?:^|\s)\p{Ll}/gu;

/** Less running text than this, in weighted characters, no reader has written. */
const COMMENT_PROSE = 40;

/** A story that is called by its name alone has so many words more in its address: "Copa del Valle". */
const STORY_WORDS = 3;

const firstPart = (url: URL | null): string => url?.pathname.split('/')[1] ?? '';

/** A short line that could be the heading over what follows. */
const isLine = ({ words, length, linked }: Block): boolean =>
  words > 0 && words <= 12 && linked < length / 2;

class LinkReader {
  readonly #context: RuleContext;
  readonly #links: PlacedLink[] = [];
  readonly #targets: LinkTargets;
  readonly #boxes: LinkBoxes;
  readonly #siblings = new AlikeSiblings();
  readonly #named = new Map<Element, number>();
  /** What the rules of the clean article would take a block for. */
  readonly #found = new Map<Block, RemovalKind>();
  /** Places that links with the same words lead to. */
  readonly #places = new Map<string, Set<string>>();
  #proseBefore: number[] = [];
  #headings: (Block | null)[] = [];
  #labels: number[] = [];

  constructor(context: RuleContext, findings: readonly Finding[]) {
    this.#context = context;
    for (const { kind, blocks } of findings)
      for (const block of blocks) this.#found.set(block, kind);
    const { blocks } = context.page;
    this.#targets = new LinkTargets(
      blocks.flatMap(({ links }) => links),
      context.url,
    );
    for (const block of blocks) for (const link of block.links) this.#place(link, block);
    const { body } = context.root.ownerDocument;
    this.#boxes = new LinkBoxes(blocks, this.#links, this.#bare(body), body);
    this.#readLines(blocks);
  }

  #bare(body: Element): BareLink[] {
    const placed = new Set(this.#links.map(({ link }) => link));
    return [...body.querySelectorAll('a[href]')]
      .filter((link) => !placed.has(link))
      .map((link) => ({ link, likeness: this.#targets.likenessOf(link) }));
  }

  #place(link: Element, block: Block): void {
    const target = this.#targets.of(link);
    const { times, onSite, likeness } = target;
    const alone = block.links.length === 1 && block.linked === block.length;
    const own = foldWhitespace(link.textContent ?? '');
    const words = wordCount(own ? (alone ? block.text : own) : describedBy(link));
    target.words = Math.max(target.words, words);
    const places = this.#places.get(own);
    const href = link.getAttribute('href') ?? '';
    if (places) places.add(href);
    else this.#places.set(own, new Set([href]));
    if (this.#namesOf(block.element) & MENUS) target.inMenus++;
    this.#links.push({
      link,
      block,
      words,
      isBare: own === '',
      onSite,
      likeness,
      isRepeated: times > 1,
    });
  }

  /** Of each block: the prose before it, the heading over it, and where the last label stood. */
  #readLines(blocks: readonly Block[]): void {
    let prose = 0;
    let heading: Block | null = null;
    let label = -99;
    for (const block of blocks) {
      this.#proseBefore.push(prose);
      prose += block.prose;
      if (block.heading) heading = block;
      if (isLine(block) && isRecirculationLabel(block.text)) label = block.index;
      else if (block.heading || block.prose > 100)
        label = block.heading && label === block.index - 1 ? label : -99;
      this.#headings.push(heading);
      this.#labels.push(label);
    }
  }

  #namesOf(element: Element): number {
    const known = this.#named.get(element);
    if (known !== undefined) return known;
    const { page, root } = this.#context;
    // What a box round the whole article is called says nothing of what stands beside it.
    const told = page.hinted.get(element) ?? 0;
    const own = told && element.contains(root) ? told & Hint.body : told;
    const up = element.parentElement;
    const bits = up ? own | this.#namesOf(up) : own;
    this.#named.set(element, bits);
    return bits;
  }

  /** How many siblings look like an element, or like the nearest box of it that has any. */
  #alike(element: Element): number {
    let at: Element | null = element;
    for (let up = 0; at?.parentElement && up < 4; up++, at = at.parentElement) {
      const count = this.#siblings.count(at);
      if (count > 0) return count;
    }
    return 0;
  }

  /** A link round many blocks is read for each. */
  *readEach() {
    for (const placed of this.#links) {
      const { link, block } = placed;
      const amongComments = this.#isAmongComments(block);
      yield { link, block, values: this.#read(placed), amongComments };
    }
  }

  /** A count of comments, or a label so called, is no place where readers write. */
  #isAmongComments({ element, hints }: Block): boolean {
    if (!(hints & Hint.comments)) return false;
    const { hinted } = this.#context.page;
    let named: Element | null = element;
    while (named && !((hinted.get(named) ?? 0) & Hint.comments)) named = named.parentElement;
    return !named || this.#boxes.of(named).prose >= COMMENT_PROSE;
  }

  #read(placed: PlacedLink) {
    const { link, block } = placed;
    return {
      ...this.#own(placed),
      ...this.#names(block),
      ...this.#where(block),
      ...this.#near(block),
      ...this.#entry(placed),
      ...this.#rules(block),
      within: flag(targetWithin(link, this.#context.url) !== null),
      blockProse: Math.min(400, block.prose),
      alike: Math.min(12, this.#alike(block.element)),
    };
  }

  #own({ link, block, words, isBare, onSite, likeness }: PlacedLink) {
    const target = this.#targets.of(link);
    const { url, slugWords, times, template, isBelow } = target;
    const text = foldWhitespace(link.textContent ?? '');
    return {
      bare: flag(isBare),
      toFile: flag(url !== null && FILE.test(url.pathname)),
      below: flag(isBelow),
      likenessOver: this.#targets.likenessOver(target),
      makeShare: this.#targets.makeShare(target),
      words: Math.min(20, words),
      targetWords: Math.min(20, target.words),
      targetInMenus: share(target.inMenus, times),
      letters: Math.min(120, text.length),
      sentence: flag(SENTENCE.test(text)),
      lowered: share(text.match(LOWER)?.length ?? 0, words),
      digits: flag(/\p{N}/u.test(text)),
      marks: Math.min(8, link.attributes.length),
      toSelf: flag(url !== null && url.pathname === this.#targets.here?.pathname),
      asks: flag(url !== null && url.search !== ''),
      slugWords: Math.min(12, slugWords),
      depth: Math.min(8, url?.pathname.split('/').filter(Boolean).length ?? 0),
      onSite: flag(onSite),
      likeness,
      endsInSlug: flag(template.at(-1) === 'slug'),
      endsInWord: flag(template.at(-1) === 'word'),
      dated: flag(template.includes('year')),
      samePrefix: flag(firstPart(url) !== '' && firstPart(url) === firstPart(this.#targets.here)),
      times: Math.min(6, times),
      sharing: flag(isSharing(link)),
      picture: flag(link.querySelector('img,picture') !== null),
      blockWords: Math.min(100, block.words),
      blockDensity: linkDensity(block),
      blockLinks: Math.min(10, block.links.length),
      heading: block.heading,
      inList: flag(block.inList),
      inTable: flag(block.inTable),
      inFigure: flag(block.inFigure),
      inQuote: flag(block.inQuote),
    };
  }

  /** What stands round a link and leads where it does, as the card that only says "Read more" as a link. */
  #entry({ link, block, words }: PlacedLink) {
    const entry = this.#boxes.entry(block.element);
    const target = this.#targets.of(link);
    const over = target.nameWords - words;
    const own = foldWhitespace(link.textContent ?? '');
    return {
      entryWords: Math.min(60, Math.max(words, entry?.words ?? 0)),
      entryHeadings: Math.min(2, entry?.headings ?? 0),
      entryImages: Math.min(3, entry?.images ?? 0),
      sameText: own ? Math.min(6, this.#places.get(own)?.size ?? 0) : 0,
      nameOver: within(over, 10),
      story: flag(over >= STORY_WORDS && this.#targets.isStory(target)),
    };
  }

  #names(block: Block): Flags<HintName> {
    const bits = this.#namesOf(block.element);
    return Object.fromEntries(
      NAMES.map((name) => [name, flag((bits & Hint[name]) !== 0)]),
    ) as Flags<HintName>;
  }

  #rules(block: Block) {
    const kind = this.#found.get(block);
    const list = kind === 'recirculation' || kind === 'navigation';
    return {
      foundList: flag(list),
      foundPromo: flag(kind === 'inline-promo'),
      foundOther: flag(kind !== undefined && !list),
    };
  }

  #where({ element, index }: Block) {
    const { root, firstProse, lastProse, page } = this.#context;
    const heading = this.#headings[index] ?? null;
    const label = this.#labels[index] ?? -99;
    return {
      inRoot: flag(root.contains(element)),
      at: share(index, page.blocks.length),
      fromFirst: within(index - firstProse, 40),
      fromLast: within(index - lastProse, 40),
      proseBefore: share(this.#proseBefore[index] ?? 0, this.#boxes.whole.prose),
      sinceHeading: heading ? Math.min(30, index - heading.index) : 40,
      headingWords: heading ? Math.min(20, heading.words) : -1,
      underHeading: heading?.heading ?? 0,
      announced: flag(index - label <= 40),
      announcedNear: flag(index - label <= 3),
    };
  }

  #near({ element }: Block) {
    const small = this.#boxes.around(element, 2);
    const wide = this.#boxes.around(element, 6);
    return {
      ...boxValues('small', small),
      ...boxValues('wide', wide),
      wordsEach: share(small.linked, small.links),
      prosePart: share(wide.prose, this.#boxes.whole.prose),
    };
  }
}

type BoxFeature =
  | 'Links'
  | 'Headlines'
  | 'Short'
  | 'OnSite'
  | 'Likeness'
  | 'LinkWords'
  | 'Spread'
  | 'Repeated'
  | 'MostWords'
  | 'MostLikeness'
  | 'Bare'
  | 'BareLikeness'
  | 'Figures'
  | 'Pictures'
  | 'Density'
  | 'Words'
  | 'Prose';

/** Standard deviation of the links' words. */
function spreadOf({ links, linkWords, linkWordsSquared }: LinkBox): number {
  const mean = share(linkWords, links);
  return Math.sqrt(Math.max(0, share(linkWordsSquared, links) - mean * mean));
}

function boxValues<Size extends 'small' | 'wide'>(size: Size, box: LinkBox) {
  const values: Record<BoxFeature, number> = {
    Links: Math.min(60, box.links),
    Headlines: share(box.headlines, box.links),
    Short: share(box.short, box.links),
    OnSite: share(box.onSite, box.links),
    Likeness: share(box.likeness, box.links),
    LinkWords: share(box.linkWords, box.links),
    Spread: spreadOf(box),
    Repeated: share(box.repeated, box.links),
    MostWords: Math.min(20, box.mostWords),
    MostLikeness: box.mostLikeness,
    Bare: Math.min(2, share(box.bare, box.links)),
    BareLikeness: share(box.bareLikeness, box.bare),
    Figures: Math.min(3, share(box.figures, box.links)),
    Pictures: share(box.images, box.links),
    Density: share(box.linked, box.length),
    Words: Math.min(600, box.words),
    Prose: share(box.prose, box.length),
  };
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [size + name, value]),
  ) as Record<`${Size}${BoxFeature}`, number>;
}

/** What is read of each link, by name. */
type LinkValues =
  ReturnType<LinkReader['readEach']> extends Iterable<{ values: infer Values }>
    ? Readonly<Values>
    : never;

/**
 * Features of each link of a page that stands in a block, inside the main content and outside:
 * words, shares from 0 to 1, distances in blocks. None of them reads a language but the label's.
 * Each is read when it is asked for.
 */
export const eachLinkFeatures = (
  context: RuleContext,
  findings: readonly Finding[],
): Iterable<LinkFeatures> => new LinkReader(context, findings).readEach();
