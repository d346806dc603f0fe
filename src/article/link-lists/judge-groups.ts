import type { Reason, RemovedLink } from '../../model/removal.ts';
import { runThrough } from '../../text/run-through.ts';
import { foldWhitespace } from '../../text/whitespace.ts';
import type { PageAnalysis } from '../analyse-page.ts';
import type { InnerRoot } from '../copy/inner-roots.ts';
import { attributeOf } from '../copy/unclobbered.ts';
import { removedLinks } from '../removals/removed-links.ts';
import { absoluteHref } from '../segment/links.ts';
import type { RuleContext } from '../segment/rule-context.ts';
import { subjectOfPage } from '../subject/page-subject.ts';
import { type GroupVerdict, judgeGroup, ON_WITHIN_TEXT } from '../subject/topic.ts';
import { type AskedFor, findAskedFor } from './asked-for.ts';
import { chooseInRoots, type PlacedGroup } from './choose-in-roots.ts';
import { groupHeading } from './group-structure.ts';
import { headingOver } from './heading-over.ts';
import { lookThrough } from './look-through.ts';
import { analysisFor, factsIn, judgeIn } from './page-facts.ts';
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
    const subject = subjectOfPage(context);
    const links = removedLinks([element], context.url).map((link) => ({
      ...link,
      subject: subject.judge(link.text, link.href, ON_WITHIN_TEXT),
    }));
    const on = links.filter((link) => link.subject.on).length;
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

/** What was found on a live page. */
export interface GroupFindings {
  groups: JudgedGroup[];
  /** Shadow trees and frames that were looked into. */
  inner: readonly InnerRoot[];
}

/** What is to be kept to in looking for groups. */
export interface GroupOptions {
  asked?: AskedFor;
  /** Elements of the groups that an earlier look has found, which are not looked for again. */
  known?: readonly Element[];
}

/** Finds what leads away from the articles of a live page, which is not changed for it. */
export const findJudgedGroups = (
  document: Document,
  url: string,
  options: GroupOptions = {},
): GroupFindings => runThrough(findGroupsInSteps(document, lookThrough(document, url), options));

/** `findJudgedGroups` in a page that has been analysed, which yields between its steps. */
export function* findGroupsInSteps(
  document: Document,
  all: readonly PageAnalysis[],
  { asked = NOTHING_ASKED, known = [] }: GroupOptions,
): Generator<void, GroupFindings> {
  const facts = yield* factsIn(all);
  const chosen = chooseInRoots(facts, judgeIn(all, facts), document, known);
  yield;
  const groups = chosen.flatMap((group) => {
    const analysis = analysisFor(group.place, all);
    return analysis ? [judged(group, analysis.context)] : [];
  });
  yield;
  const promos = all.flatMap(promosIn);
  const others = all.flatMap((analysis) => askedIn(analysis, asked));
  return { groups: [...groups, ...promos, ...others], inner: all[0]?.inner ?? [] };
}

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
  const subject = subjectOfPage(context);
  const over = headingOver(element);
  const links = removedLinks([element], context.url).map((link) => ({
    ...link,
    subject: subject.judge(link.text, link.href),
  }));
  const on = links.filter(({ subject }) => subject.on).length;
  const verdict = judgeGroup(links.map((link) => link.subject));
  const heading = over ? foldWhitespace(over.textContent ?? '') : labelOf(element, links.length);
  const parts = on > 0 && verdict !== 'on' ? withoutSubject(group, links, context.url) : null;
  return {
    verdict: verdictOf(verdict, parts && verdict === 'off' ? 0 : on, chance),
    reason: reasonOf(links, on, heading),
    evidence: { chance: Number(chance.toFixed(2)), subject: verdict },
    heading,
    links,
    elements: place === element && over && !element.contains(over) ? [over, element] : [place],
    ...parts,
  };
}
