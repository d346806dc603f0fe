import { render } from 'preact';
import { activeTab, onActiveTabChanged } from '../../browser/tabs.ts';
import { markLanguage } from '../shared/language.ts';
import { readTab } from '../shared/read-tab.ts';
import { TabReading } from '../shared/tab-reading.ts';
import { SidePanel } from './panel-view.tsx';

markLanguage();
const reading = new TabReading(readTab);
const leaving = new AbortController();
addEventListener('pagehide', () => leaving.abort(), { once: true });

onActiveTabChanged((tab) => void reading.show(tab), leaving.signal);
const tab = await activeTab();
if (tab) void reading.show(tab);

const root = document.getElementById('root');
if (root) render(<SidePanel reading={reading} />, root);
