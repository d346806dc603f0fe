import { callInPage } from '../browser/scripting.ts';

/**
 * Resolves once the page in a tab is there whole, as far as its text goes.
 * @throws {InjectionError} where the browser does not let us ask, or the page went away
 */
export const untilLoaded = (tabId: number): Promise<void> => callInPage(tabId, arrived);

/** Runs in the page. */
function arrived(): Promise<void> | undefined {
  if (document.readyState !== 'loading') return undefined;
  return new Promise((done) => {
    document.addEventListener('DOMContentLoaded', () => done(), { once: true });
  });
}
