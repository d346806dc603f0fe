import type { Reading } from '../model/article.ts';
import { runThrough } from '../text/run-through.ts';
import { type Budget, type ReadPageOptions, readInSteps } from './read-in-slices.ts';
import './whole.ts';

/** Where nobody waits for a page, in a terminal, it is read whole. */
const UNBOUNDED: Budget = { cutting: Number.POSITIVE_INFINITY };

/**
 * Reads a page: finds the article, takes it out whole, and cleans it.
 * @returns null where the page has no words, or is no article and `force` is not set
 */
export const readPage = (document: Document, options: ReadPageOptions): Reading | null =>
  runThrough(readInSteps(document, options, UNBOUNDED));
