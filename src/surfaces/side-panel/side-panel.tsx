import { render } from 'preact';
import { hidingCalls } from '../../tab-client/hiding-tab.ts';
import { readTab } from '../../tab-client/read-tab.ts';
import { untilLoaded } from '../../tab-client/until-loaded.ts';
import { TabReading } from '../../ui/article/tab-reading.ts';
import { markLanguage } from '../../ui/controls/mark-language.ts';
import { followSingleKeys } from '../../ui/controls/single-keys.ts';
import { followTab } from './follow-tab.ts';
import { offerQuotes } from './offer-quotes.ts';
import { SidePanel } from './panel-view.tsx';

markLanguage();
followSingleKeys();
const reading = new TabReading(readTab, untilLoaded);
const leaving = new AbortController();
addEventListener('pagehide', () => leaving.abort(), { once: true });

offerQuotes(reading, leaving.signal);
void followTab((tab, { again }) => void reading.show(tab, { again }), leaving.signal);

const root = document.getElementById('root');
if (root) render(<SidePanel reading={reading} hiding={hidingCalls} />, root);
