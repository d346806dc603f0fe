import type { Article } from '../../src/model/article.ts';

/** Takes some fields; gives an article with those and nothing else known. */
export const anArticle = (fields: Partial<Article>): Article => ({
  url: 'https://e.org/page',
  canonicalUrl: null,
  title: 'Title',
  byline: null,
  published: null,
  siteName: null,
  dek: null,
  source: null,
  lang: null,
  dir: 'ltr',
  leadImage: null,
  captions: [],
  content: '',
  text: '',
  furtherReading: [],
  words: 0,
  minutes: 1,
  ...fields,
});
