import { activeTab } from '../../browser/tabs.ts';
import { beginReading } from '../../tab-client/begin-reading.ts';

// The page is read while the view is loaded: that takes as long.
void activeTab().then((tab) => tab && beginReading(tab.id));
await import('./show-popup.tsx');
