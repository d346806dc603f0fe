/** After the first change, in milliseconds: a page that was drawn anew should not stand bare for long. */
const SOON = 60;
/** Of the time there is, so much may be spent on looking at a page that writes all the time. */
const SHARE = 0.2;

/**
 * Calls `look` soon after the text of the page has changed, when the page is idle, until `signal` is
 * aborted. The longer a look took, the longer the next one is put off.
 */
export function watchChanges(look: () => Promise<void>, signal: AbortSignal): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let rest = SOON;
  const run = async () => {
    const started = performance.now();
    if (!signal.aborted) await look();
    rest = Math.max(SOON, (performance.now() - started) / SHARE);
    timer = undefined;
  };
  const soon = () => {
    timer ??= setTimeout(() => requestIdleCallback(() => void run(), { timeout: 500 }), rest);
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
