import { PageQuiet } from './hiding/page-quiet.ts';

// Injected when hiding is asked for, and by itself where the reader wants it always.
// An element of the page with that id is no kit.
if (!Object.hasOwn(globalThis, 'lecternQuietKit')) {
  const kit = new PageQuiet();
  globalThis.lecternQuietKit = kit;
  void kit.begin();
}
