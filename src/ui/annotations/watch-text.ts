import type { QuoteController } from './quote-controller.ts';
import { quotesAt } from './quotes-at.ts';
import { watchSelection } from './watch-selection.ts';

/** Where a click means something else already. */
const CONTROLS = 'a[href], button, input, textarea, select, summary, [contenteditable]';

/**
 * Brings what a reader does in a text to the desk: words that are selected, and clicks on quotes.
 * Stops with `signal`.
 * @param offers whether selected words are offered to be kept
 * @param shows whether quotes are to be seen: nobody can point at those that are not
 */
export function watchText(
  root: Element,
  controller: QuoteController,
  offers: () => boolean,
  signal: AbortSignal,
  shows: () => boolean = () => true,
): void {
  const select = (range: Range | null) => {
    // The bar of other words that were selected before goes either way: its buttons take what is.
    controller.select(range && offers() && !isEditable(range) ? range : null);
  };
  watchSelection(root, select, signal);
  const click = (event: MouseEvent) => {
    // A page's script can call a click into being.
    if (!event.isTrusted || event.button !== 0 || isSelecting()) return;
    const target = event.target instanceof Element ? event.target : null;
    const isControl = target?.closest(CONTROLS);
    const { clientX: x, clientY: y } = event;
    controller.pointAt(
      isControl || !shows() ? [] : quotesAt(controller.options.anchors.peek(), x, y),
    );
  };
  root.addEventListener('click', click as EventListener, { signal, capture: true });
}

const isSelecting = (): boolean => document.getSelection()?.isCollapsed === false;

const isEditable = ({ commonAncestorContainer: node }: Range): boolean => {
  const element = node instanceof HTMLElement ? node : node.parentElement;
  return element?.isContentEditable ?? false;
};
