import type { ArticleHeader } from '../model/article.ts';
import { siteHost } from '../text/site-host.ts';
import { bestEffort } from './best-effort.ts';
import type { Collection } from './database/collection.ts';
import { ARTICLE_PREFIX, type ArticleDocument, articleId } from './documents.ts';
import { keyFor, replaces } from './keys/article-place.ts';
import { formsOf } from './keys/key-version.ts';
import type { Device } from './local/device.ts';
import { nameNewest } from './local/newest.ts';
import { getNote } from './notes.ts';
import { listQuotes } from './quotes.ts';

/** What is known of an article; null where nothing was ever kept for it. */
export const getArticle = (docs: Collection, key: string): Promise<ArticleDocument | null> =>
  docs.get<ArticleDocument>(articleId(key));

/** Names the article something is about to be kept for. */
export const keepArticle = (
  docs: Collection,
  device: Device,
  key: string,
  header: ArticleHeader,
): Promise<void> => noteArticle(docs, device, key, header, { kept: true });

/** Notes whether the reader wants the clean copy of an article kept, quotes or not. */
export const keepCopyOf = (
  docs: Collection,
  device: Device,
  key: string,
  header: ArticleHeader,
  keepsCopy: boolean,
): Promise<void> => noteArticle(docs, device, key, header, { keepsCopy });

async function noteArticle(
  docs: Collection,
  device: Device,
  key: string,
  header: ArticleHeader,
  noted: Partial<ArticleDocument>,
): Promise<void> {
  const now = Date.now();
  const named = await naming(key, header);
  await docs.update<ArticleDocument>(articleId(key), (article) => ({
    kept: false,
    created: now,
    ...article,
    ...noted,
    header: named(article),
    updated: now,
  }));
  await bestEffort(() => nameNewest(docs, device, key));
}

/** Sets `kept` of an article to what is the case after something was removed or restored. */
export async function recountArticle(docs: Collection, key: string): Promise<void> {
  const [note, quotes] = [await getNote(docs, key), await listQuotes(docs, key)];
  const kept = note !== null || quotes.length > 0;
  await docs.update<ArticleDocument>(articleId(key), (article) => article && { ...article, kept });
}

/** Gives an article that is there other names; where it is not, nothing happens. */
export async function nameArticle(docs: Collection, header: ArticleHeader): Promise<void> {
  const key = await keyFor(docs, header);
  const named = await naming(key, header);
  await docs.update<ArticleDocument>(
    articleId(key),
    (article) => article && { ...article, header: named(article) },
  );
}

/** The names an article has from now on: it keeps its own where another page only claims to be it. */
async function naming(
  key: string,
  header: ArticleHeader,
): Promise<(article: ArticleDocument | null) => ArticleHeader> {
  const isOver = await replaces(key, header);
  return (article) => (article && !isOver(article.header) ? article.header : header);
}

/** Hosts of the sites that have an article with a quote that is there; '' for files. */
export async function quotedSites(docs: Collection): Promise<string[]> {
  const sites = new Set<string>();
  for (const { _id, kept, header } of await docs.list<ArticleDocument>(articleId(''))) {
    const site = siteHost(new URL(header.url));
    // Of a site with many articles hardly more than one is looked at.
    if (!kept || sites.has(site)) continue;
    const quotes = await listQuotes(docs, _id.slice(ARTICLE_PREFIX.length));
    if (quotes.length > 0) sites.add(site);
  }
  return [...sites];
}

/** Which of these articles have a quote or a note, or a copy that the reader wants kept. */
export async function keptAmong(docs: Collection, keys: string[]): Promise<Set<string>> {
  const forms = [...new Set(keys.flatMap(formsOf))];
  const articles = await docs.getAll<ArticleDocument>(forms.map(articleId));
  const kept = new Set(forms.filter((_, at) => articles[at]?.kept || articles[at]?.keepsCopy));
  return new Set(keys.filter((key) => formsOf(key).some((form) => kept.has(form))));
}
