import type { LibraryNote, LibraryQuote } from '../../../store/library-entries.ts';
import type { ArticleState } from './indexed-article.ts';
import type { LibraryQuery, Sort } from './library-query.ts';
import type { Hits } from './search-index.ts';

/** An article that is to be shown, with those of its parts that are. */
export interface Chosen {
  article: ArticleState;
  note: LibraryNote | null;
  quotes: LibraryQuote[];
  /** Whether words that were asked for stand in the text of its clean copy, and nowhere else. */
  isInText: boolean;
}

/** Takes the articles, what is asked of them, what was found, and the time now (ms since 1970). */
export function choose(
  articles: readonly ArticleState[],
  query: LibraryQuery,
  hits: Hits | null,
  now: number,
): Chosen[] {
  const span = spanOf(query, now);
  const chosen = articles.flatMap((article) => {
    const left = narrowed(article, query, span);
    return left && hits ? (found(left, hits) ?? []) : (left ?? []);
  });
  return chosen.sort(orderOf(query.sort));
}

interface TimeSpan {
  from: number;
  to: number;
}

const DAYS = { week: 7, month: 31, year: 366 };
const DAY = 24 * 60 * 60 * 1000;

function spanOf({ time, from, to }: LibraryQuery, now: number): TimeSpan | null {
  if (time === 'any') return null;
  if (time !== 'range') return { from: now - DAYS[time] * DAY, to: Number.POSITIVE_INFINITY };
  // Days of the reader's own clock.
  const [first, last] = [new Date(`${from}T00:00`).getTime(), new Date(`${to}T00:00`).getTime()];
  return {
    from: Number.isNaN(first) ? Number.NEGATIVE_INFINITY : first,
    to: Number.isNaN(last) ? Number.POSITIVE_INFINITY : last + DAY,
  };
}

/** What is left of an article by all but the words; null where nothing is. */
function narrowed(
  article: ArticleState,
  query: LibraryQuery,
  span: TimeSpan | null,
): Chosen | null {
  if (query.site !== null && article.site !== query.site) return null;
  const isTagged = query.tag === null || hasTag(article.note?.tags, query.tag);
  const isIn = (time: number) => !span || (time >= span.from && time < span.to);
  const isEach = query.tag === null && query.colour === null && !query.withNote && !span;
  // Mostly only words are asked for, and there are ten thousand quotes.
  const quotes = isEach
    ? article.quotes
    : article.quotes.filter(
        (quote) =>
          (isTagged || hasTag(quote.tags, query.tag ?? '')) &&
          (query.colour === null || quote.colour === query.colour) &&
          (!query.withNote || quote.note !== '') &&
          isIn(quote.created),
      );
  const { note } = article;
  const isNote =
    isTagged &&
    query.colour === null &&
    isIn(note?.updated ?? 0) &&
    (!query.withNote || !!note?.text);
  const isWhole = isTagged && query.colour === null && !query.withNote && isIn(article.updated);
  const left = { article, note: isNote ? note : null, quotes, isInText: false };
  return quotes.length > 0 || left.note || (isWhole && isKept(article, query)) ? left : null;
}

/** An article without quotes or note is there for its copy; or because they have not been read yet. */
const isKept = ({ keepsCopy, kept, isRead }: ArticleState, { removed }: LibraryQuery): boolean =>
  !removed && (keepsCopy || (kept && !isRead));

const hasTag = (tags: readonly string[] | undefined, tag: string): boolean =>
  tags?.some((one) => one.toLocaleLowerCase() === tag.toLocaleLowerCase()) ?? false;

/**
 * Every word must be found, each in the article's names and note or in the quote itself; quotes in
 * which none is are left out, unless the article itself is what was meant.
 */
function found(chosen: Chosen, hits: Hits): Chosen | null {
  const { key } = chosen.article;
  const names = hits.inArticle(key);
  const quotes = chosen.quotes.filter(({ id }) => {
    const own = hits.inQuote(id);
    return own !== 0 && (own | names) === hits.all;
  });
  if (quotes.length > 0) return { ...chosen, quotes };
  if (names === hits.all) return chosen;
  const isInText = (hits.inText(key) | names) === hits.all;
  return isInText ? { ...chosen, quotes: [], note: null, isInText } : null;
}

const collator = new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' });

const byAge = (a: Chosen, b: Chosen): number => b.article.updated - a.article.updated;

function orderOf(sort: Sort): (a: Chosen, b: Chosen) => number {
  if (sort === 'oldest') return (a, b) => byAge(b, a);
  if (sort === 'newest') return byAge;
  const name = ({ article }: Chosen) => (sort === 'title' ? article.header.title : article.site);
  return (a, b) => collator.compare(name(a), name(b)) || byAge(a, b);
}
