import type { Doubt } from '../model/article.ts';
import type { OtherCandidate } from './main-content/other-candidate.ts';

/** Another part with this share of the main content's prose may be the article as well. */
const ALIKE = 0.15;
/** Words; hardly an article has fewer. */
const FEW_WORDS = 150;
/** Share of the main content's characters that rules have taken. */
const MUCH_TAKEN = 0.5;

/** What is known of an extraction once it was made. */
export interface ExtractionEvidence {
  other: OtherCandidate | null;
  words: number;
  /** Characters of the main content, and of those that are left of it. */
  found: number;
  left: number;
}

/**
 * Why an extraction may be wrong; null where nothing says so. Plain bounds over three of the
 * measures that tell wrong extractions from right ones, in the spirit of Baroni et al. 2008
 * ("CleanEval") and of confidence by agreement; the bounds were chosen over real pages.
 */
export function doubtOf({ other, words, found, left }: ExtractionEvidence): Doubt | null {
  const hasOther = other !== null;
  if (other && other.share >= ALIKE) return { reason: 'rival', hasOther };
  if (words < FEW_WORDS) return { reason: 'short', hasOther };
  if (left < (1 - MUCH_TAKEN) * found) return { reason: 'taken', hasOther };
  return null;
}
