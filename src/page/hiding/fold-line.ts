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

/**
 * One quiet line in the place of a folded group.
 * @param text what it says, "6 more links · show"
 * @returns takes the line away
 */
export function foldLine(before: Element, text: string, open: () => void): () => void {
  const host = document.createElement('span');
  markOwn(host);
  const root = host.attachShadow({ mode: 'closed' });
  const style = document.createElement('style');
  style.textContent = SHEET;
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = text;
  button.addEventListener('click', (event) => event.isTrusted && open());
  root.append(style, button);
  before.parentNode?.insertBefore(host, before);
  const { color } = getComputedStyle(host.parentElement ?? document.body);
  host.style.setProperty('color', color, 'important');
  return () => host.remove();
}
