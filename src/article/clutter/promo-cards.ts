import { linkDensity } from '../main-content/main-content.ts';
import { wordsOf } from '../segment/block-sums.ts';
import { leadsElsewhere, leadsWithin } from '../segment/link-directions.ts';
import type { Block } from '../segment/page-blocks.ts';
import { type ClutterRule, isProse, type RuleContext } from '../segment/rule-context.ts';
import { textElement } from '../segment/text-element.ts';

/** Shorter than any headline. */
const LEAST_WORDS = 4;
/** What a card says beside its headline: a kicker, a date, a credit. */
const MOST_BESIDE = 15;
/** With more of them, the text is made of cards. */
const MOST_CARDS = 6;
/** Without a text of some paragraphs there is nothing to stand in. */
const LEAST_TEXT = 500;

/** Whether a heading is nothing but a link to another page of the site. */
const isLinkedHeadline = (block: Block, { url, headline }: RuleContext): boolean =>
  block.heading > 1 &&
  block !== headline &&
  block.words >= LEAST_WORDS &&
  linkDensity(block) > 0.95 &&
  !block.inTable &&
  !block.inList &&
  block.links.length === 1 &&
  !leadsElsewhere(block, url) &&
  !leadsWithin(block, url);

/** The largest element round a heading that holds no piece of the text. */
function cardOf(block: Block, context: RuleContext, text: Element): Element | null {
  let card: Element | null = null;
  for (let at: Element | null = block.element; at && at !== context.root; at = at.parentElement) {
    if (at.contains(text)) break;
    card = at;
  }
  return card && card !== block.element ? card : null;
}

/**
 * Cards of one headline each, set between the paragraphs of the text: a heading that is one link to
 * another story of the site, in a box of its own with no words of its own. A section of the text has
 * a heading that stands among the paragraphs, and something under it.
 */
export const promoCards: ClutterRule = (context) => {
  const text = context.prose < LEAST_TEXT ? null : textElement(context.blocks);
  if (!text) return [];
  const own = context.blocks.filter(
    (block) => block.element.parentElement === text && isProse(block),
  );
  const [first, last] = [own[0]?.index ?? 0, own.at(-1)?.index ?? 0];
  const linked = context.blocks.filter(
    (block) => block.index > first && block.index < last && isLinkedHeadline(block, context),
  );
  if (linked.length > 2 * MOST_CARDS) return [];
  const cards = new Set(linked.flatMap((block) => cardOf(block, context, text) ?? []));
  if (cards.size > MOST_CARDS) return [];
  return [...cards].flatMap((card) => {
    const blocks = context.blocks.filter(({ element }) => card.contains(element));
    const beside = wordsOf(blocks.filter((block) => linkDensity(block) <= 0.95));
    if (beside > MOST_BESIDE || blocks.some(({ code, inTable }) => code || inTable)) return [];
    return [
      {
        kind: 'inline-promo' as const,
        reason: { code: 'reason_promo_line', values: [] },
        evidence: { words: wordsOf(blocks) },
        blocks,
      },
    ];
  });
};
