import type { LibraryNote, LibraryQuote } from '../../../src/store/library-entries.ts';
import type { ArticleState } from '../../../src/surfaces/library/index/indexed-article.ts';
import { at, header } from '../../store/sample.ts';

/** A quote of an article, but for what a test is about. */
export const quote = (
  key: string,
  text: string,
  told: Partial<LibraryQuote> = {},
): LibraryQuote => ({
  id: `quote:${key}:${text}`,
  key,
  text,
  selectors: at(0, 1),
  basis: 'article',
  colour: 'yellow',
  note: '',
  tags: [],
  created: 1,
  updated: 1,
  removed: null,
  ...told,
});

/** A note on an article. */
export const note = (key: string, text: string, told: Partial<LibraryNote> = {}): LibraryNote => ({
  key,
  text,
  tags: [],
  updated: 1,
  removed: null,
  ...told,
});

/** An article with a title, but for what a test is about. */
export const article = (key: string, told: Partial<ArticleState> = {}): ArticleState => ({
  key,
  header: { ...header(key), title: `Title ${key}` },
  site: 'example.com',
  kept: true,
  keepsCopy: false,
  created: 1,
  updated: 1,
  note: null,
  quotes: [],
  isRead: true,
  ...told,
});
