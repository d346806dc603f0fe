import type { ReadingChoices } from '../../model/reading-settings.ts';
import { styleOf } from './reading-style.ts';

/** Where `public/first-paint.js` finds, before anything is drawn, how our pages are to look. */
export const FIRST_PAINT = 'reading';

/** Leaves there what the next page of ours that is opened begins with. */
export function leaveForFirstPaint({ everywhere, sites }: ReadingChoices): void {
  const ofSites = Object.entries(sites).map(([site, own]) => [site, styleOf(own)]);
  const left = { everywhere: styleOf(everywhere), sites: Object.fromEntries(ofSites) };
  try {
    localStorage.setItem(FIRST_PAINT, JSON.stringify(left));
  } catch {
    // A full disk: the page is drawn as it would be without, and set right a moment later.
  }
}
