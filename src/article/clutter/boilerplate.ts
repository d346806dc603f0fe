import { wordsOf } from '../segment/block-sums.ts';
import { Hint } from '../segment/hints.ts';
import { leadsElsewhere, leadsWithin } from '../segment/link-directions.ts';
import type { Block, PageBlocks } from '../segment/page-blocks.ts';
import { PLAYER_MARK } from '../segment/player-link.ts';
import type { Finding, RuleContext, SteppingRule } from '../segment/rule-context.ts';
import { sectionHeadings } from '../segment/section-headings.ts';
import { chanceByName } from '../trees/tree-model.ts';
import { announcesList } from './announces-list.ts';
import { type BlockFeatures, eachFeatures, type Feature } from './block-features.ts';
import model from './block-model.json' with { type: 'json' };
import { keepAlone } from './keep/keep-alone.ts';
import { keepCards } from './keep/keep-cards.ts';
import { keepSequences } from './keep/keep-sequences.ts';
import { keepTerms } from './keep/keep-terms.ts';
import { keepWhole } from './keep/keep-whole.ts';
import { isNoteAmongText } from './keep/notes-among-text.ts';
import { isNoteOfMark } from './keep/notes-of-marks.ts';
import { isCounter } from './notices/counter.ts';

/** Chances of being the article's own; chosen on pages of sites the model was not trained on. */
const LEAST = 0.55;
/** A table is hardly ever clutter: it needs more proof, as do links that lead away from the site, … */
const LEAST_TABLE = LEAST / 4;
const LEAST_ELSEWHERE = 0.4;
/** … and a list under a heading like those of the text's other sections. */
const LEAST_SECTION = 0.3;
/** With less running text on a page, in weighted characters, there is nothing to be unlike. */
const LEAST_PROSE = 200;
/** "Source", "Visit website", each time to another place: a list of the author's, entry by entry. */
const LEAST_EACH = 0.1;
const BLOCKS_A_STEP = 50;

const chanceOf = chanceByName<Feature>(model);

/** What of a block's features is said in a reason; all of them would fill the memory. */
type Said = 'boxDensity' | 'cards' | 'proseBefore' | 'repeated' | 'shapeShare';

interface Judged extends Readonly<Record<Said, number>> {
  block: Block;
  chance: number;
}

function judge({ block, values }: BlockFeatures): Judged {
  const { boxDensity, cards, proseBefore, repeated, shapeShare } = values;
  const chance = chanceOf(values);
  return { block, chance, boxDensity, cards, proseBefore, repeated, shapeShare };
}

/** Numbered lines without a link are the steps of something: what leads away is linked. */
const isStep = (block: Block): boolean =>
  block.inList && block.linked === 0 && block.element.closest('ol,ul,menu')?.tagName === 'OL';

/** A film among the paragraphs is the text's; before and behind it stand the site's own. */
const isPlayerAmongText = (block: Block, { firstProse, lastProse }: RuleContext): boolean =>
  (block.element.hasAttribute(PLAYER_MARK) || isElementThatPlays(block.element)) &&
  block.index > firstProse &&
  block.index < lastProse;

/** A page's own element for players, which holds a link to what it plays till it does. */
const isElementThatPlays = ({ localName }: Element): boolean =>
  localName.includes('-') && /video|player|tube|vimeo/.test(localName);

/** A post of another site that is shown in the text, of which a page may have no more than its address. */
const isQuotedFromElsewhere = (block: Block, url: string): boolean =>
  block.inQuote && leadsElsewhere(block, url);

/** Lists of sources and contents are short, linked and far from the text, and its own all the same. */
const isSpared = (block: Block, context: RuleContext): boolean =>
  block.code ||
  block.inFigure ||
  isStep(block) ||
  isPlayerAmongText(block, context) ||
  isQuotedFromElsewhere(block, context.url) ||
  isNoteAmongText(block, context) ||
  isNoteOfMark(block, context) ||
  (block.hints & (Hint.references | Hint.contents)) !== 0 ||
  leadsWithin(block, context.url) ||
  announcedIn(context.page).has(block);

/** "The minutes can still be read:" makes the list below it the author's own. */
function announced(blocks: readonly Block[]): ReadonlySet<Block> {
  let before: Block | null = null;
  let isOwn = false;
  return new Set(
    blocks.filter((block) => {
      if (block.inList && before) isOwn = announcesList(before);
      before = block.inList ? null : block;
      return block.inList && isOwn;
    }),
  );
}

const known = new WeakMap<PageBlocks, ReadonlySet<Block>>();

/** Told once a page: every entry of a list asks. */
function announcedIn(page: PageBlocks): ReadonlySet<Block> {
  const found = known.get(page) ?? announced(page.blocks);
  known.set(page, found);
  return found;
}

/** Notes, signatures and tables of a reference are unlike each other, and its own. */
const OF_A_MANUAL = 0.4;

/** Links to other sites are hardly ever the site's own promotion. */
function leastOf(judged: Judged, url: string, inSection: boolean): number {
  if (judged.block.inTable) return LEAST_TABLE;
  if (inSection && judged.block.inList) return LEAST_SECTION;
  if (!leadsElsewhere(judged.block, url)) return LEAST;
  return judged.repeated > 1 ? LEAST_EACH : LEAST_ELSEWHERE;
}

/** The blocks under headings that part the text into sections. */
function insideSections(blocks: readonly Block[]): ReadonlySet<Block> {
  const sections = sectionHeadings(blocks);
  let inside = false;
  return new Set(
    blocks.filter((block) => {
      if (block.heading) inside = sections.has(block);
      return inside && !block.heading;
    }),
  );
}

/** Which blocks go: a heading only with what stands under it. */
function unlikeBlocks(judged: readonly Judged[], context: RuleContext): boolean[] {
  const inSection = insideSections(judged.map(({ block }) => block));
  const goes = judged.map(
    (entry) =>
      entry.chance <=
        leastOf(entry, context.url, inSection.has(entry.block)) *
          (context.kind === 'documentation' ? OF_A_MANUAL : 1) && !isSpared(entry.block, context),
  );
  keepWhole(
    judged.map(({ block }) => block),
    goes,
    (block) => isSpared(block, context),
  );
  keepAlone(judged, goes);
  judged.forEach(({ block }, at) => {
    goes[at] ||= isCounter(block);
  });
  return goes;
}

const mean = (run: readonly Judged[], name: Said | 'chance'): number =>
  run.reduce((sum, judged) => sum + judged[name], 0) / run.length;

const percent = (part: number): string => String(Math.round(100 * part));

/** What most speaks against a run, in words. */
function reasonOf(run: readonly Judged[], context: RuleContext): Finding['reason'] {
  const first = run[0]?.block.index ?? 0;
  const density = mean(run, 'boxDensity');
  const cards = run.reduce((most, judged) => Math.max(most, judged.cards), 0);
  if (mean(run, 'repeated') >= 2) return { code: 'reason_unlike_repeated', values: [] };
  if (density >= 0.3) return { code: 'reason_unlike_linked', values: [percent(density)] };
  if (cards >= 2) return { code: 'reason_unlike_cards', values: [String(cards + 1)] };
  if (first > context.lastProse) return { code: 'reason_unlike_after', values: [] };
  if (mean(run, 'proseBefore') < 0.02) return { code: 'reason_unlike_before', values: [] };
  const likeTheText = mean(run, 'shapeShare');
  return likeTheText < 0.2
    ? { code: 'reason_unlike_box', values: [percent(likeTheText)] }
    : { code: 'reason_unlike_place', values: [] };
}

function findingOf(run: readonly Judged[], context: RuleContext): Finding {
  const blocks = run.map(({ block }) => block);
  return {
    kind: 'boilerplate',
    reason: reasonOf(run, context),
    evidence: {
      chance: Number(mean(run, 'chance').toFixed(2)),
      words: wordsOf(blocks),
      linkDensity: Number(mean(run, 'boxDensity').toFixed(2)),
      likeTheText: Number(mean(run, 'shapeShare').toFixed(2)),
    },
    blocks,
    heading: run[0]?.block.heading ? run[0].block.text : '',
  };
}

/**
 * What the other rules have no name for: blocks that are built, linked and placed unlike the text
 * they stand in. Judged by boosted trees over features of no language, trained by
 * `scripts/train/blocks.mjs`.
 */
export const boilerplate: SteppingRule = function* (context) {
  if (context.prose < LEAST_PROSE) return [];
  const judged: Judged[] = [];
  for (const read of eachFeatures(context)) {
    judged.push(judge(read));
    if (judged.length % BLOCKS_A_STEP === 0) yield;
  }
  yield;
  const goes = unlikeBlocks(judged, context);
  keepCards(judged, goes, context.root);
  keepSequences(judged, goes);
  keepTerms(judged, goes);
  const runs: Judged[][] = [];
  judged.forEach((entry, at) => {
    if (!goes[at]) return;
    if (at > 0 && goes[at - 1]) runs.at(-1)?.push(entry);
    else runs.push([entry]);
  });
  return runs.map((run) => findingOf(run, context));
};
