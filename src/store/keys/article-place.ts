import type { PageAddress } from '../../model/article.ts';
import type { Collection } from '../database/collection.ts';
import { type ArticleDocument, articleId } from '../documents.ts';
import { articleKey, formerKey, normalAddress } from './article-key.ts';
import { mayHave } from './same-owner.ts';

/**
 * The key under which things of a page are kept. What earlier versions kept under another key stays
 * there, for pages of the origin where it was read and no others.
 * @throws {TypeError} where `page.url` is no absolute address
 */
export async function keyFor(docs: Collection, page: PageAddress): Promise<string> {
  const [key, former] = await Promise.all([articleKey(page), formerKey(page)]);
  if (key === former) return key;
  const article = await docs.get<ArticleDocument>(articleId(former));
  const isItsOwn = article && mayHave(new URL(page.url), new URL(article.header.url));
  return isItsOwn ? former : key;
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
  const isAtHome = (await ownKey(page)) === key;
  return (known) => isAtHome || readAt(known) === readAt(page);
}

const readAt = ({ url }: PageAddress): string => normalAddress({ url, canonicalUrl: null });
