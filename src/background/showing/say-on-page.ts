/**
 * Runs in a page, in the world of our content scripts, and sees nothing of this module: says a line
 * at the page's foot for some seconds, in the place of one said before. Without words that one goes.
 * @param undo what the button says that gives the page back; empty for none
 */
export function sayOnPage(words: string, undo: string, language: string, dir: string): void {
  const shared = globalThis as { lecternLine?: HTMLElement };
  shared.lecternLine?.remove();
  if (!words) return;
  const make = (tag: string): HTMLElement => Document.prototype.createElement.call(document, tag);
  const host = make('div');
  shared.lecternLine = host;
  // As on all that is ours among the page's: an update takes it away.
  host.setAttribute('data-put-in', 'line');
  host.style.cssText =
    'all: initial !important; position: fixed !important; inset: auto 0 16px 0 !important; width: fit-content !important; height: fit-content !important; margin: 0 auto !important; z-index: 2147483647 !important;';
  host.lang = language;
  host.dir = dir;
  host.popover = 'manual';
  const style = make('style');
  style.textContent = `
    :host { color-scheme: light dark !important; }
    p { align-items: center; background: Canvas; border: 1px solid GrayText; border-radius: 8px; box-shadow: 0 6px 20px rgb(0 0 0 / 0.18);
      color: CanvasText; display: flex; font: 14px/1.5 system-ui, sans-serif; gap: 12px; margin: 0 16px; padding: 8px 8px 8px 14px; min-height: 34px; }
    span { padding-inline-end: 6px; }
    button { background: none; border: 1px solid currentColor; border-radius: 4px; color: inherit; cursor: pointer; font: inherit; min-height: 32px; padding: 0 12px; }
    button:focus-visible { outline: 2px solid currentColor; outline-offset: 2px; }`;
  const line = make('p');
  line.role = 'status';
  const said = make('span');
  line.append(said);
  if (undo) {
    const button = make('button');
    button.textContent = undo;
    button.addEventListener('click', ({ isTrusted }) => {
      if (!isTrusted) return;
      void globalThis.lecternPageKit?.setHiding(false);
      host.remove();
    });
    line.append(button);
  }
  host.attachShadow({ mode: 'closed' }).append(style, line);
  const top = Document.prototype.querySelector.call(document, ':root');
  if (top) Node.prototype.appendChild.call(top, host);
  host.showPopover?.();
  // What comes into a line that is there is heard.
  said.textContent = words;
  let leaving = setTimeout(() => host.remove(), 8000);
  host.addEventListener('pointerenter', () => clearTimeout(leaving));
  host.addEventListener('focusin', () => clearTimeout(leaving));
  host.addEventListener('pointerleave', () => {
    leaving = setTimeout(() => host.remove(), 3000);
  });
}
