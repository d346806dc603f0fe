import type { Steps } from '../../text/run-in-slices.ts';
import type { Block } from '../segment/page-blocks.ts';

type SecondOpinion = (copy: Document, blocks: readonly Block[]) => Element | null;

let secondOpinion: SecondOpinion | null = null;

/** Has the second opinion at hand before it is asked, for whoever reads a page at once. */
export function haveAtHand(opinion: SecondOpinion): void {
  secondOpinion = opinion;
}

/** `secondOpinion`, loaded when it is asked first: one page in twenty does, and it is large. */
export function* askSecond(copy: Document, blocks: readonly Block[]): Steps<Element | null> {
  if (!secondOpinion)
    yield import('./second-opinion.ts').then((loaded) => haveAtHand(loaded.secondOpinion));
  return secondOpinion?.(copy, blocks) ?? null;
}
