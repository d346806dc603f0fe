import { proseOf } from '../segment/block-sums.ts';
import { Hint } from '../segment/hints.ts';
import { linesIn } from '../segment/lines-of-blocks.ts';
import type { Block } from '../segment/page-blocks.ts';
import type { RuleContext } from '../segment/rule-context.ts';
import { sectionHeadings } from '../segment/section-headings.ts';
import { announcesList } from './announces-list.ts';
import { isPaidLabel, isRecirculationLabel } from './label-words.ts';
import type { LinkGroup } from './link-groups.ts';

/** A row of one- or two-word links: tags, sections, pages. */
export const isRow = (group: LinkGroup): boolean => group.wordsEach < 3 && group.pictured < 0.5;

/** What is fetched and not opened as a page. */
const FILE = /\.(?:pdf|docx?|xlsx?|pptx?|odt|ods|csv|zip|epub|ics|mp3)(?:[?#]|$)/i;

/** A list some of whose entries are links and some are not is about something else than links. */
function isMixedList(group: LinkGroup): boolean {
  const first = group.items[0]?.element;
  const list = first?.tagName === 'LI' ? first.parentElement : null;
  return (
    list !== null &&
    Array.from(list.children).some(
      (entry) => entry.textContent?.trim() && !entry.querySelector('a[href]'),
    )
  );
}

/** Names, not headlines, under a heading like those of the text's other sections are one of them. */
function isSection(group: LinkGroup, context: RuleContext, signs: readonly string[]): boolean {
  if (!isRow(group)) return false;
  if (signs.some((sign) => sign === 'name' || sign === 'pictures' || sign === 'before'))
    return false;
  const first = group.heading ?? group.blocks.find(({ length }) => length > 0);
  const heading = first?.heading ? first : linesIn(context.blocks).before(first?.index ?? 0);
  if (!heading || !sectionsOf(context).has(heading)) return false;
  return !isRecirculationLabel(heading.text) || group.blocks.length === 1;
}

const known = new WeakMap<readonly Block[], ReadonlySet<Block>>();
function sectionsOf({ blocks }: RuleContext): ReadonlySet<Block> {
  const found = known.get(blocks) ?? sectionHeadings(blocks);
  known.set(blocks, found);
  return found;
}

/** Running text an entry, in weighted characters: more than a card's line. */
const TOLD = 60;

/** Under a label alone and between paragraphs, picks of which each is told of are the author's own. */
function isTold(group: LinkGroup, context: RuleContext, signs: readonly string[]): boolean {
  const first = group.blocks[0]?.index ?? 0;
  const between = first > context.firstProse && first < context.lastProse;
  return (
    between &&
    signs.every((sign) => sign === 'label') &&
    proseOf(group.blocks) >= TOLD * group.items.length
  );
}

/** Links to other sites under a label: paid for after the text or by name, the author's in its middle. */
const mayBePaid = (group: LinkGroup, signs: readonly string[]): boolean =>
  signs.length > 1 || (group.heading !== null && isPaidLabel(group.heading.text));

/** Lists that are the article's own: sources, contents, a few bare links under a sentence. */
export function isOwnList(
  group: LinkGroup,
  context: RuleContext,
  signs: readonly string[],
): boolean {
  if (group.blocks.some((block) => block.hints & (Hint.references | Hint.contents))) return true;
  if (group.items.filter(({ href }) => FILE.test(href)).length > group.items.length / 2)
    return true;
  const named = signs.some((sign) => sign === 'label' || sign === 'name');
  if (!named && isMixedList(group)) return true;
  if (isSection(group, context, signs) || isTold(group, context, signs)) return true;
  if (group.onSite < 0.5 && !(signs.includes('label') && mayBePaid(group, signs))) return true;
  const first = group.blocks[0]?.index ?? 0;
  const before = context.page.blocks[first - 1];
  const announced = before !== undefined && announcesList(before);
  return announced && !signs.includes('label') && !signs.includes('pictures');
}
