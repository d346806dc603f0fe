import { readLivePage } from './read-live-page.ts';

// Injected once for each reading; the one that is there serves as well.
// An element of the page with that id is no kit.
if (!Object.hasOwn(globalThis, 'lecternReaderKit'))
  globalThis.lecternReaderKit = { read: readLivePage };
