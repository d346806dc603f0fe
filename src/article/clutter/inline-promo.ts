import { countWords } from '../../text/words.ts';
import { linkDensity } from '../main-content/main-content.ts';
import { shapeOf } from '../segment/alike-siblings.ts';
import { Hint } from '../segment/hints.ts';
import { linesIn } from '../segment/lines-of-blocks.ts';
import { absoluteUrl, sameSite } from '../segment/links.ts';
import type { Block } from '../segment/page-blocks.ts';
import type { ClutterRule, Finding, RuleContext } from '../segment/rule-context.ts';
import { isPromoLabel, startsWithPromoLabel } from './label-words.ts';

/** Longer than any headline with its label. */
const MOST_WORDS = 40;

const linkText = (block: Block): string =>
  (block.links[0]?.textContent ?? '').replace(/\s+/g, ' ').trim();

/** What stands before the link: "READ MORE:" */
const labelOf = (block: Block): string => {
  const at = block.text.indexOf(linkText(block));
  return at > 0 ? block.text.slice(0, at).trim() : '';
};

const leadsOn = (block: Block, context: RuleContext): boolean => {
  const here = absoluteUrl(context.url, context.url);
  return block.links.every((link) => {
    const url = absoluteUrl(link.getAttribute('href'), context.url);
    return url !== null && here !== null && sameSite(url, here) && url.pathname !== here.pathname;
  });
};

function judge(
  block: Block,
  context: RuleContext,
  listed: ReadonlySet<Block>,
): Finding['reason'] | null {
  if (block.words > MOST_WORDS || block.words < 2 || block.heading || block.inTable || block.code)
    return null;
  if (block.links.length === 0) {
    const promo =
      startsWithPromoLabel(block.text) &&
      /[:\uff1a]/.test(block.text.slice(0, 30)) &&
      block.words <= 25 &&
      !/[.!?]$/.test(block.text);
    return promo
      ? { code: 'reason_promo_label', values: [block.text.split(/[:\uff1a]/)[0] ?? ''] }
      : null;
  }
  if (isHeadlineEntry(block, context)) return { code: 'reason_promo_line', values: [] };
  if (block.inList) return null;
  const label = labelOf(block);
  const whole = linkDensity(block);
  if (
    label &&
    (isPromoLabel(label) || startsWithPromoLabel(label)) &&
    block.length - block.linked <= label.length + 6
  ) {
    return { code: 'reason_promo_label', values: [label.replace(/[\s:\uff1a>»→|–—-]+$/u, '')] };
  }
  if (block.links.length > 2) return null;
  if (startsWithPromoLabel(block.text) && whole > 0.5)
    return {
      code: 'reason_promo_label',
      values: [block.text.split(/[:\uff1a|>»→–—]/)[0]?.trim() ?? ''],
    };
  if (listed.has(block)) return null;
  const between = block.index > context.firstProse && block.index < context.lastProse;
  if (
    whole > 0.95 &&
    between &&
    linkText(block).split(' ').length >= 4 &&
    !isSentence(linkText(block)) &&
    leadsOn(block, context) &&
    !announced(block, context)
  ) {
    return { code: 'reason_promo_line', values: [] };
  }
  return null;
}

/** Headlines and promotions end with no full stop; a sentence of the text that is one link does. */
const LEAST_SENTENCE = 8;
const FULL_STOP = /[.。．。।۔።։]["'”’»』」)\]]*$/u;

/** Whether a link is a whole sentence, of a length that no label has. */
const isSentence = (text: string): boolean =>
  FULL_STOP.test(text.trim()) && countWords(text) >= LEAST_SENTENCE;

/** Shorter than any headline. */
const LEAST_WORDS = 4;

/** The line over a list: what stands before the first of its entries. */
function lineOver(list: Element, context: RuleContext, at: number): Block | undefined {
  let line = linesIn(context.page.blocks).before(at);
  while (line && list.contains(line.element))
    line = linesIn(context.page.blocks).before(line.index);
  return line;
}

/**
 * An entry of a list between paragraphs that is nothing but headlines of the site: the author's own
 * list stands under a heading or is announced.
 */
function isHeadlineEntry(block: Block, context: RuleContext): boolean {
  const list = block.element.closest('ul,ol');
  if (!block.inList || !list || list.tagName !== 'UL') return false;
  if (block.index < context.firstProse || block.index > context.lastProse) return false;
  if (block.hints & (Hint.references | Hint.contents)) return false;
  return isHeadlineList(list, context);
}

const knownLists = new WeakMap<Element, boolean>();

/** Asked for each entry, told once a list. */
function isHeadlineList(list: Element, context: RuleContext): boolean {
  const known = knownLists.get(list);
  if (known !== undefined) return known;
  const entries = context.blocks.filter(
    ({ element, words }) => words > 0 && list.contains(element),
  );
  const over = lineOver(list, context, entries[0]?.index ?? 0);
  const is =
    entries.every(
      (entry) => linkDensity(entry) > 0.95 && entry.words >= LEAST_WORDS && leadsOn(entry, context),
    ) &&
    over !== undefined &&
    over.heading === 0 &&
    !/[:\uff1a]\s*$/.test(over.text);
  knownLists.set(list, is);
  return is;
}

/** "The full text is here:" makes the link below it the author's own. */
const announced = (block: Block, context: RuleContext): boolean =>
  /[:\uff1a]\s*$/.test(context.page.blocks[block.index - 1]?.text ?? '');

/** So many lines of one look, and most of them to other sites, are the entries of the author's list. */
const LEAST_LISTED = 4;

/** Lone links that stand over the parts of a text, each to the source of its part. */
function listedLines(context: RuleContext): ReadonlySet<Block> {
  const byShape = new Map<string, Block[]>();
  for (const block of context.blocks) {
    if (block.links.length === 0 || block.length === 0 || linkDensity(block) <= 0.95) continue;
    const shape = shapeOf(block.element);
    const lines = byShape.get(shape);
    if (lines) lines.push(block);
    else byShape.set(shape, [block]);
  }
  const lists = [...byShape.values()].filter(
    (lines) =>
      lines.length >= LEAST_LISTED &&
      lines.filter((line) => !leadsOn(line, context)).length > lines.length / 2,
  );
  return new Set(lists.flat());
}

/** "READ MORE: …" inside the running text: a label and one link, or a lone link to another page of the site. */
export const inlinePromo: ClutterRule = (context) => {
  const listed = listedLines(context);
  return context.blocks.flatMap((block) => {
    const reason = judge(block, context, listed);
    return reason
      ? [
          {
            kind: 'inline-promo' as const,
            reason,
            evidence: { linkDensity: Number(linkDensity(block).toFixed(2)), words: block.words },
            blocks: [block],
          },
        ]
      : [];
  });
};
