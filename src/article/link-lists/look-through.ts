import { runThrough } from '../../text/run-through.ts';
import { analyseInSteps, type PageAnalysis } from '../analyse-page.ts';
import { copyTraced, type TracedCopy } from '../copy/origins.ts';
import { MOST_CUTTING } from '../segment/page-blocks.ts';
import { type ArticlePart, articleParts } from './article-parts.ts';

const analyse = (copy: TracedCopy, url: string, part: Element | null): PageAnalysis => {
  const until = performance.now() + MOST_CUTTING;
  return runThrough(analyseInSteps(copy, url, () => performance.now() > until, { part }));
};

/** What the head of a page says is about its first article. */
function renameCopy(copy: Document, headline: string): void {
  for (const said of copy.querySelectorAll('title,meta,link,script')) said.remove();
  copy.title = headline;
}

function analyseRound(document: Document, url: string, parts: ArticlePart[], own: ArticlePart) {
  const traced = copyTraced(document);
  const others = new Set(parts.filter((part) => part !== own).map(({ element }) => element));
  for (const [copied, origin] of traced.originOf) if (others.has(origin)) copied.remove();
  renameCopy(traced.copy, own.headline);
  return analyse(traced, url, own.element);
}

/**
 * Analyses a page round each article that it shows: what is off the subject of one may be on
 * another's.
 * @param whole an analysis of the page as a whole that is there already
 */
export function lookThrough(document: Document, url: string, whole?: PageAnalysis): PageAnalysis[] {
  const parts = articleParts(document);
  if (parts.length > 0) return parts.map((part) => analyseRound(document, url, parts, part));
  return [whole ?? analyse(copyTraced(document), url, null)];
}
