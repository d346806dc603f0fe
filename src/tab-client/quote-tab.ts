import { callInPage, injectFile, injectStyle, whereInjectable } from '../browser/scripting.ts';
import type { Result } from '../model/result.ts';
import { fail } from '../model/result.ts';
import kit from '../page/quote-kit.iife.ts?script';
import { callKit, startKit } from './call-kit.ts';
import { askPage } from './read-tab.ts';

/** What paints, from the extension's root. */
export const QUOTE_STYLE = '/quotes.css';

/** The kit is injected once a page; one that is there already stays. */
async function withKit<T>(tabId: number, call: () => Promise<T>): Promise<T> {
  await injectStyle(tabId, QUOTE_STYLE, 'AUTHOR');
  await injectFile(tabId, kit);
  return call();
}

/**
 * Paints what is quoted of the page in a tab; where no script may run there, nothing happens.
 * @param offers a surface stands beside the page: selected words are offered to be kept
 */
export const wakeQuotes = (tabId: number, { offers }: { offers: boolean }): Promise<void> =>
  whereInjectable(() =>
    withKit(tabId, () => startKit(tabId, 'lecternQuoteKit', 'wake', { offers })),
  );

/** Saves what is selected on the page of a tab; asked again, it leads to the note on it. */
export const saveSelection = (tabId: number): Promise<Result<null>> =>
  askPage(tabId, async () => {
    const saved = await withKit(tabId, () => callKit(tabId, 'lecternQuoteKit', 'save'));
    return saved ?? fail('pageReadFailed', 'no kit');
  });

/** Whether words are selected on the page of a tab; false where no script may look. */
async function hasSelection(tabId: number): Promise<boolean> {
  const look = () => Boolean(document.getSelection()?.toString().trim());
  return callInPage(tabId, look).catch(() => false);
}

/** What the popup asks where nothing else can: see `popup/quote-button.tsx`. */
export const quoteCalls = {
  hasSelection,
  save: saveSelection,
  offer: (tabId: number): Promise<void> => wakeQuotes(tabId, { offers: true }),
};
