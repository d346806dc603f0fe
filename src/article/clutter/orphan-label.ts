import { linesIn } from '../segment/lines-of-blocks.ts';
import type { Block } from '../segment/page-blocks.ts';
import type { ClutterRule, RuleContext } from '../segment/rule-context.ts';
import { isPromoLabel, isRecirculationLabel } from './label-words.ts';

const ADVERT =
  /^(?:advert(?:isement|ising)?s?|sponsored|ad|ads|anzeige|werbung|publicité|publicidade?|διαφήμιση|reklám|hirdetés|publicitate|oglas|โฆษณา|تبلیغات|বিজ্ঞাপন|pubblicità|advertentie|annons|annonse|annonce|mainos|reklama?|реклама|広告|广告|廣告|광고|إعلان|פרסומת|विज्ञापन|iklan|quảng cáo|story continues below(?:(?: this)? ad(?:vertisement)?)?|article continues (?:below|after) (?:this )?(?:ad(?:vertisement)?|the ad)|continue reading below|scroll to continue|loading\W*|skip (?:to|past|ad|this ad).{0,30}|(?:werbung|anzeige) überspringen|(?:passer|ignorer) (?:la |cette )?(?:publicité|annonce)|(?:saltar|omitir) (?:la |el )?(?:publicidad|anuncio)|(?:pular|saltar) (?:a |o )?(?:publicidade|anúncio)|salta (?:la )?pubblicità|advertentie overslaan|hoppa över annons(?:en)?|hopp over annonse(?:n)?|spring annonce(?:n)? over|ohita mainos|pomiń reklamę|přeskočit reklamu|hirdetés átugrása|reklamı (?:geç|atla)|пропустить рекламу|пропустити рекламу|広告をスキップ|跳过广告|跳過廣告|광고 건너뛰기|تخطي الإعلان|דלג על הפרסומת|lewati iklan|bỏ qua quảng cáo)$/iu;

/** "Advertisement", "Story continues below": what a slot for adverts leaves behind. */
export const isAdvertLabel = (text: string): boolean => ADVERT.test(text);

const CONTENTS = /^(?:table of contents|contents|on this page|in this article)$/iu;

/** Whether the lines after a label are links to places on the page. */
function leadsContents(label: Block, context: RuleContext): boolean {
  const next = linesIn(context.blocks).after(label.index);
  return next?.links.some((link) => link.getAttribute('href')?.includes('#')) ?? false;
}

/** Whether what stands under a heading now stood there from the first, and is a list or links. */
const isListOf = (heading: Block, next: Block, { page }: RuleContext): boolean =>
  (next.inList || next.linked > next.length / 2) &&
  next === linesIn(page.blocks).after(heading.index);

/** "More posts are not more readers." begins like a label, and is none. */
const isSentence = ({ text, words }: Block): boolean => words >= 4 && /[.。।۔]$/u.test(text);

/** "Check out the result:" over a listing, a picture or a table is part of the text. */
function announcesPart({ text, index, heading }: Block, context: RuleContext): boolean {
  if (heading > 0 || !/[:\uff1a]$/.test(text)) return false;
  const next = context.page.blocks[index + 1];
  if (!next || next.links.length > 0 || !context.root.contains(next.element)) return false;
  return next.code || next.inTable || (next.images > 0 && next.length === 0);
}

/** What is folded away under its label is the text's own. */
function namesFold({ element, index }: Block, context: RuleContext): boolean {
  const fold = element.closest('summary')?.parentElement;
  const next = fold && linesIn(context.blocks).after(index);
  return !!next && fold.contains(next.element);
}

/** Labels with nothing under them that belongs to them. */
function isOrphan(block: Block, context: RuleContext): boolean {
  if (
    block.words === 0 ||
    block.words > 8 ||
    block === context.headline ||
    block.code ||
    block.inTable
  )
    return false;
  if (ADVERT.test(block.text)) return true;
  if (CONTENTS.test(block.text)) return !leadsContents(block, context);
  if (!isRecirculationLabel(block.text) && !isPromoLabel(block.text)) return false;
  if (isSentence(block) || announcesPart(block, context) || namesFold(block, context)) return false;
  const next = linesIn(context.blocks).after(block.index);
  if (next && isListOf(block, next, context)) return false;
  if (block.heading === 0) return !block.inList || block.index > context.lastProse;
  return !next || next.heading > 0 || block.heading >= 4 || block.index > context.lastProse;
}

/** "Recommended", "Advertisement": a label whose list was never filled, or has just been removed. */
export const orphanLabel: ClutterRule = (context) =>
  context.blocks
    .filter((block) => isOrphan(block, context))
    .map((block) => ({
      kind: 'orphan-label' as const,
      reason: { code: 'reason_orphan_label', values: [block.text] },
      evidence: { words: block.words, heading: block.heading },
      blocks: [block],
      heading: block.text,
    }));
