/** A page that writes all the time is looked at no more often, in milliseconds. */
const PAUSE = 700;

/**
 * Calls `look` some time after the text of the page has changed, when the page is idle, until
 * `signal` is aborted.
 */
export function watchChanges(look: () => void, signal: AbortSignal): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const soon = () => {
    timer ??= setTimeout(() => {
      timer = undefined;
      requestIdleCallback(() => !signal.aborted && look(), { timeout: 2000 });
    }, PAUSE);
  };
  const observer = new MutationObserver(soon);
  observer.observe(document.body, { childList: true, characterData: true, subtree: true });
  signal.addEventListener(
    'abort',
    () => {
      observer.disconnect();
      clearTimeout(timer);
    },
    { once: true },
  );
}
