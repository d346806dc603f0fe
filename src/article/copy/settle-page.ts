import { runThrough } from '../../text/run-through.ts';
import { settleCode } from '../code/settle-code.ts';
import { baseOf, settleBase } from './base-address.ts';
import { openButtonsOfText } from './buttons-of-text.ts';
import { settleDrawings } from './drawings.ts';
import { settleFormulas } from './formulas/settle-formulas.ts';
import { dropHeadingTools } from './heading-tools.ts';
import { settleInlineNotes } from './inline-notes.ts';
import { PageNames } from './page-names.ts';
import { settlePictures } from './settle-pictures.ts';
import { dropSpokenWords } from './spoken-words.ts';
import { writeTaskBoxes } from './task-boxes.ts';

/**
 * Puts into a copy what a reader of the page sees: formulas, pictures and drawings as themselves,
 * addresses whole, headings and links without the tools and the words that are not read, listings
 * in one form, notes that stand amid their line behind the text, boxes of tasks as signs.
 */
export const settlePage = (copy: Document, url: string): void =>
  runThrough(settleInSteps(copy, url));

/** `settlePage`, which yields between its steps. */
export function* settleInSteps(copy: Document, url: string): Generator<void> {
  const base = baseOf(copy, url);
  const names = new PageNames(copy);
  settleBase(copy, base, url);
  settleFormulas(copy, names);
  settleDrawings(copy);
  yield;
  settlePictures(copy, base, names);
  yield;
  openButtonsOfText(copy);
  dropSpokenWords(copy, names);
  yield;
  dropHeadingTools(copy, names);
  settleCode(copy, names);
  yield;
  settleInlineNotes(copy, names);
  writeTaskBoxes(copy, names);
}
