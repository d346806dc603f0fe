import type { RemovalKind } from '../../model/removal.ts';
import { openingKind } from '../metadata/opening-kind.ts';
import { isPieceBeside } from '../segment/alike-siblings.ts';
import { Hint } from '../segment/hints.ts';
import type { Block } from '../segment/page-blocks.ts';
import { type Finding, isProse, type RuleContext } from '../segment/rule-context.ts';

/** What stands below an element of the main content. */
interface Below {
  element: Element;
  /** The first and the last block; all between stand below it, too. */
  first: Block;
  last: Block;
  prose: number;
  length: number;
  linked: number;
  headings: number;
  linkedHeadings: number;
  /** A headline other than the article's. */
  otherHeadline: boolean;
}

/** Less prose than this, in weighted characters, is no text that something could stand beside. */
const LEAST_TEXT = 800;
/** The text goes on in the child that holds this share of the prose. */
const LEAST_SHARE = 0.5;
/** … or in the one that holds the headline and this share. */
const LEAST_HEADED = 0.3;
const LEAST_STORIES = 3;
const MOST_FREE = 0.2;
/** A story that is told, and not only named, is text. */
const MOST_PROSE_A_STORY = 350;
/** A menu is links. */
const LEAST_LINKED = 0.3;
/** Running text, in weighted characters, of a paragraph that is more than a card's. */
const LONG = 200;
/** Paragraphs beside the child that holds most of the text make their parent the text. */
const LEAST_PARAGRAPHS = 2;

const NAMED: readonly (readonly [number, RemovalKind, string])[] = [
  [Hint.consent, 'advert', 'reason_named_overlay'],
  [Hint.nav, 'navigation', 'reason_named_navigation'],
  [Hint.footer, 'navigation', 'reason_named_footer'],
  [Hint.comments, 'comments', 'reason_named_comments'],
  [Hint.recirculation, 'recirculation', 'reason_named_related'],
  [Hint.newsletter, 'newsletter', 'reason_named_newsletter'],
  [Hint.aside, 'boilerplate', 'reason_unlike_place'],
];
const KEPT = Hint.references | Hint.contents | Hint.body;

const nothing = (element: Element, first: Block): Below => ({
  element,
  first,
  last: first,
  prose: 0,
  length: 0,
  linked: 0,
  headings: 0,
  linkedHeadings: 0,
  otherHeadline: false,
});

function add(below: Below, block: Block, { metadata, headline }: RuleContext): void {
  below.last = block;
  below.prose += block.prose;
  below.length += block.length;
  below.linked += block.linked;
  if (block.heading === 0 || block.length === 0) return;
  below.headings++;
  if (block.linked > block.length / 2) below.linkedHeadings++;
  const level = headline?.heading || 1;
  if (block.heading <= level && openingKind(block, metadata)?.[0] !== 'repeated-headline')
    below.otherHeadline = true;
}

/** All that stands below the elements of the main content. */
function sumBelow(context: RuleContext): Map<Element, Below> {
  const sums = new Map<Element, Below>();
  for (const block of context.page.blocks) {
    if (!context.root.contains(block.element)) continue;
    for (let up: Element | null = block.element; up; up = up.parentElement) {
      const below = sums.get(up) ?? nothing(up, block);
      sums.set(up, below);
      add(below, block, context);
      if (up === context.root) break;
    }
  }
  return sums;
}

/** The child in which the text goes on; null where it stands in several. */
function textIn(element: Element, sums: Map<Element, Below>, headline: Element | null) {
  const whole = sums.get(element)?.prose ?? 0;
  let most: Element | null = null;
  for (const child of element.children) {
    const prose = sums.get(child)?.prose ?? 0;
    if (headline && child.contains(headline) && prose >= LEAST_HEADED * whole) return child;
    if (prose >= LEAST_SHARE * whole && prose > 0) most = child;
  }
  return most;
}

/** Whether paragraphs of the text are children of an element themselves. */
function isText(element: Element, text: Element, sums: Map<Element, Below>): boolean {
  let paragraphs = 0;
  for (const child of element.children) {
    const below = sums.get(child);
    const only = below && below.first === below.last ? below.first : undefined;
    if (child !== text && only && isProse(only) && only.linked < only.length / 2) paragraphs++;
  }
  return paragraphs >= LEAST_PARAGRAPHS;
}

type Why = [RemovalKind, string, string[]];

const blocksOf = ({ element, first, last }: Below, { page }: RuleContext): Block[] =>
  page.blocks.slice(first.index, last.index + 1).filter((block) => element.contains(block.element));

/** Long paragraphs without links: no words of cards. */
const paragraphsIn = (below: Below, context: RuleContext): number =>
  blocksOf(below, context).filter(({ prose, linked }) => prose >= LONG && linked === 0).length;

/** A menu without links, a list of stories that is running text: names that mean something else. */
const isMisnamed = (hint: number, below: Below, context: RuleContext): boolean =>
  hint === Hint.nav
    ? below.linked < LEAST_LINKED * below.length
    : hint === Hint.recirculation && paragraphsIn(below, context) >= LEAST_PARAGRAPHS;

function whyBeside(
  child: Element,
  below: Below,
  context: RuleContext,
  headed: boolean,
): Why | null {
  const hints = context.page.hinted.get(child) ?? 0;
  const { headings, linkedHeadings } = below;
  if (hints & KEPT) return null;
  for (const [hint, kind, code] of NAMED)
    if (hints & hint && !isMisnamed(hint, below, context)) return [kind, code, []];
  if (
    linkedHeadings >= LEAST_STORIES &&
    linkedHeadings >= (1 - MOST_FREE) * headings &&
    below.prose <= MOST_PROSE_A_STORY * linkedHeadings
  )
    return ['recirculation', 'reason_stories', [String(linkedHeadings)]];
  if (headed && below.otherHeadline) return ['recirculation', 'reason_other_article', []];
  return null;
}

/** What stands beside the text, child by child. */
function* besideIn(
  element: Element,
  text: Element,
  sums: Map<Element, Below>,
  context: RuleContext,
): Generator<Finding> {
  const headline =
    context.headline && context.root.contains(context.headline.element) ? context.headline : null;
  const headed = headline !== null && text.contains(headline.element);
  for (const child of element.children) {
    const below = sums.get(child);
    if (child === text || !below || below.length === 0) continue;
    if (headline && child.contains(headline.element)) continue;
    if (isPieceBeside(child, text)) continue;
    const why =
      headline && below.last.index < headline.index && !below.first.inFigure
        ? (['boilerplate', 'reason_unlike_before', []] as Why)
        : whyBeside(child, below, context, headed);
    if (!why) continue;
    const [kind, code, values] = why;
    yield {
      kind,
      reason: { code, values },
      evidence: {
        prose: Math.round(below.prose),
        share: Number((below.prose / (context.prose || 1)).toFixed(2)),
      },
      blocks: blocksOf(below, context),
    };
  }
}

/**
 * Columns of the main content that stand beside its text: on the way from the root to the element
 * in which the text is, what is named aside, footer and the like, cards of linked headlines, other
 * articles, and what precedes the headline.
 */
export function columnsBeside(context: RuleContext): Finding[] {
  const sums = sumBelow(context);
  const findings: Finding[] = [];
  const headline = context.headline?.element ?? null;
  for (let at: Element | null = context.root; at; ) {
    const text: Element | null = textIn(at, sums, headline);
    if (!text || (sums.get(text)?.prose ?? 0) < LEAST_TEXT || isText(at, text, sums)) break;
    findings.push(...besideIn(at, text, sums, context));
    const inside = sums.get(text);
    if (inside?.first === inside?.last) break;
    at = text;
  }
  const left = new Set(context.blocks);
  return findings
    .map((finding) => ({ ...finding, blocks: finding.blocks.filter((block) => left.has(block)) }))
    .filter(({ blocks }) => blocks.length > 0);
}
