import { PageQuotes } from './quotes/page-quotes.tsx';

// Injected when something is to be quoted, and by itself on sites that have quotes.
// An element of the page with that id is no kit.
if (!Object.hasOwn(globalThis, 'lecternQuoteKit') && document.body) {
  const kit = new PageQuotes();
  globalThis.lecternQuoteKit = kit;
  // It ends with the page, or when it finds itself outlived; there is nobody to stop it sooner.
  void kit.begin(new AbortController().signal);
}
