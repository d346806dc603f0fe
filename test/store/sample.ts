import type { ArticleHeader, Reading } from '../../src/model/article.ts';
import type { QuoteSelectors } from '../../src/model/selectors.ts';
import type { SiteRule } from '../../src/model/site-rule.ts';
import type { NewQuote } from '../../src/store/store.ts';

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

/** What a rule of the site example.com says, but for what a test is about. */
export const rule = (told: Partial<SiteRule> = {}): Omit<SiteRule, 'id' | 'created'> => ({
  site: 'example.com',
  action: 'hide',
  selector: '.most-read',
  heading: '',
  linkDensity: 0.9,
  ...told,
});

/** The same as it comes out of a file. */
export const siteRule = (told: Partial<SiteRule> = {}): SiteRule => ({
  id: 'of another machine',
  created: 1_700_000_000_000,
  ...rule(told),
  ...told,
});

/** A quote of the article at `/path` that stands from `start` to `end`. */
export const quoteIn = (path: string, text: string, start: number, end: number): NewQuote => ({
  header: header(path),
  text,
  selectors: at(start, end),
  basis: 'article',
  colour: 'yellow',
});

/** What is asked for to write a note where none was. */
export const written = (text: string) => ({ text: { base: '', text } });
