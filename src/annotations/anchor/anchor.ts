import type { QuoteSelectors } from '../../model/selectors.ts';
import { pause } from '../../text/pause.ts';
import { runThrough } from '../../text/run-through.ts';
import { indexText, isUnchanged, rangeOf, type Span, type TextIndex } from '../text-index.ts';
import { wholeCharacters } from '../whole-characters.ts';
import { findSpans } from './find-spans.ts';

/**
 * Takes a root and the selectors of a quote; gives the range where its words stand, or null where
 * nothing is alike enough. Tried in turn: the stored offsets, the same words elsewhere (those with
 * the same words around them, then the nearest, first), words that are nearly the same.
 * The order and the library are Hypothesis's: https://web.hypothes.is/blog/fuzzy-anchoring/
 */
export function anchor(root: Node, selectors: QuoteSelectors): Range | null {
  return anchorAll(root, [selectors])[0] ?? null;
}

/** Takes a root and many quotes; gives `anchor` of each, with the text of the root read only once. */
export function anchorAll(root: Node, quotes: readonly QuoteSelectors[]): (Range | null)[] {
  const index = indexText(root);
  return runThrough(findSpans(index.text, quotes)).map((span) => span && rangeAt(index, span));
}

/** When `anchorInSlices` lets others go first, and when it gives up. */
export interface Slicing {
  signal?: AbortSignal;
  /** Milliseconds of work in all; what is not found by then is null. */
  budget?: number;
}

/** Milliseconds: a page scrolls and answers as if nothing was done. */
const SLICE = 12;
const BUDGET = 3000;

/**
 * `anchorAll` in slices of some 12 ms, so that the page stays at hand. Words that changed meanwhile
 * are null, as are all once the signal is aborted.
 */
export async function anchorInSlices(
  root: Node,
  quotes: readonly QuoteSelectors[],
  { signal, budget = BUDGET }: Slicing = {},
): Promise<(Range | null)[]> {
  const index = indexText(root);
  const found: (Span | null)[] = quotes.map(() => null);
  const finding = findSpans(index.text, quotes, found);
  let spent = 0;
  await pause();
  while (spent < budget && !signal?.aborted) {
    const started = performance.now();
    let isDone = false;
    while (!isDone && performance.now() - started < SLICE) isDone = finding.next().done ?? false;
    spent += performance.now() - started;
    if (isDone) break;
    await pause();
  }
  return found.map((span) => (signal?.aborted || !span ? null : rangeIfThere(index, span)));
}

const rangeAt = (index: TextIndex, span: Span): Range =>
  rangeOf(index, wholeCharacters(index.text, span, 'outwards'));

/** The page may have changed while others had their turn: null where other words stand there now. */
function rangeIfThere(index: TextIndex, span: Span): Range | null {
  const whole = wholeCharacters(index.text, span, 'outwards');
  return isUnchanged(index, whole) ? rangeOf(index, whole) : null;
}
