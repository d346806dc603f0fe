import { renamed } from '../segment/renamed.ts';
import { runningText } from '../segment/running-text.ts';

/** As much running text, in weighted characters, as makes a paragraph one. */
const LEAST_PROSE = 60;

/** Whether words are running text, and not what is written on a control. */
export const isRunning = (text: string): boolean =>
  runningText(text.replace(/\s+/g, ' ').trim(), 0) >= LEAST_PROSE;

/**
 * A button holds what is pressed, and is no text; one that holds a paragraph (a passage that unfolds
 * when it is clicked) becomes an element that is read.
 */
export function openButtonsOfText(copy: Document): void {
  for (const button of copy.querySelectorAll('button')) {
    if (!isRunning(button.textContent ?? '')) continue;
    renamed(button, button.querySelector('p,div,li') ? 'div' : 'span');
  }
}
