import { wordCount } from '../../segment/block.ts';
import { absoluteUrl, siteOf } from '../../segment/links.ts';
import { slugOf } from '../../subject/slug.ts';
import { share } from '../../trees/measures.ts';
import { type PartKind, pathTemplate, templateLikeness } from './path-template.ts';

/** Where a link leads. */
export interface LinkTarget {
  url: URL | null;
  template: readonly PartKind[];
  slugWords: number;
  /** How many links of the page lead there. */
  times: number;
  /** The most words that one of them has, and how many of them stand in menus. */
  words: number;
  inMenus: number;
  onSite: boolean;
  /** Words that its path names it by, and whether a number or a day tells it from thousands. */
  nameWords: number;
  isMarked: boolean;
  /** A part of the page: its address goes on where the page's own ends. */
  isBelow: boolean;
  /** How alike the page's own address this one is, 0 to 1; 0 on other sites. */
  likeness: number;
}

/** An address as alike the page's own as this ends as it does, at least. */
const STORY_LIKENESS = 0.65;

/** The number of one story among thousands, or its day. */
const MARK = /\d{5,}|[\da-f]{16,}|\/(?:19|20)\d\d\/\d\d?\/|(?:19|20)\d\d-\d\d-\d\d/i;

/** The place that an address leads to: the same whatever part of it is meant. */
export const withoutHash = (href: string): string => href.replace(/#.*$/s, '');

const isMarked = ({ pathname, search }: URL): boolean =>
  MARK.test(pathname) || /[?&](?:id|p|article|story|newsid|idx\w*)=\d{3,}/i.test(search);

/** Words of the part of a path that has the most letters. */
function nameWords({ pathname }: URL): number {
  const parts = pathname.replace(/\.\w{1,5}$/, '').split('/');
  const longest = parts.reduce((one, other) => (other.length > one.length ? other : one));
  return longest.split(/[-_.+]/).filter((word) => /^\D{2,}$/.test(word)).length;
}

const lastPart = ({ pathname }: URL): string => pathname.split('/').filter(Boolean).at(-1) ?? '';

/** The path of a page as a folder: without its last slash or the name that stands for it. */
const folderOf = ({ pathname }: URL): string =>
  pathname.replace(/\/(?:(?:index|default)\.\w+)?$/, '');

const hostOf = ({ host }: URL): string => host.replace(/^www\./, '');

/**
 * Whether an address goes on where the page's own ends: chapters, steps and parts of a guide stand
 * so. Of 4,700 links off the subject on labelled pages none did, of 9,600 of the article's own 400.
 */
function isBelow(url: URL, here: URL): boolean {
  const folder = folderOf(here);
  return folder !== '' && folderOf(url).startsWith(`${folder}/`) && hostOf(url) === hostOf(here);
}

/** Where the links of a page lead, each place read once, and how they lie to one another. */
export class LinkTargets {
  /** The page's own address. */
  readonly here: URL | null;
  readonly #template: readonly PartKind[];
  readonly #base: string;
  readonly #all = new Map<string, LinkTarget>();
  /** Places on the site by the kinds of their addresses' parts. */
  readonly #makes = new Map<string, number>();
  #onSite = 0;
  #likeness = 0;

  constructor(links: Iterable<Element>, base: string) {
    this.#base = base;
    this.here = absoluteUrl(base, base);
    this.#template = this.here ? pathTemplate(this.here) : [];
    for (const link of links) this.of(link).times++;
  }

  of(link: Element): LinkTarget {
    const href = link.getAttribute('href') ?? '';
    const known = this.#all.get(href);
    if (known) return known;
    const target = this.#read(href);
    this.#all.set(href, target);
    if (target.onSite) this.#add(target);
    return target;
  }

  #read(href: string): LinkTarget {
    const url = absoluteUrl(href, this.#base);
    const template = url ? pathTemplate(url) : [];
    const { here } = this;
    const onSite = url !== null && here !== null && siteOf(url.hostname) === siteOf(here.hostname);
    const likeness = onSite ? templateLikeness(template, this.#template) : 0;
    return {
      url,
      template,
      slugWords: wordCount(slugOf(href)),
      times: 0,
      words: 0,
      inMenus: 0,
      nameWords: url ? nameWords(url) : 0,
      isMarked: url !== null && isMarked(url),
      onSite,
      isBelow: url !== null && here !== null && isBelow(url, here),
      likeness,
    };
  }

  /** Of a link that is not to be counted. */
  likenessOf(link: Element): number {
    const href = link.getAttribute('href') ?? '';
    return (this.#all.get(href) ?? this.#read(href)).likeness;
  }

  /** Whether an address is that of another story: made like the page's own, and as sure to be one. */
  isStory({ url, onSite, likeness, isMarked: isSure }: LinkTarget): boolean {
    const { here } = this;
    if (!url || !here || !onSite || !isSure || likeness < STORY_LIKENESS) return false;
    // The same page in another language ends as the page does.
    return isMarked(here) && lastPart(url) !== lastPart(here) && url.hash === '';
  }

  #add({ template, likeness }: LinkTarget): void {
    const make = template.join('/');
    this.#makes.set(make, (this.#makes.get(make) ?? 0) + 1);
    this.#onSite++;
    this.#likeness += likeness;
  }

  /** How much more alike the page's own an address is than the site's are on this page; -1 elsewhere. */
  likenessOver({ onSite, likeness }: LinkTarget): number {
    return onSite ? likeness - share(this.#likeness, this.#onSite) : -1;
  }

  /** The share of the site's addresses on this page that are made alike, 0 to 1. */
  makeShare({ onSite, template }: LinkTarget): number {
    return onSite ? share(this.#makes.get(template.join('/')) ?? 0, this.#onSite) : 0;
  }
}
