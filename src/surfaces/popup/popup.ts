import { activeTab } from '../../browser/tabs.ts';
import { beginReading } from '../../tab-client/begin-reading.ts';

const tab = activeTab();
// The page is read while the view is loaded: that takes as long.
void tab.then((there) => there && beginReading(there.id));
const { showPopup } = await import('./show-popup.tsx');
showPopup(await tab);
