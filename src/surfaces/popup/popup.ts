import { beginReading } from '../../tab-client/begin-reading.ts';

// The page is read while the view is loaded: that takes as long.
const begun = beginReading();
const { showPopup } = await import('./show-popup.tsx');
showPopup(await begun);
