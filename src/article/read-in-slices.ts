import type { Reading } from '../model/article.ts';
import { runInSlices, type Steps } from '../text/run-in-slices.ts';
import { analyseInSteps, type PageAnalysis } from './analyse-page.ts';
import { copyPage } from './copy/copy-page.ts';
import { hasShadowText, type InnerRoot } from './copy/inner-roots.ts';
import { copyTraced, type TracedCopy } from './copy/origins.ts';
import { type Detection, detect } from './detect/detect.ts';
import { UndoableChanges } from './removals/undo-changes.ts';
import { MOST_CUTTING } from './segment/page-blocks.ts';
import { type TakenArticle, takeArticle } from './take-article.ts';
import { resting, WorkClock } from './work-clock.ts';

/** What an article was taken from, of which more may be asked than that. */
export interface TakenFrom {
  /** Makes the copy what it was before: the analysis is of that. Costs what it took to clean it. */
  analysis(): PageAnalysis;
}

export interface ReadPageOptions {
  /** Address the page was read at, absolute. */
  url: string;
  /** Reads what is no article, too. */
  force?: boolean;
  /** Reads the other part of the page that may be the article. */
  other?: boolean;
  /** HTML to a new document, where there is no browser to copy one. */
  parse?: (html: string) => Document;
  /** Called at the moment from which on changes of the page are not seen. */
  copying?: () => void;
  /** Called once it is copied, with the shadow trees and frames that are part of it. */
  copied?: (inner: readonly InnerRoot[]) => void;
  /** Is given the analysis that the article was taken from; see {@link TakenFrom}. */
  taken?: (from: TakenFrom) => void;
}

/** Milliseconds of work in which a page is cut up: with them goes all that is done later. */
export interface Budget {
  cutting: number;
}

/** What is done with the blocks of a page takes up to seven times as long as to find them. */
const BUDGET: Budget = { cutting: MOST_CUTTING };
/** Milliseconds: a page scrolls and answers as if nothing was done. */
const SLICE = 12;

const hundredth = (ms: number): number => Math.round(ms * 100) / 100;

/**
 * `readPage` in slices, so that the page stays at hand; what it changes meanwhile is not seen. Of a
 * page too large for the time that is given, the beginning is read, and `cutAfter` says so.
 */
export const readInSlices = (
  document: Document,
  options: ReadPageOptions,
  budget: Budget = BUDGET,
): Promise<Reading | null> => runInSlices(readInSteps(document, options, budget), SLICE);

/** `readPage`, which yields between its steps; given a moment's budget, see {@link readInSlices}. */
export function* readInSteps(
  document: Document,
  options: ReadPageOptions,
  budget: Budget,
): Steps<Reading | null> {
  const clock = new WorkClock();
  let found = detect(document, options.url);
  const mayBeInside = !found.article && !options.parse && hasShadowText(document);
  if (!found.article && !options.force && !mayBeInside) return null;
  options.copying?.();
  const copy = copyFor(document, options);
  options.copied?.(copy.inner);
  if (mayBeInside) found = detect(copy.copy, options.url);
  const detected = clock.spent;
  if (!found.article && !options.force) return null;
  yield* clock.rest();
  const most = clock.spent + budget.cutting;
  const taking = analyseAndTake(copy, options, found, () => clock.spent > most);
  const read = yield* resting(clock, taking);
  if (read) read.ms = { detect: hundredth(detected), extract: hundredth(clock.spent - detected) };
  return read && withCut(read, clock.spent);
}

/** A document that no browser shows has no frames and shadow trees to look into. */
const copyFor = (document: Document, { parse }: ReadPageOptions): TracedCopy =>
  parse
    ? { copy: copyPage(document, parse), originOf: new Map(), inner: [] }
    : copyTraced(document);

function* analyseAndTake(
  copy: TracedCopy,
  { url, taken, other = false }: ReadPageOptions,
  found: Detection,
  isSpent: () => boolean,
): Steps<TakenArticle | null> {
  const analysis = yield* analyseInSteps(copy, url, isSpent, { wantsOther: other });
  const changes = taken && new UndoableChanges(copy.copy);
  const article = yield* takeArticle(analysis, found);
  if (changes) taken(asItWas(analysis, changes));
  return article;
}

const asItWas = (analysis: PageAnalysis, changes: UndoableChanges): TakenFrom => ({
  analysis() {
    changes.undo();
    return analysis;
  },
});

const withCut = ({ isCut, ...reading }: TakenArticle, ms: number): Reading =>
  isCut ? { ...reading, cutAfter: Math.max(1, Math.round(ms / 1000)) } : reading;
