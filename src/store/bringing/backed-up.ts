import type { Reading } from '../../model/article.ts';
import type { IncomingArticle } from '../../model/incoming.ts';
import type { Library } from '../library.ts';
import type { LibraryArticle, LibraryKept } from '../library-entries.ts';

/** Articles read at once. */
const PIECE = 40;

/**
 * Articles with all that is kept of them, what was removed and can be restored included.
 * @param step is told of each
 */
export async function* backedUpArticles(
  library: Library,
  articles: readonly LibraryArticle[],
  step: () => void,
): AsyncGenerator<IncomingArticle> {
  for (let at = 0; at < articles.length; at += PIECE) {
    const piece = articles.slice(at, at + PIECE);
    const kept = await library.kept(piece.map(({ key }) => key));
    for (const article of piece) {
      yield incoming(article, kept.get(article.key));
      step();
    }
  }
}

function incoming(article: LibraryArticle, kept: LibraryKept | undefined): IncomingArticle {
  const { header, keepsCopy, created, updated } = article;
  const { note = null, quotes = [] } = kept ?? {};
  return {
    header: {
      url: header.url,
      canonicalUrl: header.canonicalUrl ?? null,
      title: header.title,
      byline: header.byline ?? null,
      published: header.published ?? null,
      siteName: header.siteName ?? null,
    },
    note: note && {
      text: note.text,
      tags: note.tags,
      updated: note.updated,
      removed: note.removed,
    },
    quotes: quotes.map(({ key: _, ...quote }) => quote),
    keepsCopy,
    created,
    updated,
  };
}

/** Clean copies with the keys of their articles; those that are gone are left out. */
export async function* backedUpCopies(
  library: Library,
  keys: readonly string[],
  step: () => void,
): AsyncGenerator<{ key: string; reading: Reading }> {
  for (const key of keys) {
    const reading = await library.copy(key);
    if (reading) yield { key, reading };
    step();
  }
}
