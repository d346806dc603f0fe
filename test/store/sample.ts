import type { ArticleHeader, Reading } from '../../src/article/article.ts';
import type { QuoteSelectors } from '../../src/quotes/selectors.ts';

/** What names the article at `/path` of an example site. */
export const header = (path: string): ArticleHeader => ({
  url: `https://example.com/${path}`,
  canonicalUrl: null,
  title: path,
  byline: null,
  published: null,
  siteName: null,
});

/** Selectors of a quote that stands from `start` to `end`. */
export const at = (start: number, end: number): QuoteSelectors => ({
  quote: { type: 'TextQuoteSelector', exact: 'words', prefix: '', suffix: '' },
  position: { type: 'TextPositionSelector', start, end },
});

/** A reading of the article at `/path`. */
export const reading = (path: string, text = 'Body.'): Reading => ({
  isArticle: true,
  article: {
    ...header(path),
    dek: null,
    source: null,
    lang: 'en',
    dir: 'ltr',
    leadImage: null,
    captions: [],
    content: `<p>${text}</p>`,
    text,
    furtherReading: [],
    words: 1,
    minutes: 1,
  },
  removals: [],
  ms: { detect: 0, extract: 0 },
});
