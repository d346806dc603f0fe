import type { Reason, RemovedLink } from '../../model/removal.ts';
import type { KnownSite, SeenPage } from '../../model/seen-lists.ts';
import type { Steps } from '../../text/run-in-slices.ts';
import { runThrough } from '../../text/run-through.ts';
import { foldWhitespace } from '../../text/whitespace.ts';
import type { PageAnalysis } from '../analyse-page.ts';
import type { InnerRoot } from '../copy/inner-roots.ts';
import { attributeOf } from '../copy/unclobbered.ts';
import { removedLinks } from '../removals/removed-links.ts';
import { absoluteHref } from '../segment/links.ts';
import type { RuleContext } from '../segment/rule-context.ts';
import { subjectOfPage } from '../subject/page-subject.ts';
import { type GroupVerdict, judgeGroup, judgeLinks, ON_WITHIN_TEXT } from '../subject/topic.ts';
import { type AskedFor, findAskedFor } from './asked-for.ts';
import { findSamePlaces } from './beside/same-places.ts';
import { type Layout, weighByLayout } from './beside/weigh-by-layout.ts';
import { weighBySite } from './beside/weigh-by-site.ts';
import { chooseInRoots, type PlacedGroup } from './choose-in-roots.ts';
import { groupHeading } from './group-structure.ts';
import { headingOver, withHeading } from './heading-over.ts';
import type { PageFacts } from './judging/list-candidates.ts';
import { chooseLists } from './labelled/choose-lists.ts';
import { standsIn } from './labelled/holders.ts';
import { findLabelledLists, type LabelledList } from './labelled/labelled-lists.ts';
import { findLabelsLeft } from './labelled/labels-left.ts';
import { lookThroughInSteps } from './look-through.ts';
import { findNeighbours } from './neighbours.ts';
import { analysisFor, factsIn, judgeIn, reweighed } from './page-facts.ts';
import { findPromoLines } from './promo-lines.ts';
import { partsWithout } from './set-apart.ts';

/** What becomes of a group: out of sight, folded to one line, or left as it is. */
export type HidingVerdict = 'hide' | 'fold' | 'keep';

/** Links of a live page that lead away from its article, and where they stand in it. */
export interface JudgedGroup {
  verdict: HidingVerdict;
  reason: Reason;
  evidence: Record<string, string | number | boolean>;
  /** As a reader sees it; empty where the group has none. */
  heading: string;
  links: RemovedLink[];
  /** Elements of the page that hold the group and nothing else; its heading may be one of them. */
  elements: Element[];
  /** The list that these are parts of, where some of it stays. */
  whole?: Element;
}

/** From this chance on it is sure that links lead away. */
const SURE = 0.7;

/** A list mostly on the subject stays; one with much on it, or that can't be set apart, is folded. */
function verdictOf(subject: GroupVerdict, on: number, chance: number): HidingVerdict {
  if (subject === 'on') return 'keep';
  return on > 0 || chance < SURE ? 'fold' : 'hide';
}

function reasonOf(links: readonly RemovedLink[], on: number, heading: string): Reason {
  const values = [String(links.length), String(on), heading];
  if (heading) return { code: on > 0 ? 'reason_hiding_under' : 'reason_hiding_under_none', values };
  return { code: on > 0 ? 'reason_hiding_links' : 'reason_hiding_links_none', values };
}

function askedIn({ context, originOf }: PageAnalysis, asked: AskedFor): JudgedGroup[] {
  return findAskedFor(context, asked).flatMap((element) => {
    const origin = originOf.get(element);
    return origin && !origin.querySelector('h1,main') ? [groupAsked(origin, context.url)] : [];
  });
}

function promosIn({ context, originOf, findings }: PageAnalysis): JudgedGroup[] {
  const lines = findPromoLines(findings, originOf);
  return lines.map(({ element, label }) => {
    const found = removedLinks([element], context.url);
    const unlinked = { text: foldWhitespace(element.textContent ?? ''), href: '' };
    const told = found.length > 0 ? found : [unlinked];
    const { links, on } = judgeLinks(told, subjectOfPage(context), ON_WITHIN_TEXT);
    return {
      verdict: on > 0 ? ('keep' as const) : ('hide' as const),
      reason: { code: 'reason_promo_label', values: [label] },
      evidence: {},
      heading: label,
      links,
      elements: [element],
    };
  });
}

function neighboursIn(analysis: PageAnalysis): JudgedGroup[] {
  const box = findNeighbours(analysis);
  if (!box) return [];
  const { context } = analysis;
  return [{ ...judgedLinks(removedLinks([box], context.url), '', SURE, context), elements: [box] }];
}

/** What was found on a live page. */
export interface GroupFindings {
  groups: JudgedGroup[];
  /** Shadow trees and frames that were looked into. */
  inner: readonly InnerRoot[];
  /** What the page adds to what is remembered of its site; null where nothing is. */
  seen: SeenPage | null;
}

/** What is to be kept to in looking for groups. */
export interface GroupOptions {
  asked?: AskedFor;
  /** Elements of the groups that an earlier look has found, which are not looked for again. */
  known?: readonly Element[];
  /** What other pages of the site have shown; null where nothing is remembered. */
  site?: KnownSite | null;
  /** Where its lists stand; left out where it is not laid out. */
  layout?: Layout | undefined;
}

/** Finds what leads away from the articles of a live page, which is not changed for it. */
export const findJudgedGroups = (
  document: Document,
  url: string,
  options: GroupOptions = {},
): GroupFindings => runThrough(findGroupsInSteps(document, url, options));

/**
 * `findJudgedGroups`, which yields between its steps.
 * @param options.whole an analysis of the page as a whole that is there already
 */
export function* findGroupsInSteps(
  document: Document,
  url: string,
  {
    asked = NOTHING_ASKED,
    known = [],
    site = null,
    layout,
    whole,
  }: GroupOptions & { whole?: PageAnalysis | undefined },
): Steps<GroupFindings> {
  const all = yield* lookThroughInSteps(document, url, whole);
  yield;
  const facts = yield* factsIn(all);
  const chances = new Map([...facts.links].map(([link, { chance }]) => [link, chance]));
  const seen = site && weighBySite(chances, url, site);
  if (layout) weighByLayout(chances, layout);
  const judge = reweighed(judgeIn(all, facts), chances);
  const chosen = yield* chooseInRoots(facts, judge, document, known);
  yield;
  const lists = all.flatMap((analysis) => {
    const own = findLabelledLists(analysis, chances).filter(
      ({ elements: [first] }) => first && analysisFor(first, all) === analysis,
    );
    return chooseLists(own, chosen, known).map((list) => judgedList(list, analysis.context));
  });
  const promos = all.flatMap(promosIn);
  yield;
  const isFound = standsIn([
    ...chosen.map(({ element }) => element),
    ...[...lists, ...promos].flatMap(({ elements }) => elements),
    ...known,
  ]);
  const neighbours = all
    .flatMap(neighboursIn)
    .filter(({ elements: [box] }) => !isFound(box ?? null));
  // A line goes with its label, or not at all.
  const isTaken = standsIn(
    [...lists, ...promos, ...neighbours].flatMap(({ elements }) => elements),
  );
  yield;
  const groups: JudgedGroup[] = [];
  for (const group of chosen) {
    const analysis = isTaken(group.element) ? undefined : analysisFor(group.place, all);
    if (analysis) groups.push(judged(group, analysis.context));
    yield;
  }
  const others = all.flatMap((analysis) => askedIn(analysis, asked));
  const told = [...lists, ...groups, ...promos, ...neighbours, ...others];
  yield;
  const elsewhere = yield* sameElsewhere(document, url, all, facts.links, told, known);
  const found = [...told, ...elsewhere];
  yield;
  const labels = all.flatMap((analysis) => takeLabels(analysis, found));
  return { groups: [...found, ...labels], inner: all[0]?.inner ?? [], seen };
}

/** What stands elsewhere on the page and leads where the groups lead that go. */
function* sameElsewhere(
  document: Document,
  url: string,
  all: readonly PageAnalysis[],
  links: PageFacts['links'],
  told: readonly JudgedGroup[],
  known: readonly Element[],
): Steps<JudgedGroup[]> {
  const away = told.filter(({ verdict }) => verdict !== 'keep');
  const goes = standsIn(away.flatMap(({ elements }) => elements));
  const isTold = standsIn([...told.flatMap(({ elements, whole }) => whole ?? elements), ...known]);
  const isText = standsIn(all.flatMap(({ context, originOf }) => originOf.get(context.root) ?? []));
  const isSettled = (element: Element) => isTold(element) || isText(element);
  const going = away.flatMap((group) => group.links);
  const found = yield* findSamePlaces(document, { going, links, goes, isSettled, url });
  return found.flatMap((elements) => {
    const [first] = elements;
    const context = first && analysisFor(first, all)?.context;
    if (!context) return [];
    return [{ ...judgedLinks(removedLinks(elements, context.url), '', SURE, context), elements }];
  });
}

function judgedList(
  { label, elements, links, entries, chance }: LabelledList,
  context: RuleContext,
): JudgedGroup {
  const named =
    entries.length > 0
      ? entries.map((text) => ({ text, href: '' }))
      : removedLinks(links, context.url);
  return { ...judgedLinks(named, label, chance, context), elements };
}

/** A label goes with the list that stood under it, or alone. */
function takeLabels(analysis: PageAnalysis, groups: readonly JudgedGroup[]): JudgedGroup[] {
  return findLabelsLeft(analysis, groups).flatMap(({ text, elements, group }) => {
    if (!group) return [labelAlone(text, elements)];
    group.elements.unshift(...elements);
    group.heading ||= text;
    return [];
  });
}

const labelAlone = (text: string, elements: Element[]): JudgedGroup => ({
  verdict: 'hide',
  reason: { code: 'reason_orphan_label', values: [text] },
  evidence: {},
  heading: text,
  links: [],
  elements,
});

const NOTHING_ASKED: AskedFor = { shareRows: false, comments: false };

const groupAsked = (element: Element, url: string): JudgedGroup => ({
  verdict: 'hide',
  reason: { code: 'reason_hiding_asked', values: [] },
  evidence: {},
  heading: '',
  links: removedLinks([element], url),
  elements: [element],
});

/** A label that is no heading; figures tell an item's date or number, and one link is its own label. */
function labelOf(element: Element, links: number): string {
  const label = links > 1 ? groupHeading(element) : '';
  return /\p{N}/u.test(label) ? '' : label;
}

/** What of a list goes, where what is on the subject stays in its place; null where none of it can. */
function withoutSubject(
  { element, place }: PlacedGroup,
  links: readonly RemovedLink[],
  base: string,
) {
  if (place !== element) return null;
  const staying = new Set(links.filter(({ subject }) => subject?.on).map(({ href }) => href));
  const stays = (link: Element) => staying.has(absoluteHref(attributeOf(link, 'href'), base) ?? '');
  const elements = partsWithout(element, stays);
  const going = links.filter(({ subject }) => !subject?.on);
  return elements.length > 0 ? { links: going, elements, whole: element } : null;
}

function judged(group: PlacedGroup, context: RuleContext): JudgedGroup {
  const { element, place, chance } = group;
  const over = headingOver(element);
  const links = removedLinks([element], context.url);
  const heading = over ? foldWhitespace(over.textContent ?? '') : labelOf(element, links.length);
  const elements = place === element ? withHeading(element, over) : [place];
  const whole = { ...judgedLinks(links, heading, chance, context), elements };
  if (whole.verdict === 'keep' || !whole.links.some(({ subject }) => subject?.on)) return whole;
  const parts = withoutSubject(group, whole.links, context.url);
  const isOff = parts !== null && whole.evidence['subject'] === 'off';
  return { ...whole, ...parts, ...(isOff && { verdict: verdictOf('off', 0, chance) }) };
}

function judgedLinks(
  found: readonly RemovedLink[],
  heading: string,
  chance: number,
  context: RuleContext,
): Omit<JudgedGroup, 'elements'> {
  const { links, on } = judgeLinks(found, subjectOfPage(context));
  const verdict = judgeGroup(links.map((link) => link.subject));
  return {
    verdict: verdictOf(verdict, on, chance),
    reason: reasonOf(links, on, heading),
    evidence: { chance: Number(chance.toFixed(2)), subject: verdict },
    heading,
    links,
  };
}
