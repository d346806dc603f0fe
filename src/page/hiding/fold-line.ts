import { directionOf } from '../../text/direction.ts';
import { markOwn } from './marks.ts';

// A column that shrinks to what it holds would set the line word under word.
const SHEET = `
:host { all: initial !important; display: block !important; min-width: 160px !important; }
button {
  all: unset; color: inherit; cursor: pointer; font: 13px/1.4 system-ui, sans-serif;
  opacity: .7; padding: 6px 2px; text-decoration: underline; text-underline-offset: 3px;
}
button:hover { opacity: 1; }
button:focus-visible { outline: 2px solid currentColor; outline-offset: 2px; opacity: 1; }
:host { color: CanvasText !important; color-scheme: inherit !important; }
`;

/** What the line of a folded group says, in the reader's language. */
export interface FoldWords {
  /** "6 more links · show" */
  folded: string;
  /** "6 links · fold" */
  open: string;
  /** BCP 47 tag of the language of both. */
  lang: string;
}

/** The line of a folded group, which stays while the group is open. */
export interface FoldLine {
  /** Says whether the group is open now. */
  set(isOpen: boolean): void;
  /** Takes the focus, which what was folded had. */
  focus(): void;
  remove(): void;
}

/**
 * One quiet line in the place of a folded group.
 * @param toggle called when it is pressed
 */
export function foldLine(before: Element, words: FoldWords, toggle: () => void): FoldLine {
  const host = document.createElement('span');
  markOwn(host);
  const root = host.attachShadow({ mode: 'closed' });
  const style = document.createElement('style');
  style.textContent = SHEET;
  const button = document.createElement('button');
  button.type = 'button';
  button.lang = words.lang;
  button.dir = directionOf(words.lang);
  button.addEventListener('click', (event) => event.isTrusted && toggle());
  root.append(style, button);
  before.parentNode?.insertBefore(host, before);
  const { color } = getComputedStyle(host.parentElement ?? document.body);
  host.style.setProperty('color', color, 'important');
  const set = (isOpen: boolean) => {
    button.ariaExpanded = String(isOpen);
    button.textContent = isOpen ? words.open : words.folded;
  };
  set(false);
  return { set, focus: () => button.focus({ preventScroll: true }), remove: () => host.remove() };
}
