import { isDateLine } from '../metadata/published.ts';
import { proseOf } from '../segment/block-sums.ts';
import { leadsElsewhere, leadsWithin } from '../segment/link-directions.ts';
import type { Block } from '../segment/page-blocks.ts';
import { type Finding, isProse, type RuleContext } from '../segment/rule-context.ts';
import { linkDensity } from './main-content.ts';

/** Weighted characters of a text of some paragraphs, behind which other stories may begin. */
const LEAST_TEXT = 800;
const LEAST_STORIES = 2;
/** A story that is told, and not only begun, is text. */
const MOST_PROSE = 900;
const MOST_PARAGRAPHS = 2;
/** So much of the text, at the most, stands behind the stories. */
const MOST_BEHIND = 0.4;
/** Shorter, a linked heading is the name of a section. */
const LEAST_WORDS = 4;
const MOST_DATE_WORDS = 8;
/** So many of the stories say of when they are, or break off. */
const LEAST_BEGUN = 0.6;
const BROKEN_OFF = /(?:…|\.{3}|\[…\])$/u;

/** A line that is one link to another page of the site. */
const isStoryLine = (block: Block, { url, headline }: RuleContext): boolean =>
  block !== headline &&
  block.words >= LEAST_WORDS &&
  block.links.length === 1 &&
  linkDensity(block) > 0.95 &&
  !leadsElsewhere(block, url) &&
  !leadsWithin(block, url);

const isStoryHeading = (block: Block, context: RuleContext): boolean =>
  block.heading > 1 && isStoryLine(block, context);

/** … where a site has no headings for its stories. */
const isStoryTitle = (block: Block, context: RuleContext): boolean =>
  block.heading === 0 && !block.inList && !block.inTable && isStoryLine(block, context);

/** How many of some headings stand below each element. */
function countBelow(headings: readonly Block[], root: Element): Map<Element, number> {
  const counts = new Map<Element, number>();
  for (const { element } of headings)
    for (let at: Element | null = element; at && at !== root; at = at.parentElement)
      counts.set(at, (counts.get(at) ?? 0) + 1);
  return counts;
}

/** The largest element round a heading in which no other stands. */
function cardRound(heading: Element, counts: ReadonlyMap<Element, number>): Element | null {
  let card = heading;
  while (card.parentElement && counts.get(card.parentElement) === 1) card = card.parentElement;
  return card === heading ? null : card;
}

/** Those of some cards beside which another stands, in an element of the same tag. */
function inRows(cards: ReadonlySet<Element>): Element[] {
  const rows = new Map<Element | null, Map<string, number>>();
  for (const { parentElement, tagName } of cards) {
    const row = rows.get(parentElement) ?? new Map<string, number>();
    rows.set(parentElement, row.set(tagName, (row.get(tagName) ?? 0) + 1));
  }
  return [...cards].filter(
    ({ parentElement, tagName }) => (rows.get(parentElement)?.get(tagName) ?? 0) >= LEAST_STORIES,
  );
}

/** Whether a card says of when its story is, or breaks off. */
const isBegun = (blocks: readonly Block[], lang: string | null): boolean =>
  blocks.some(({ text, words, prose }) =>
    prose === 0 && words <= MOST_DATE_WORDS ? isDateLine(text, lang) : BROKEN_OFF.test(text),
  );

const isShort = (blocks: readonly Block[]): boolean =>
  proseOf(blocks) <= MOST_PROSE &&
  blocks.filter(isProse).length <= MOST_PARAGRAPHS &&
  !blocks.some(({ code, inTable }) => code || inTable);

/** All blocks of each card. */
function blocksOf(cards: readonly Element[], { page, root }: RuleContext): Map<Element, Block[]> {
  const held = new Map<Element, Block[]>(cards.map((card) => [card, []]));
  for (const block of page.blocks)
    for (let at: Element | null = block.element; at && at !== root; at = at.parentElement) {
      const own = held.get(at);
      if (!own) continue;
      own.push(block);
      break;
    }
  return held;
}

/** The cards of other stories that some lines name, with all their blocks. */
function cardsOf(headings: readonly Block[], context: RuleContext): Map<Element, Block[]> {
  if (headings.length < LEAST_STORIES) return new Map();
  const counts = countBelow(headings, context.root);
  const cards = new Set(headings.flatMap(({ element }) => cardRound(element, counts) ?? []));
  return new Map([...blocksOf(inRows(cards), context)].filter(([, held]) => isShort(held)));
}

const storiesUnderHeadings = (behind: readonly Block[], context: RuleContext) =>
  cardsOf(
    behind.filter((block) => isStoryHeading(block, context)),
    context,
  );

/** Those under linked lines: of a line and a paragraph in one element a text may have many, which do not break off. */
function storiesUnderLines(behind: readonly Block[], context: RuleContext) {
  const cards = cardsOf(
    behind.filter((block) => isStoryTitle(block, context)),
    context,
  );
  return new Map([...cards].filter(([, held]) => held.some(({ text }) => BROKEN_OFF.test(text))));
}

/** Whether the text is over when the first of some blocks comes. */
function standBehind(taken: ReadonlySet<Block>, { blocks }: RuleContext): boolean {
  const [first] = taken;
  const rest = blocks.filter((block) => !taken.has(block));
  const before = proseOf(rest.filter(({ index }) => index < (first?.index ?? 0)));
  return before >= LEAST_TEXT && proseOf(rest) - before <= MOST_BEHIND * before;
}

/** The blocks of some stories where each is dated, or breaks off, and the text is over when they come. */
function blocksBehind(stories: Map<Element, Block[]>, context: RuleContext): Block[] {
  const { lang } = context.metadata;
  const begun = [...stories.values()].filter((blocks) => isBegun(blocks, lang)).length;
  if (begun < LEAST_STORIES || begun < LEAST_BEGUN * stories.size) return [];
  const left = new Set(context.blocks);
  const blocks = [...stories.values()]
    .flat()
    .filter((block) => left.has(block))
    .sort((one, other) => one.index - other.index);
  return standBehind(new Set(blocks), context) ? blocks : [];
}

/**
 * Other stories of the site behind the text, each in a card with its linked headline and how it begins.
 * Each is dated, or breaks off: entries of a list that is the text itself are told to their end.
 */
export function storiesBehind(context: RuleContext): Finding[] {
  const behind = context.blocks.filter(({ index }) => index > context.firstProse);
  for (const storiesIn of [storiesUnderHeadings, storiesUnderLines]) {
    const stories = storiesIn(behind, context);
    const blocks = blocksBehind(stories, context);
    if (blocks.length > 0)
      return [
        {
          kind: 'recirculation',
          reason: { code: 'reason_stories', values: [String(stories.size)] },
          evidence: { stories: stories.size },
          blocks,
        },
      ];
  }
  return [];
}
