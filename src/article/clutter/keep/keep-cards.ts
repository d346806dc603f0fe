import { shapeOf } from '../../segment/alike-siblings.ts';
import type { Block } from '../../segment/page-blocks.ts';
import { Sections } from '../../segment/sections.ts';
import type { Judged } from './judged.ts';

/** Chance of being the article's own, below which a card goes alone. */
const LEAST_CARD = 0.3;

const isLinked = (block: Block | undefined): boolean =>
  block !== undefined && block.linked > block.length / 3;

/** How many cards of one shape stand in one place, and how many of them would go. */
interface Cards {
  all: Set<Element>;
  going: Set<Element>;
}

/**
 * A card stays where most of those beside it do: one answer of a list of questions is no clutter.
 * @param goes for each block whether it would go; changed in place
 */
export function keepCards(judged: readonly Judged[], goes: boolean[], root: Element): void {
  if (!goes.includes(true)) return;
  const blocks = judged.map(({ block }) => block);
  const sections = new Sections(blocks, root);
  const kinds = new Map<Element | null, Map<string, Cards>>();
  const kindOf = (card: Element): Cards => {
    const shapes = kinds.get(card.parentElement) ?? new Map<string, Cards>();
    const kind = shapes.get(shapeOf(card)) ?? { all: new Set(), going: new Set() };
    kinds.set(card.parentElement, shapes.set(shapeOf(card), kind));
    return kind;
  };
  const cards = blocks.map((block) => sections.cardOf(block));
  cards.forEach((card, at) => {
    if (!card) return;
    kindOf(card).all.add(card);
    if (goes[at]) kindOf(card).going.add(card);
  });
  cards.forEach((card, at) => {
    if (!card || !goes[at] || isLinked(judged[at]?.block) || (judged[at]?.chance ?? 0) < LEAST_CARD)
      return;
    const { all, going } = kindOf(card);
    if (all.size > 2 && going.size < all.size / 2) goes[at] = false;
  });
}
