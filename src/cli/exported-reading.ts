import type { ExportedArticle, WriterContext } from '../export/library/exported-article.ts';
import { writeLibrary } from '../export/library/write-library.ts';
import type { Article, Reading } from '../model/article.ts';
import { headerOf } from '../model/header-of.ts';
import { cleanHtml } from './clean-html.ts';
import { parseHtml } from './parse-html.ts';

/** Formats of the library that say something of an article of which nothing is kept. */
type ArticleFormat = 'markdown' | 'epub' | 'bibtex' | 'ris' | 'csl';

/** Takes a reading; gives the file that the library would write of it. */
export async function exportedReading(
  { article }: Reading,
  format: ArticleFormat,
): Promise<Uint8Array> {
  const now = Date.now();
  const context: WriterContext = { parse: parseHtml, clean: cleanHtml, locale: 'en', now };
  const articles = (async function* () {
    yield exported(article, now);
  })();
  const { body } = writeLibrary(format, articles, context, article.title);
  return new Uint8Array(
    await new Response(body as ReadableStream<Uint8Array<ArrayBuffer>>).arrayBuffer(),
  );
}

const exported = (article: Article, now: number): ExportedArticle => ({
  key: '',
  header: headerOf(article),
  description: article.dek,
  note: '',
  tags: [],
  created: now,
  updated: now,
  quotes: [],
  copy: article,
});
