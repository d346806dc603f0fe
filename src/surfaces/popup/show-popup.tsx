import { render } from 'preact';
import { popupFillsScreen } from '../../browser/popup-room.ts';
import { onActiveTabChanged } from '../../browser/tabs.ts';
import type { BegunReading } from '../../tab-client/begin-reading.ts';
import { hidingCalls } from '../../tab-client/hiding-tab.ts';
import { quoteCalls } from '../../tab-client/quote-tab.ts';
import { untilLoaded } from '../../tab-client/until-loaded.ts';
import { TabReading } from '../../ui/article/tab-reading.ts';
import { warmUp } from '../../ui/article/warm-up.ts';
import { markLanguage } from '../../ui/controls/mark-language.ts';
import { followSingleKeys } from '../../ui/controls/single-keys.ts';
import { Popup } from './popup-view.tsx';

/** Shows what can be read in a tab, and whichever comes to the front after it. */
export function showPopup({ tab, read }: BegunReading): void {
  markLanguage();
  followSingleKeys();
  document.documentElement.toggleAttribute('data-fills-screen', popupFillsScreen());
  const reading = new TabReading(read, untilLoaded);
  const leaving = new AbortController();
  addEventListener('pagehide', () => leaving.abort(), { once: true });
  if (tab) void reading.show(tab);
  onActiveTabChanged((changed) => void reading.show(changed), leaving.signal);
  const root = document.getElementById('root');
  if (root) render(<Popup reading={reading} hiding={hidingCalls} quotes={quoteCalls} />, root);
  // Until the page is read, there is nothing else to do.
  setTimeout(warmUp);
}
