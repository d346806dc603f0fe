/**
 * Calls `listener` when the document begins to show another page without being loaded anew, until
 * `signal` is aborted. A jump to a place on the same page is none.
 */
export function onNavigation(listener: () => void, signal: AbortSignal): void {
  let shown = address();
  const compare = () => {
    if (address() === shown) return;
    shown = address();
    listener();
  };
  const { navigation } = globalThis as { navigation?: Navigation };
  // Where there is no such API, an element of that id stands in for it.
  if (navigation?.entries) navigation.addEventListener('currententrychange', compare, { signal });
  else compareNowAndThen(compare, signal);
}

/**
 * A script's own `pushState` tells nobody where there is no Navigation API; but it follows a click
 * or a return to the tab, so that is when to compare. Nothing runs while nobody does anything.
 */
function compareNowAndThen(compare: () => void, signal: AbortSignal): void {
  const soon = () => requestIdleCallback(compare, { timeout: 1000 });
  addEventListener('popstate', soon, { signal });
  addEventListener('click', soon, { signal, capture: true, passive: true });
  document.addEventListener('visibilitychange', soon, { signal });
}

// A fragment is a place on the page, unless the site keeps its pages apart by it.
const address = (): string => location.href.replace(/#(?![/!]).*$/, '');
