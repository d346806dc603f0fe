import { proseOf } from '../../segment/block-sums.ts';
import { Hint } from '../../segment/hints.ts';
import type { Block } from '../../segment/page-blocks.ts';
import type { ClutterRule, RuleContext } from '../../segment/rule-context.ts';

/** How papers name their boxes of facts, and summaries that no author wrote. */
const NAMED =
  /(?:^|[\s_-])(?:(?:fact|fakta|fakten|info)s?-?(?:box|boks|boxen|rute|ruta|kasten|kader)|ai-?(?:article-?)?summary)(?:$|[\s_-])/i;

/** What an element may well hold of the text itself, and what other rules know better. */
const KEPT = Hint.references | Hint.contents;

const HEADINGS = 'h1,h2,h3,h4,h5,h6';

/** So much of the text is no box beside it. */
const MOST = 0.25;

const namesOf = (element: Element): string =>
  `${element.getAttribute('class') ?? ''} ${element.id}`
    .replace(/([a-z\d])([A-Z])/g, '$1-$2')
    .replace(/__/g, '-');

/** Named so, or set apart under a heading of its own: a quotation has none. */
const isBox = (element: Element): boolean =>
  NAMED.test(namesOf(element)) ||
  (element.tagName === 'ASIDE' && element.querySelector(HEADINGS) !== null);

/** Tells the outermost box round an element, below the root; null where there is none. */
function boxFinder({ root, headline }: RuleContext): (element: Element) => Element | null {
  const known = new Map<Element, Element | null>([[root, null]]);
  const find = (element: Element): Element | null => {
    const found = known.get(element);
    if (found !== undefined) return found;
    const parent = element.parentElement;
    const outer = parent && find(parent);
    const isOwn = headline !== null && element.contains(headline.element);
    const box = outer ?? (!isOwn && isBox(element) ? element : null);
    known.set(element, box);
    return box;
  };
  return find;
}

const mayGo = ({ code, inTable, hints }: Block): boolean => !code && !inTable && !(hints & KEPT);

/** The blocks of each box that are left. */
function byBox(context: RuleContext): Map<Element, Block[]> {
  const boxes = new Map<Element, Block[]>();
  const boxRound = boxFinder(context);
  for (const block of context.blocks) {
    const box = boxRound(block.element);
    if (!box) continue;
    const held = boxes.get(box);
    if (held) held.push(block);
    else boxes.set(box, [block]);
  }
  return boxes;
}

/**
 * Boxes that a newspaper sets beside its text: facts in a nutshell, terms explained, summaries made by
 * a machine. Only where the page calls itself news: an author's own box is part of what is said.
 */
export const factBoxes: ClutterRule = (context) => {
  if (context.kind !== 'news') return [];
  return [...byBox(context)].flatMap(([box, blocks]) => {
    const share = proseOf(blocks) / (context.prose || 1);
    if (share > MOST || !blocks.every(mayGo)) return [];
    return [
      {
        kind: 'boilerplate' as const,
        reason: { code: 'reason_fact_box', values: [] },
        evidence: { share: Number(share.toFixed(2)), named: box.tagName !== 'ASIDE' },
        blocks,
      },
    ];
  });
};
