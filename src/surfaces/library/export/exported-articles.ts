import type { ExportedArticle } from '../../../export/library/exported-article.ts';
import type { Article } from '../../../model/article.ts';
import { headerOf } from '../../../model/header-of.ts';
import type { Library } from '../../../store/library.ts';
import type { LibraryArticle, LibraryNote, LibraryQuote } from '../../../store/library-entries.ts';
import { exportedQuote } from '../../../ui/export/exported-quote.ts';

/** An article with those parts of it that are to be taken out. */
export interface TakenOut {
  article: LibraryArticle;
  note: LibraryNote | null;
  quotes: readonly LibraryQuote[];
}

/**
 * Articles as the formats take them, each read when it is asked for. What a copy says of itself is
 * taken from it, wished for or not.
 * @param copied keys of those that have a clean copy
 */
export async function* exportedArticles(
  library: Library,
  taken: readonly TakenOut[],
  copied: ReadonlySet<string>,
  withCopies: boolean,
): AsyncGenerator<ExportedArticle> {
  for (const one of taken) {
    const { key } = one.article;
    const copy = copied.has(key) ? await library.copy(key) : null;
    yield exported(one, copy?.article ?? null, withCopies);
  }
}

/** One of them. */
export function exported(
  { article, note, quotes }: TakenOut,
  copy: Article | null,
  withCopies: boolean,
): ExportedArticle {
  const { key, header, created, updated } = article;
  return {
    key,
    // A copy may know more than the names that were noted with the first quote.
    header: copy ? { ...headerOf(copy), ...known(header) } : header,
    description: copy?.dek ?? null,
    note: note?.text ?? '',
    tags: note?.tags ?? [],
    created,
    updated,
    quotes: quotes.map((quote) => exportedQuote(quote, header.url)),
    copy: withCopies ? copy : null,
  };
}

const known = (header: LibraryArticle['header']): LibraryArticle['header'] =>
  Object.fromEntries(Object.entries(header).filter(([, value]) => value)) as never;
