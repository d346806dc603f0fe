import type { Steps } from '../text/run-in-slices.ts';
import { findClutterInSteps } from './clutter/find-clutter.ts';
import type { TracedCopy } from './copy/origins.ts';
import { addContentsBeside } from './main-content/contents-beside.ts';
import type { Finding } from './segment/rule-context.ts';
import { type SegmentedPage, segmentInSteps } from './segment/segment-page.ts';
import { readThreadInSteps } from './thread/read-thread.ts';

/**
 * What is known of a page before anything is taken out of its copy: its blocks, its main content,
 * and what the rules call clutter. The article is taken from it, and its link lists are judged by it.
 */
export interface PageAnalysis extends SegmentedPage, Pick<TracedCopy, 'originOf' | 'inner'> {
  findings: readonly Finding[];
  /** The element of the page that holds the article; null where that is the page's only one. */
  part: Element | null;
}

/** Which part of a page is analysed, where it is not what looks most like the article. */
export interface PartChoice {
  /** The element of the page that holds the article; null where that is the page's only one. */
  part?: Element | null;
  /** Takes the other candidate for the main content. */
  wantsOther?: boolean;
}

/**
 * Analyses a copy of a page, which it cuts up, and yields between its steps.
 * @param isSpent ends the cutting of a page too large
 */
export function* analyseInSteps(
  traced: TracedCopy,
  url: string,
  isSpent: () => boolean,
  { part = null, wantsOther = false }: PartChoice = {},
): Steps<PageAnalysis> {
  const { copy, inner } = traced;
  const segmented = yield* segmentInSteps(copy, url, isSpent, wantsOther);
  const thread = segmented.isOther ? null : yield* readThreadInSteps(segmented, copy.body);
  yield;
  if (thread) return withOrigins(traced, { ...segmented, ...thread, other: null, inner, part });
  addContentsBeside(segmented.page, segmented.root, url);
  const findings = yield* findClutterInSteps(segmented.context);
  return withOrigins(traced, { ...segmented, findings, inner, part });
}

/** Which element each was copied from is told when it is asked for: a reading alone never does. */
const withOrigins = (
  traced: TracedCopy,
  analysis: Omit<PageAnalysis, 'originOf'>,
): PageAnalysis => ({
  ...analysis,
  get originOf() {
    return traced.originOf;
  },
});
