import { matches } from '../../article/copy/unclobbered.ts';
import { isLeaving } from '../../text/composing.ts';
import type { QuoteController } from '../../ui/annotations/quote-controller.ts';
import layer from '../../ui/annotations/quote-layer.css?inline';
import controls from '../../ui/theme/controls.css?inline';
import theme from '../../ui/theme/theme.css?inline';
import { speak } from '../extension.ts';
import { guardClicks } from './guard-clicks.ts';
import { keepHost } from './keep-host.ts';

const HOST_STYLE =
  'all: initial !important; position: fixed !important; inset: 0 auto auto 0 !important; width: 0 !important; height: 0 !important; overflow: visible !important; z-index: 2147483647 !important; background: transparent !important;';

/** A place over the page for our bar, in a closed shadow root; it is there only while it is `shown`. */
export interface LayerHost {
  root: HTMLElement;
  show(isShown: boolean): void;
  remove(): void;
}

/** Makes the place; nothing stands in the page yet. */
export function layerHost(controller: QuoteController): LayerHost {
  const make = (tag: string): HTMLElement => Document.prototype.createElement.call(document, tag);
  const host = make('div');
  host.style.cssText = HOST_STYLE;
  speak(host);
  host.popover = 'manual';
  const shadow = host.attachShadow({ mode: 'closed' });
  const style = make('style');
  style.textContent = theme + controls + layer;
  const root = make('div');
  root.className = 'on-page';
  shadow.append(style, root);
  const stop = new AbortController();
  const cover = () => {
    controller.failure.value = { code: 'barCovered' };
    raise(host);
  };
  keepKeys(host, controller, stop.signal);
  guardClicks(host, shadow, cover, stop.signal);
  keepHost(host, { again: () => raise(host), lost: () => controller.close() }, stop.signal);
  return {
    root,
    show: (isShown) => {
      if (isShown === host.isConnected) return;
      if (!isShown) return host.remove();
      // Not into the body, whose text the quotes are described in.
      const top = Document.prototype.querySelector.call(document, ':root');
      if (top) Node.prototype.appendChild.call(top, host);
      raise(host);
    },
    remove: () => {
      stop.abort();
      host.remove();
    },
  };
}

/** Shows it above all that the page shows, dialogs and popovers, too, where no style of the page reaches. */
function raise(host: HTMLElement): void {
  const { showPopover, hidePopover } = HTMLElement.prototype;
  try {
    if (matches(host, ':popover-open')) hidePopover.call(host);
    if (host.isConnected) showPopover.call(host);
  } catch (thrown) {
    // The page had its hand in it: nothing is acted on where it is not on top.
    console.warn('lectern', thrown);
  }
}

/**
 * A key that is pressed on one of our buttons is meant for that: the page's own keys would act, too.
 * Keys keep what they do by themselves. No words are ever typed here.
 */
function keepKeys(host: HTMLElement, controller: QuoteController, signal: AbortSignal): void {
  const keep = (event: KeyboardEvent) => {
    const isEscape = event.isTrusted && event.type === 'keydown' && isLeaving(event);
    if (isEscape && (controller.atHand.peek() || controller.failure.peek())) controller.close();
    if (event.target === host) event.stopImmediatePropagation();
  };
  for (const type of ['keydown', 'keypress', 'keyup'])
    addEventListener(type, keep as EventListener, { capture: true, signal });
}
