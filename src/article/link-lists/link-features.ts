import type { RemovalKind } from '../../model/removal.ts';
import { foldWhitespace } from '../../text/whitespace.ts';
import { isRecirculationLabel } from '../clutter/label-words.ts';
import { linkDensity } from '../main-content/main-content.ts';
import { AlikeSiblings } from '../segment/alike-siblings.ts';
import type { Block } from '../segment/block.ts';
import { Hint } from '../segment/hints.ts';
import { targetWithin } from '../segment/link-directions.ts';
import { absoluteUrl, isSharing, siteOf } from '../segment/links.ts';
import type { Finding, Scene } from '../segment/scene.ts';
import { subjectOfScene } from '../subject/scene-subject.ts';
import { slugOf } from '../subject/slug.ts';
import { type LinkBox, LinkBoxes, type PlacedLink } from './link-boxes.ts';

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

/** What is read of each link, in the order of the numbers that `readLinkFeatures` gives. */
export const LINK_FEATURES = [
  'words',
  'slugWords',
  'depth',
  'onSite',
  'samePrefix',
  'times',
  'sharing',
  'picture',
  'subject',
  'blockWords',
  'blockDensity',
  'blockLinks',
  'heading',
  'inList',
  'inTable',
  'inFigure',
  'inQuote',
  ...NAMES,
  'inRoot',
  'at',
  'fromFirst',
  'fromLast',
  'proseBefore',
  'sinceHeading',
  'headingWords',
  'underHeading',
  'announced',
  'announcedNear',
  'smallLinks',
  'smallHeadlines',
  'smallShort',
  'smallOnSite',
  'smallPictures',
  'smallDensity',
  'smallWords',
  'smallProse',
  'wideLinks',
  'wideHeadlines',
  'wideShort',
  'wideOnSite',
  'widePictures',
  'wideDensity',
  'wideWords',
  'wideProse',
  'wordsEach',
  'prosePart',
  'foundList',
  'foundPromo',
  'foundOther',
  'within',
  'blockProse',
  'alike',
] as const;

/** What was read of one link of the copy. */
export interface LinkFeatures {
  link: Element;
  block: Block;
  /** In the order of `LINK_FEATURES`. */
  values: readonly number[];
}

const flag = (test: boolean): number => (test ? 1 : 0);
const share = (part: number, whole: number): number => part / (whole || 1);
const within = (value: number, most: number): number => Math.max(-most, Math.min(most, value));

const firstPart = (url: URL | null): string => url?.pathname.split('/')[1] ?? '';
const wordsIn = (text: string): number => (text ? text.split(' ').length : 0);

interface Target {
  url: URL | null;
  slugWords: number;
  times: number;
}

/** A short line that could be the heading over what follows. */
const isLine = ({ words, length, linked }: Block): boolean =>
  words > 0 && words <= 12 && linked < length / 2;

class LinkReader {
  readonly #scene: Scene;
  readonly #here: URL | null;
  readonly #links: PlacedLink[] = [];
  readonly #targets = new Map<string, Target>();
  readonly #boxes: LinkBoxes;
  readonly #siblings = new AlikeSiblings();
  readonly #named = new Map<Element, number>();
  /** What the rules of the clean article would take a block for. */
  readonly #found = new Map<Block, RemovalKind>();
  #proseBefore: number[] = [];
  #headings: (Block | null)[] = [];
  #labels: number[] = [];

  constructor(scene: Scene, findings: readonly Finding[]) {
    this.#scene = scene;
    for (const { kind, blocks } of findings)
      for (const block of blocks) this.#found.set(block, kind);
    this.#here = absoluteUrl(scene.url, scene.url);
    const { blocks } = scene.page;
    for (const block of blocks) for (const link of block.links) this.#place(link, block);
    this.#boxes = new LinkBoxes(blocks, this.#links, scene.root.ownerDocument.body);
    this.#readLines(blocks);
  }

  #place(link: Element, block: Block): void {
    const { url } = this.#target(link);
    const alone = block.links.length === 1 && block.linked === block.length;
    const text = alone ? block.text : foldWhitespace(link.textContent ?? '');
    const onSite =
      url !== null && this.#here !== null && siteOf(url.hostname) === siteOf(this.#here.hostname);
    this.#links.push({ link, block, words: wordsIn(text), onSite });
  }

  #target(link: Element): Target {
    const href = link.getAttribute('href') ?? '';
    const known = this.#targets.get(href);
    if (known) {
      known.times++;
      return known;
    }
    const target = {
      url: absoluteUrl(href, this.#scene.url),
      slugWords: wordsIn(slugOf(href)),
      times: 1,
    };
    this.#targets.set(href, target);
    return target;
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
    const own = this.#scene.page.hinted.get(element) ?? 0;
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

  readAll(isAsked: (link: Element, block: Block) => boolean): LinkFeatures[] {
    const subject = subjectOfScene(this.#scene);
    const asked = this.#links.filter(({ link, block }) => isAsked(link, block));
    const scores = new Map<Element, number>();
    const scoreOf = (link: Element): number =>
      subject.judge(foldWhitespace(link.textContent ?? ''), link.getAttribute('href') ?? '').score;
    return asked.map((placed) => {
      const { link, block } = placed;
      // A link round many blocks is asked about for each.
      const score = scores.get(link) ?? scoreOf(link);
      scores.set(link, score);
      const values = [
        ...this.#own(placed, score),
        ...this.#names(block),
        ...this.#where(block),
        ...this.#near(block),
        ...this.#rules(block),
        flag(targetWithin(link, this.#scene.url) !== null),
        Math.min(400, block.prose),
        Math.min(12, this.#alike(block.element)),
      ];
      return { link, block, values };
    });
  }

  #own({ link, block, words, onSite }: PlacedLink, score: number): number[] {
    const target = this.#targets.get(link.getAttribute('href') ?? '');
    const url = target?.url ?? null;
    return [
      Math.min(20, words),
      Math.min(12, target?.slugWords ?? 0),
      Math.min(8, url?.pathname.split('/').filter(Boolean).length ?? 0),
      flag(onSite),
      flag(firstPart(url) !== '' && firstPart(url) === firstPart(this.#here)),
      Math.min(6, target?.times ?? 1),
      flag(isSharing(link)),
      flag(link.querySelector('img,picture') !== null),
      score,
      Math.min(100, block.words),
      linkDensity(block),
      Math.min(10, block.links.length),
      block.heading,
      flag(block.inList),
      flag(block.inTable),
      flag(block.inFigure),
      flag(block.inQuote),
    ];
  }

  #names(block: Block): number[] {
    const bits = this.#namesOf(block.element);
    return NAMES.map((name) => flag((bits & Hint[name]) !== 0));
  }

  #rules(block: Block): number[] {
    const kind = this.#found.get(block);
    const list = kind === 'recirculation' || kind === 'navigation';
    return [flag(list), flag(kind === 'inline-promo'), flag(kind !== undefined && !list)];
  }

  #where({ element, index }: Block): number[] {
    const { root, firstProse, lastProse, page } = this.#scene;
    const heading = this.#headings[index] ?? null;
    const label = this.#labels[index] ?? -99;
    return [
      flag(root.contains(element)),
      share(index, page.blocks.length),
      within(index - firstProse, 40),
      within(index - lastProse, 40),
      share(this.#proseBefore[index] ?? 0, this.#boxes.whole.prose),
      heading ? Math.min(30, index - heading.index) : 40,
      heading ? Math.min(20, heading.words) : -1,
      heading?.heading ?? 0,
      flag(index - label <= 40),
      flag(index - label <= 3),
    ];
  }

  #near({ element }: Block): number[] {
    const small = this.#boxes.around(element, 2);
    const wide = this.#boxes.around(element, 6);
    return [
      ...this.#box(small),
      ...this.#box(wide),
      share(small.linked, small.links),
      share(wide.prose, this.#boxes.whole.prose),
    ];
  }

  #box(box: LinkBox): number[] {
    return [
      Math.min(60, box.links),
      share(box.headlines, box.links),
      share(box.short, box.links),
      share(box.onSite, box.links),
      share(box.pictures, box.links),
      share(box.linked, box.length),
      Math.min(600, box.words),
      share(box.prose, box.length),
    ];
  }
}

/**
 * Features of each link of a page that stands in a block, inside the main content and outside:
 * words, shares from 0 to 1, distances in blocks. None of them reads a language but the label's.
 * @param isAsked whether a link is to be read at all
 */
export const readLinkFeatures = (
  scene: Scene,
  findings: readonly Finding[],
  isAsked: (link: Element, block: Block) => boolean = () => true,
): LinkFeatures[] => new LinkReader(scene, findings).readAll(isAsked);
