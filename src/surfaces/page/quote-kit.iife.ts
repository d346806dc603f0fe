import '../../messages/quote-kit.ts';
import { PageQuotes } from './quotes/page-quotes.tsx';

// Injected when something is to be quoted, and by itself on sites that have quotes.
if (!globalThis.lecternQuoteKit && document.body) {
  const kit = new PageQuotes();
  globalThis.lecternQuoteKit = kit;
  // It ends with the page; there is nobody to stop it sooner.
  void kit.begin(new AbortController().signal);
}
