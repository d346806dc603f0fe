import { directionOf } from '../text/direction.ts';
import { language, message } from './extension.ts';
import { markOwn } from './hiding/marks.ts';

const HOST_STYLE =
  'all: initial !important; position: fixed !important; inset: auto 0 16px 0 !important; width: fit-content !important; height: fit-content !important; margin: 0 auto !important; z-index: 2147483647 !important;';

const SHEET = `
p {
  align-items: center; background: Canvas; border: 1px solid GrayText; border-radius: 8px; color: CanvasText;
  display: flex; font: 14px/1.5 system-ui, sans-serif; gap: 12px; margin: 0 16px; max-width: 60ch; padding: 10px 14px;
}
button { background: none; border: 1px solid currentColor; border-radius: 4px; color: inherit; cursor: pointer; font: inherit; min-height: 32px; padding: 0 12px; }
button:focus-visible { outline: 2px solid currentColor; outline-offset: 2px; }
:host { color-scheme: light dark !important; }
`;

/** Own name on the global, which every kit of a page shares. */
const SAID = 'lecternFarewell';

/**
 * Reads, while there is an extension to read them from, the words that are to be said when it has
 * left this script behind.
 * @returns says them on the page; only once, whichever kit asks
 */
export function farewell(): () => void {
  const words = message('extensionUpdated');
  const [close, tongue] = [message('close'), language()];
  return () => {
    if (Object.hasOwn(globalThis, SAID)) return;
    Object.defineProperty(globalThis, SAID, { value: true });
    say(words, close, tongue);
  };
}

function say(words: string, close: string, tongue: string): void {
  const make = (tag: string): HTMLElement => Document.prototype.createElement.call(document, tag);
  const host = make('div');
  markOwn(host);
  host.style.cssText = HOST_STYLE;
  host.lang = tongue;
  host.dir = directionOf(tongue);
  host.popover = 'manual';
  const style = make('style');
  style.textContent = SHEET;
  const line = make('p');
  line.role = 'alert';
  const button = make('button');
  button.textContent = close;
  button.addEventListener('click', () => host.remove());
  line.append(words, button);
  host.attachShadow({ mode: 'closed' }).append(style, line);
  const top = Document.prototype.querySelector.call(document, ':root');
  if (top) Node.prototype.appendChild.call(top, host);
  host.showPopover?.();
}
