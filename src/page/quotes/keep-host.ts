import { matches } from '../../article/copy/unclobbered.ts';

/** So often is the page's hand on our element undone before the element goes. */
const OFTEN = 20;

interface Ways {
  /** Shows the element anew, on top of all. */
  again(): void;
  /** The page does it again and again. */
  lost(): void;
}

/**
 * Undoes what a page does to our element: by its attributes, or by closing it, the page would move
 * it, make it transparent or take it out of the top layer. Stops with `signal`.
 */
export function keepHost(host: HTMLElement, { again, lost }: Ways, signal: AbortSignal): void {
  const own = new Map([...host.attributes].map(({ name, value }) => [name, value]));
  let undone = 0;
  const restore = () => {
    const strange = [...host.attributes].filter(({ name }) => !own.has(name));
    const changed = [...own].filter(([name, value]) => host.getAttribute(name) !== value);
    const isClosed = host.isConnected && !matches(host, ':popover-open');
    if (strange.length + changed.length === 0 && !isClosed) return;
    if (++undone > OFTEN) return lost();
    for (const { name } of strange) host.removeAttribute(name);
    for (const [name, value] of changed) host.setAttribute(name, value);
    again();
  };
  const observer = new MutationObserver(restore);
  observer.observe(host, { attributes: true });
  host.addEventListener('toggle', restore, { signal });
  signal.addEventListener('abort', () => observer.disconnect(), { once: true });
}
