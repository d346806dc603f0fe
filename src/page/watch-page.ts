import { detect } from '../article/detect/detect.ts';
import type { PageReports } from '../messages/protocol.ts';
import { lookAgain } from './look-again.ts';
import { onNavigation } from './navigations.ts';

/** When to look at a page, in milliseconds from its beginning. */
interface Looks {
  afterLoad: readonly number[];
  afterNavigation: readonly number[];
}

/**
 * Text that a script fetches comes late; after a navigation without loading, the page before may
 * still stand there for a moment.
 */
const LOOKS: Looks = { afterLoad: [0, 1000, 4000], afterNavigation: [300, 1500, 4000] };
/** By this look after a navigation, what stands there is no longer the page before. */
const SETTLED = 2;

type Report = (seen: PageReports['page:seen']) => void;

/**
 * Tells `report` whether the page is an article, each time that changes, and once for each article
 * that follows another without loading; the browser takes a page for none until told. Looks on load, on the return of a page from the back/forward cache, and on
 * navigation without loading, until `signal` is aborted.
 */
export function watchPage(report: Report, signal: AbortSignal, looks = LOOKS): void {
  const watcher = watching(report);
  const start = newestOnly(signal);
  const loaded = () =>
    start((current) => lookAgain(looks.afterLoad, () => watcher.look(), current));
  const moved = () =>
    start((current) => lookAgain(looks.afterNavigation, watcher.lookOn(), current));
  const returned = () => {
    watcher.forget();
    loaded();
  };
  onReturn(returned, signal);
  onNavigation(moved, signal);
  whenShown(loaded, signal);
}

/** Remembers what was told last. `look` gives true once there is no need to look further. */
function watching(report: Report) {
  let told = false;
  const look = (anew = false): boolean => {
    const started = performance.now();
    const { article } = detect(document);
    const ms = Math.round((performance.now() - started) * 100) / 100;
    if (article !== told || (anew && article)) report({ article, ms });
    told = article;
    return article;
  };
  // The article that is seen after a navigation may be the one that is about to go.
  const lookOn = () => {
    let looks = 0;
    return () => look(++looks === SETTLED) && false;
  };
  const forget = () => {
    told = false;
  };
  return { look, lookOn, forget };
}

/** Runs a round of looking, and stops the one before it. */
function newestOnly(signal: AbortSignal): (round: (current: AbortSignal) => Promise<void>) => void {
  let running = new AbortController();
  return (round) => {
    running.abort();
    running = new AbortController();
    void round(AbortSignal.any([signal, running.signal]));
  };
}

/** The toolbar button forgot this page when it was left. */
function onReturn(listener: () => void, signal: AbortSignal): void {
  addEventListener('pageshow', (event) => event.persisted && listener(), { signal });
}

/** A page that is loaded ahead of time must not speak for the tab it may never be shown in. */
function whenShown(listener: () => void, signal: AbortSignal): void {
  const { prerendering } = document as { prerendering?: boolean };
  if (!prerendering) listener();
  else document.addEventListener('prerenderingchange', listener, { once: true, signal });
}
