import { foldWhitespace } from '../../../text/whitespace.ts';
import { isRecirculationLabel } from '../../clutter/label-words.ts';
import { attributeOf, childrenOf, tagOf } from '../../copy/unclobbered.ts';
import { wordCount } from '../../segment/block.ts';
import { proseOf } from '../../segment/block-sums.ts';
import type { RuleContext } from '../../segment/rule-context.ts';
import { meanOf, quantile, share, spreadOf, within } from '../../trees/measures.ts';
import { groupHeading } from '../group-structure.ts';
import { headingOver } from '../heading-over.ts';
import type { LinkFact } from './link-chances.ts';
import type { ListCandidate } from './list-candidates.ts';

/** Of these the mean over a candidate's links is asked. */
const MEANS = [
  'slugWords',
  'depth',
  'onSite',
  'likeness',
  'endsInSlug',
  'endsInWord',
  'dated',
  'samePrefix',
  'sharing',
  'picture',
  'blockWords',
  'blockDensity',
  'inList',
  'inFigure',
  'nav',
  'header',
  'footer',
  'aside',
  'recirculation',
  'tags',
  'meta',
  'byline',
  'promo',
  'body',
  'foundList',
  'foundPromo',
  'foundOther',
  'alike',
  'inRoot',
  'announced',
  'underHeading',
  'smallLinks',
  'wideLinks',
  'wideHeadlines',
  'wideLikeness',
  'prosePart',
  'toFile',
  'likenessOver',
  'makeShare',
  'wordsEach',
  'targetWords',
  'targetInMenus',
  'letters',
  'sentence',
  'lowered',
  'digits',
  'marks',
  'smallMostWords',
  'smallMostLikeness',
  'wideMostWords',
  'smallBare',
  'smallBareLikeness',
  'wideBare',
  'wideBareLikeness',
  'entryWords',
  'entryHeadings',
  'entryImages',
  'sameText',
  'nameOver',
  'story',
] as const;

/** What is the same for all candidates of a page. */
export interface ListScene {
  all: readonly LinkFact[];
  times: ReadonlyMap<string, number>;
  /** How alike the page's own address those of its menus are. */
  menuLikeness: number;
  menuWords: number;
  prose: number;
  context: RuleContext;
}

const hrefOf = ({ link }: LinkFact): string => attributeOf(link, 'href');
const isMenu = ({ values }: LinkFact): boolean => values.nav + values.header + values.footer > 0;

/** Sets the scene for the features of a page's candidates; takes all its links. */
export function listScene(all: readonly LinkFact[], context: RuleContext): ListScene {
  const times = new Map<string, number>();
  for (const fact of all) times.set(hrefOf(fact), (times.get(hrefOf(fact)) ?? 0) + 1);
  const menu = all.filter(isMenu);
  return {
    all,
    times,
    menuLikeness: meanOf(menu.map(({ values }) => values.likeness)),
    menuWords: meanOf(menu.map(({ values }) => values.words)),
    prose: proseOf(context.page.blocks),
    context,
  };
}

function targets(links: readonly LinkFact[], { times }: ListScene) {
  const own = new Map<string, number>();
  for (const fact of links) own.set(hrefOf(fact), (own.get(hrefOf(fact)) ?? 0) + 1);
  let elsewhere = 0;
  for (const [href, count] of own) if ((times.get(href) ?? 0) > count) elsewhere++;
  return { distinct: share(own.size, links.length), elsewhere: share(elsewhere, own.size) };
}

function words(links: readonly LinkFact[]) {
  const counts = links.map(({ values }) => values.words).sort((a, b) => a - b);
  return {
    words: meanOf(counts),
    wordsSpread: spreadOf(counts),
    wordsHigh: quantile(counts, 0.85),
    headlines: share(counts.filter((count) => count >= 5).length, counts.length),
    short: share(counts.filter((count) => count > 0 && count <= 2).length, counts.length),
    bare: share(links.filter(({ values }) => values.bare).length, counts.length),
  };
}

const shapeOf = (element: Element): string =>
  `${tagOf(element)}.${attributeOf(element, 'class').trim().split(/\s+/)[0] ?? ''}`;

function items({ inner, children }: ListCandidate) {
  const all = childrenOf(inner);
  const shapes = new Map<string, number>();
  for (const child of all) shapes.set(shapeOf(child), (shapes.get(shapeOf(child)) ?? 0) + 1);
  const most = Math.max(0, ...shapes.values());
  const sizes = children.map(({ size }) => size);
  return {
    items: Math.min(30, children.length),
    itemsAlike: share(most, all.length),
    itemsLinks: Math.min(20, meanOf(sizes)),
    itemsSpread: share(spreadOf(sizes), meanOf(sizes)),
    itemsWords: Math.min(80, meanOf(children.map((child) => child.text.words))),
  };
}

function headingIn(candidate: ListCandidate) {
  const over = headingOver(candidate.outer);
  const text = over ? (over.textContent ?? '').trim() : groupHeading(candidate.outer);
  return {
    titled: text ? 1 : 0,
    titleOver: over ? 1 : 0,
    titleWords: text ? Math.min(12, wordCount(foldWhitespace(text))) : -1,
    titleLabel: text && isRecirculationLabel(text) ? 1 : 0,
  };
}

function texts({ text, links }: ListCandidate, scene: ListScene) {
  const count = links.length;
  return {
    figures: Math.min(3, share(text.figures, count)),
    headings: Math.min(2, share(text.headings, count)),
    pictures: Math.min(3, share(text.images, count)),
    density: share(text.linked, text.length),
    proseShare: share(text.prose, text.length),
    proseOfPage: share(text.prose, scene.prose),
    proseEach: Math.min(400, share(text.prose, count)),
    wordsAll: Math.min(100, share(text.words, count)),
  };
}

function places({ links }: ListCandidate, { context }: ListScene) {
  const indices = links.map(({ block }) => block.index);
  const first = Math.min(...indices);
  const last = Math.max(...indices);
  const whole = context.page.blocks.length;
  const headline = context.headline?.index ?? context.firstProse;
  return {
    at: share(first, whole),
    reach: share(last - first, whole),
    beforeFirst: within(first - context.firstProse, 40),
    endsFirst: within(last - context.firstProse, 40),
    afterLast: within(first - context.lastProse, 40),
    endsLast: within(last - context.lastProse, 40),
    fromHeadline: within(first - headline, 40),
  };
}

const MARKS = ['nav', 'header', 'footer', 'aside', 'section', 'ul'];

function kind({ outer, inner }: ListCandidate) {
  const tags = [tagOf(outer), tagOf(inner)];
  return Object.fromEntries(MARKS.map((mark) => [`is_${mark}`, tags.includes(mark) ? 1 : 0]));
}

function around({ size, parent }: ListCandidate, scene: ListScene) {
  return {
    ofParent: share(size, parent?.size ?? size),
    ofPage: share(size, scene.all.length),
    siblings: Math.min(30, parent?.children.length ?? 0),
  };
}

/** Features of a candidate as a whole. None of them reads a language but the label's. */
export function listFeatures(candidate: ListCandidate, scene: ListScene): Record<string, number> {
  const { links } = candidate;
  const likeness = links.map(({ values }) => values.likeness);
  const means = Object.fromEntries(
    MEANS.map((name) => [`mean_${name}`, meanOf(links.map(({ values }) => values[name]))]),
  );
  return {
    count: Math.log2(links.length),
    asked: share(links.filter(({ most }) => most > 0).length, links.length),
    ...means,
    ...words(links),
    ...targets(links, scene),
    ...items(candidate),
    ...headingIn(candidate),
    ...texts(candidate, scene),
    ...places(candidate, scene),
    ...kind(candidate),
    ...around(candidate, scene),
    likenessSpread: spreadOf(likeness),
    likenessOver: meanOf(likeness) - scene.menuLikeness,
    wordsOver: within(meanOf(links.map(({ values }) => values.words)) - scene.menuWords, 20),
  };
}
