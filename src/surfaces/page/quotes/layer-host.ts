import controls from '../../shared/controls.css?inline';
import note from '../../shared/note-field.css?inline';
import type { QuoteDesk } from '../../shared/quote-desk.ts';
import layer from '../../shared/quote-layer.css?inline';
import theme from '../../shared/theme.css?inline';
import { language } from '../extension.ts';

const HOST_STYLE =
  'all: initial !important; position: fixed !important; inset: 0 auto auto 0 !important; width: 0 !important; height: 0 !important; overflow: visible !important; z-index: 2147483647 !important; background: transparent !important;';

/** A place over the page for our bar, in a closed shadow root; it is there only while it is `shown`. */
export interface LayerHost {
  root: HTMLElement;
  show(isShown: boolean): void;
  remove(): void;
}

/** Makes the place; nothing stands in the page yet. */
export function layerHost(desk: QuoteDesk): LayerHost {
  const make = (tag: string): HTMLElement => Document.prototype.createElement.call(document, tag);
  const host = make('lectern-quotes');
  host.style.cssText = HOST_STYLE;
  host.lang = language();
  host.popover = 'manual';
  const shadow = host.attachShadow({ mode: 'closed' });
  const style = make('style');
  style.textContent = theme + controls + note + layer;
  const root = make('div');
  root.className = 'on-page';
  shadow.append(style, root);
  const stop = keepKeys(host, desk);
  return {
    root,
    show: (isShown) => {
      if (isShown === host.isConnected) return;
      if (!isShown) return host.remove();
      // Not into the body, whose text the quotes are described in.
      const top = Document.prototype.querySelector.call(document, ':root');
      if (top) Node.prototype.appendChild.call(top, host);
      // Above dialogs, where the browser has a layer for that.
      host.showPopover?.();
    },
    remove: () => {
      stop.abort();
      host.remove();
    },
  };
}

/**
 * What is typed into our field is none of the page's business: its one-letter keys would act. Keys
 * keep what they do by themselves.
 */
function keepKeys(host: HTMLElement, desk: QuoteDesk): AbortController {
  const stop = new AbortController();
  const keep = (event: KeyboardEvent) => {
    const isEscape = event.type === 'keydown' && event.key === 'Escape';
    if (isEscape && (desk.atHand.peek() || desk.failure.peek())) desk.close();
    if (event.target === host) event.stopImmediatePropagation();
  };
  for (const type of ['keydown', 'keypress', 'keyup'])
    addEventListener(type, keep as EventListener, { capture: true, signal: stop.signal });
  return stop;
}
