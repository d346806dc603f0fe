import type { Steps } from '../../text/run-in-slices.ts';
import { analyseInSteps, type PageAnalysis } from '../analyse-page.ts';
import { copyTraced, type TracedCopy } from '../copy/origins.ts';
import { MOST_CUTTING } from '../segment/page-blocks.ts';
import { resting, WorkClock } from '../work-clock.ts';
import { type ArticlePart, articleParts } from './article-parts.ts';

function* analyse(copy: TracedCopy, url: string, part: Element | null): Steps<PageAnalysis> {
  yield;
  const clock = new WorkClock();
  return yield* resting(
    clock,
    analyseInSteps(copy, url, () => clock.spent > MOST_CUTTING, { part }),
  );
}

/** What the head of a page says is about its first article. */
function renameCopy(copy: Document, headline: string): void {
  for (const said of copy.querySelectorAll('title,meta,link,script')) said.remove();
  copy.title = headline;
}

function* analyseRound(
  document: Document,
  url: string,
  parts: ArticlePart[],
  own: ArticlePart,
): Steps<PageAnalysis> {
  const traced = copyTraced(document);
  const others = new Set(parts.filter((part) => part !== own).map(({ element }) => element));
  for (const [copied, origin] of traced.originOf) if (others.has(origin)) copied.remove();
  renameCopy(traced.copy, own.headline);
  return yield* analyse(traced, url, own.element);
}

/**
 * Analyses a page round each article that it shows: what is off the subject of one may be on
 * another's. Yields between its steps.
 * @param whole an analysis of the page as a whole that is there already
 */
export function* lookThroughInSteps(
  document: Document,
  url: string,
  whole?: PageAnalysis,
): Steps<PageAnalysis[]> {
  const parts = articleParts(document);
  if (parts.length === 0) return [whole ?? (yield* analyse(copyTraced(document), url, null))];
  const all: PageAnalysis[] = [];
  for (const part of parts) all.push(yield* analyseRound(document, url, parts, part));
  return all;
}
