import type { PageAnalysis } from '../analyse-page.ts';
import type { Block } from '../segment/block.ts';
import { meanOf } from '../trees/measures.ts';
import { type LinkFact, linkFactsInSteps } from './judging/link-chances.ts';
import type { ListCandidate, PageFacts } from './judging/list-candidates.ts';
import { listJudge } from './judging/list-chance.ts';

/** What is asked of the analysis of one article of a page. */
type ArticleFacts = Pick<PageAnalysis, 'context' | 'findings' | 'originOf' | 'part'>;

/** The analysis of the article that an element belongs to; the first where it stands beside them. */
export function analysisFor<Analysis extends Pick<PageAnalysis, 'part'>>(
  element: Element,
  all: readonly Analysis[],
): Analysis | undefined {
  const own = all.find(({ part }) => part && Node.prototype.contains.call(part, element));
  return own ?? all[0];
}

/** What is known of the links and blocks of the page, each from the analysis of its own article. */
export function* factsIn(all: readonly ArticleFacts[]): Generator<void, PageFacts> {
  const links = new Map<Element, LinkFact>();
  const blocks = new Map<Element, Block>();
  for (const analysis of all) {
    const { context, findings, originOf } = analysis;
    const isOwn = (origin: Element) => analysisFor(origin, all) === analysis;
    const own = yield* linkFactsInSteps(context, findings);
    yield;
    for (const [copied, fact] of own) {
      const link = originOf.get(copied);
      if (link && isOwn(link)) links.set(link, { ...fact, link });
    }
    for (const block of context.page.blocks) {
      const origin = originOf.get(block.element);
      if (origin && isOwn(origin)) blocks.set(origin, block);
    }
    yield;
  }
  return { links, blocks };
}

/** Judges each list for the article that it belongs to. */
export function judgeIn(all: readonly ArticleFacts[], { links }: PageFacts) {
  const judges = new Map(
    all.map((analysis) => {
      const own = [...links.values()].filter(({ link }) => analysisFor(link, all) === analysis);
      return [analysis, listJudge(own, analysis.context)];
    }),
  );
  return (list: ListCandidate): number => {
    const analysis = analysisFor(list.outer, all);
    return (analysis && judges.get(analysis)?.(list)) ?? 0;
  };
}

/**
 * A judge of lists in whose word something else than the page has its say: as much as the doubt about
 * their links was lessened, or their chance was, theirs is, too.
 * @param chances of the links, with that in them
 */
export function reweighed(
  judge: (list: ListCandidate) => number,
  chances: ReadonlyMap<Element, number>,
): (list: ListCandidate) => number {
  return (list) => {
    const chance = judge(list);
    const { links } = list;
    const before = meanOf(links.map((fact) => fact.chance));
    const after = meanOf(links.map((fact) => chances.get(fact.link) ?? fact.chance));
    if (after > before) return 1 - ((1 - chance) * (1 - after)) / (1 - before);
    return after < before ? (chance * after) / before : chance;
  };
}
