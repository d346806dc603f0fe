import type { Block } from '../segment/block.ts';
import { isRecirculationLabel } from './label-words.ts';

/** Shorter, it is a label and no sentence. */
const LEAST_WORDS = 9;

/** "The minutes can still be read:" makes the list below it the author's own. */
export const announcesList = ({ text, words }: Block): boolean =>
  words >= LEAST_WORDS && /[:\uff1a]\s*$/.test(text) && !isRecirculationLabel(text);
