import type { PageAddress } from '../../model/article.ts';
import type { Collection } from '../database/collection.ts';
import { type ArticleDocument, articleId, noteId, quotePrefix } from '../documents.ts';
import { articleKey, formerKey, normalAddress } from './article-key.ts';
import { digitsOf } from './key-version.ts';
import { mayHave } from './same-owner.ts';

/**
 * The key under which things of a page are kept. What earlier versions kept under another key stays
 * there, for pages of the origin where it was read and no others.
 * @throws {TypeError} where `page.url` is no absolute address
 */
export async function keyFor(
  docs: Pick<Collection, 'getAll' | 'ids'>,
  page: PageAddress,
): Promise<string> {
  const [key, former] = await Promise.all([articleKey(page), formerKey(page)]);
  const unmoved = await unmovedKey(docs, key);
  const places = [former, digitsOf(former)];
  const articles = await docs.getAll<ArticleDocument>(places.map(articleId));
  const isItsOwn = (article: ArticleDocument | null | undefined) =>
    article && mayHave(new URL(page.url), new URL(article.header.url));
  return places.find((_, at) => isItsOwn(articles[at])) ?? unmoved ?? key;
}

/** The key without its version, where something is under that alone: it has not been moved yet. */
async function unmovedKey(
  docs: Pick<Collection, 'getAll' | 'ids'>,
  key: string,
): Promise<string | null> {
  const digits = digitsOf(key);
  const [there, ...unmoved] = await docs.getAll([
    articleId(key),
    articleId(digits),
    noteId(digits),
  ]);
  if (there) return null;
  const isThere = unmoved.some((doc) => doc) || (await docs.ids(quotePrefix(digits))).length > 0;
  return isThere ? digits : null;
}

/** The key of a page by the address where it was read alone, whatever it claims. */
export const ownKey = ({ url }: PageAddress): Promise<string> =>
  articleKey({ url, canonicalUrl: null });

/**
 * Tells what a page may be written over of those that were read before it under `key`: itself as it
 * was then, and where its own address gives the key, any other that came there by a claim.
 */
export async function replaces(
  key: string,
  page: PageAddress,
): Promise<(known: PageAddress) => boolean> {
  const isAtHome = digitsOf(await ownKey(page)) === digitsOf(key);
  return (known) => isAtHome || readAt(known) === readAt(page);
}

const readAt = ({ url }: PageAddress): string => normalAddress({ url, canonicalUrl: null });
